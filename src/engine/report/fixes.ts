import type { Options } from '../options.ts'
import { applyEdits } from '../text/edit.ts'
import { overlap, type Span, sliceOf } from '../text/span.ts'
import { spanSet } from '../text/span-set.ts'
import { type Choice, leftOf, wishesOf } from './choice.ts'
import { countBy, type FixableFinding, isFixable, isSafe, keyOf } from './fixable.ts'
import type { Finding, Report } from './report.ts'
import { unusedSuppression } from './rule-text.ts'

/** The engine's one door, handed in so that the report can ask it again about a changed text. */
export type Analyze = (source: string, options: Options) => Report

/** A Dockerfile and everything its report depends on. */
export interface Draft {
  readonly source: string
  readonly options: Options
}

/** A draft with these fixes made; they must not collide. New companion files take the place of old ones. */
export function applyFixes({ source, options }: Draft, findings: readonly FixableFinding[]): Draft {
  const edited = applyEdits(
    source,
    findings.flatMap(({ fix }) => fix.edits),
  )
  const written = findings.flatMap(({ fix }) => fix.files ?? [])
  if (written.length === 0) return { source: edited, options }
  const files = { ...options.files, ...Object.fromEntries(written.map(({ name, text }) => [name, text])) }
  const sizes = Object.fromEntries(written.map(({ name, text }) => [name, text.length]))
  return {
    source: edited,
    options: {
      ...options,
      files,
      ...(options.contextSizes && { contextSizes: { ...options.contextSizes, ...sizes } }),
    },
  }
}

export const applyFix = (draft: Draft, finding: FixableFinding): Draft => applyFixes(draft, [finding])

const grows = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean =>
  [...after].some(([key, count]) => count > (before.get(key) ?? 0))

/**
 * True when the text still reads as well as before, what was to be fixed is gone, and no rule finds more than it did.
 * That a comment has become useless is no fault of the fix.
 */
export function isCured(before: Report, after: Report, fixed: readonly Finding[]): boolean {
  const problems = (report: Report) => countBy(report.problems, ({ kind, message }) => `${kind}\0${message}`)
  if (grows(problems(before), problems(after))) return false

  const fixedKeys = countBy(fixed, keyOf)
  const keys = countBy(before.findings, keyOf)
  const left = countBy(after.findings, keyOf)
  const isGone = [...fixedKeys].every(([key, count]) => (left.get(key) ?? 0) <= (keys.get(key) ?? 0) - count)
  if (!isGone) return false

  const fixedRules = countBy(fixed, ({ rule }) => rule)
  const rules = countBy(before.findings, ({ rule }) => rule)
  return [...countBy(after.findings, ({ rule }) => rule)].every(
    ([rule, count]) =>
      rule === unusedSuppression.name || count <= (rules.get(rule) ?? 0) - (fixedRules.get(rule) ?? 0),
  )
}

/** The comments and FROMs in a piece of the text, without their indentation. */
function keptLines(source: string, span: Span): readonly Span[] {
  const lines: Span[] = []
  let start = span.start
  for (const line of sliceOf(source, span).split('\n')) {
    const text = line.trimStart()
    const at = start + line.length - text.length
    if (isComment(text) || isFrom(text)) lines.push({ start: at, end: at + text.trimEnd().length })
    start += line.length + 1
  }
  return lines
}

const isComment = (line: string): boolean => line.startsWith('#')
const isFrom = (line: string): boolean => /^from\s/i.test(line)

/** True when each comment and FROM that an edit replaces is in its new text, or is what the finding is about. */
export function keepsCommentsAndStages(source: string, { at, fix }: FixableFinding): boolean {
  const replaced = fix.edits
    .flatMap(({ span }) => keptLines(source, span))
    .filter((line) => !overlap(line, at))
    .map((line) => sliceOf(source, line))
  const added = fix.edits.flatMap(({ text }) => text.split('\n').map((line) => line.trim()))
  const lines = new Set(added)
  // A FROM may be rewritten, not dropped: `FROM a as b` becomes `FROM a AS b`.
  return (
    replaced.filter(isComment).every((line) => lines.has(line)) &&
    replaced.filter(isFrom).length <= added.filter(isFrom).length
  )
}

export interface FixedDraft {
  readonly source: string
  /** Companion files whose text changed, by name. */
  readonly files: Readonly<Record<string, string>>
  readonly applied: readonly FixableFinding[]
  readonly rounds: number
  /** What is left to say about the fixed text, savings aside. */
  readonly report: Report
  /** Of the chosen findings those that are still there. */
  readonly left: readonly Finding[]
}

/** ESLint's number: fixes that call for fixes have always come to rest well before. */
const maxRounds = 10

/** Analyses that may be spent on trying fixes: fewer for longer texts, so that all of them stay within seconds. */
export const analysesFor = (source: string): number =>
  Math.max(5, Math.min(200, Math.floor(400_000 / (source.length + 1))))

const writes = ({ fix }: FixableFinding): readonly string[] => (fix.files ?? []).map(({ name }) => name)

const startOf = ({ fix, at }: FixableFinding): number =>
  Math.min(...(fix.edits.length === 0 ? [at.start] : fix.edits.map(({ span }) => span.start)))

/** Those of the fixes that can be made together, taken from the left. */
export function compatible(
  findings: readonly Finding[],
  source: string,
  wants: (finding: FixableFinding) => boolean,
): readonly FixableFinding[] {
  const candidates = findings
    .filter(isFixable)
    .filter((finding) => wants(finding) && keepsCommentsAndStages(source, finding))
    .sort((a, b) => startOf(a) - startOf(b))
  const chosen: FixableFinding[] = []
  const taken = spanSet()
  const written = new Set<string>()
  for (const candidate of candidates) {
    const collides = candidate.fix.edits.some(({ span }) => taken.hits(span))
    if (collides || writes(candidate).some((name) => written.has(name))) continue
    for (const name of writes(candidate)) written.add(name)
    for (const { span } of candidate.fix.edits) taken.add(span)
    chosen.push(candidate)
  }
  return chosen
}

export interface Step {
  readonly draft: Draft
  readonly report: Report
  readonly made: readonly FixableFinding[]
}

/**
 * All safe fixes, or those that were chosen, made in rounds until nothing changes. Every step is analysed again; a fix
 * that leaves its finding, breaks the text or gives rise to a new finding is not made.
 */
export function fixAll(source: string, options: Options, analyze: Analyze, choice?: Choice): FixedDraft {
  let budget = analysesFor(source)
  const ask = (draft: Draft): Report | undefined => {
    if (budget <= 0) return undefined
    budget -= 1
    return analyze(draft.source, draft.options)
  }
  const first: Draft = { source, options: { ...options, weighsFixes: false } }
  const applied: FixableFinding[] = []
  const before = analyze(first.source, first.options)
  const wants = choice ? wishesOf(choice, before) : isSafe
  let step: Step = { draft: first, report: before, made: [] }
  let refused = new Set<string>()
  let rounds = 0
  let madeSinceRefusal = 0

  while (rounds < maxRounds) {
    const candidates = compatible(step.report.findings, step.draft.source, wants)
    const untried = candidates.filter((one) => !refused.has(keyOf(one)))
    if (untried.length === 0) {
      // What failed beside other findings may work without them.
      if (refused.size === 0 || madeSinceRefusal === 0) break
      refused = new Set()
      madeSinceRefusal = 0
      continue
    }
    const next = makeWhatWorks(step, untried, ask)
    const made = new Set(next.made)
    for (const one of untried) if (!made.has(one)) refused.add(keyOf(one))
    if (next.made.length === 0) continue
    rounds += 1
    madeSinceRefusal += next.made.length
    applied.push(...next.made)
    step = next
  }

  const changed = Object.entries(step.draft.options.files ?? {}).filter(
    ([name, text]) => options.files?.[name] !== text,
  )
  return {
    source: step.draft.source,
    files: Object.fromEntries(changed),
    applied,
    rounds,
    report: step.report,
    left: choice ? leftOf(choice, before, step.report) : [],
  }
}

/** As many of the fixes as work together: those that fail as a group are tried by halves, large groups first. */
export function makeWhatWorks(
  base: Step,
  candidates: readonly FixableFinding[],
  ask: (draft: Draft) => Report | undefined,
): Step {
  let step: Step = { ...base, made: [] }
  // A rule's fixes mostly work or fail together, so they stay side by side.
  const groups = [[...candidates].sort((a, b) => (a.rule === b.rule ? 0 : a.rule < b.rule ? -1 : 1))]
  for (let next = 0; next < groups.length; next += 1) {
    const group = groups[next] ?? []
    const made = [...step.made, ...group]
    const draft = applyFixes(base.draft, made)
    const report = ask(draft)
    if (!report) break
    if (isCured(base.report, report, made)) step = { draft, report, made }
    else if (group.length > 1) {
      const middle = group.length >> 1
      groups.push(group.slice(0, middle), group.slice(middle))
    }
  }
  return step
}
