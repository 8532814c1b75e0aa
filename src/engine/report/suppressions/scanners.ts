import type { RuleText } from '../rule-text.ts'
import type { Layout, PlacedComment } from './layout.ts'
import type { NamedRule, Suppression } from './suppression.ts'

/*
 * Comments of scanners and of tally. They are honoured and never reported as unused: the tool they were written for
 * may still need them.
 */

type Reader = (layout: Layout, comment: PlacedComment, today: string | undefined) => Suppression | undefined

const named = (comment: PlacedComment, ids: readonly string[]): readonly NamedRule[] =>
  ids.map((text) => ({ text, span: comment.span }))

/** `DS-0002`, `AVD-DS-0002` */
const isTrivyCode = (code: string): boolean => /^(AVD-)?DS-?\d{3,4}$/.test(code)
/** `missing-user`, `avoid-latest-version` */
const isSemgrepCode = (code: string): boolean => /^[a-z]+(-[a-z]+)+$/.test(code)

const knownTo =
  (isTheirs: (code: string) => boolean) =>
  (rule: RuleText): boolean =>
    (rule.codes ?? []).some(isTheirs)

/** `trivy:ignore:DS-0002 trivy:ignore:DS-0026:exp:2027-01-31`, above an instruction; `*` is every id of Trivy's. */
const readTrivy: Reader = (layout, comment, today) => {
  const words = comment.text.split(/[\s#]+/).filter((word) => word.toLowerCase().startsWith('trivy:ignore:'))
  if (words.length === 0) return undefined
  const ids = words.flatMap((word) => {
    const [, , id = '', ...rest] = word.split(':')
    const expires = rest[rest.indexOf('exp') + 1]
    const isOver = rest.includes('exp') && today !== undefined && expires !== undefined && expires < today
    return isOver ? [] : [id]
  })
  return {
    dialect: 'trivy',
    at: comment.span,
    names: named(comment, ids),
    silencesAll: ids.includes('*') ? knownTo(isTrivyCode) : undefined,
    because: undefined,
    covers: layout.below(comment, 'block'),
    isWholeComment: false,
  }
}

/** `checkov:skip=CKV_DOCKER_3:the base image sets a user`; checkov takes it for the whole file. */
const readCheckov: Reader = (layout, comment) => {
  const found = /^(?:checkov|bridgecrew|cortex):skip=([\w,-]+)(?::\s*(.*))?/i.exec(comment.text)
  if (!found) return undefined
  return {
    dialect: 'checkov',
    at: comment.span,
    names: named(comment, (found[1] ?? '').split(',')),
    silencesAll: undefined,
    because: found[2]?.trim() || undefined,
    covers: layout.whole,
    isWholeComment: false,
  }
}

/** `kics-scan ignore-line`, `kics-scan ignore-block`, `kics-scan disable=<ids>`, `kics-scan ignore` at the top. */
const readKics: Reader = (layout, comment) => {
  const found = /^kics-scan\s+(ignore-line|ignore-block|ignore|disable\s*=)\s*(.*)/i.exec(comment.text)
  if (!found) return undefined
  const verb = found[1]?.toLowerCase() ?? ''
  const isList = verb.startsWith('disable')
  const below = layout.below(comment, 'block')
  const next = layout.nextFrom(comment.span.end)
  const isAtTop = next !== undefined && next === layout.froms[0]
  // Above a FROM, a block is that stage.
  const isStage = verb === 'ignore-block' && below !== undefined && below === next
  const stage = isStage && {
    start: below.start,
    end: (layout.nextFrom(below.end)?.start ?? layout.whole.end + 1) - 1,
  }
  const covers = stage || (verb.startsWith('ignore-') ? below : isAtTop ? layout.whole : undefined)
  return {
    dialect: 'kics',
    at: comment.span,
    names: isList ? named(comment, (found[2] ?? '').split(',')) : [],
    // Our rules carry no ids of KICS: a line it is to pass over is one whose risks are accepted.
    silencesAll: isList ? undefined : ({ concern }) => concern === 'security',
    because: undefined,
    covers,
    isWholeComment: false,
  }
}

/** `nosemgrep: dockerfile.security.missing-user.missing-user`; the last part of an id is its name. */
const readSemgrep: Reader = (layout, comment) => {
  const found = /^nosem(?:grep)?\b\s*:?\s*(.*)/i.exec(comment.text)
  if (!found) return undefined
  const ids = (found[1] ?? '').split(/[,\s]+/).filter(Boolean)
  return {
    dialect: 'semgrep',
    at: comment.span,
    names: named(
      comment,
      ids.map((id) => id.slice(id.lastIndexOf('.') + 1)),
    ),
    silencesAll: ids.length === 0 ? knownTo(isSemgrepCode) : undefined,
    because: undefined,
    covers: layout.below(comment, 'line'),
    isWholeComment: false,
  }
}

/** `tally ignore=hadolint/DL3008;reason=why` for the instruction below, `tally global ignore=…` for the file. */
const readTally: Reader = (layout, comment) => {
  const found = /^tally\s+(global\s+)?ignore\s*=\s*([^;]*)(?:;\s*reason\s*=\s*(.*))?/i.exec(comment.text)
  if (!found) return undefined
  const [, isGlobal, ids = '', reason] = found
  return {
    dialect: 'tally',
    at: comment.span,
    names: named(comment, ids.split(',')),
    silencesAll: undefined,
    because: reason?.trim() || undefined,
    covers: isGlobal ? layout.whole : layout.below(comment, 'block'),
    isWholeComment: false,
  }
}

const readers: readonly Reader[] = [readTrivy, readCheckov, readKics, readSemgrep, readTally]

export function readScanners(
  layout: Layout,
  comment: PlacedComment,
  today: string | undefined,
): Suppression | undefined {
  for (const read of readers) {
    const found = read(layout, comment, today)
    if (found) return found
  }
  return undefined
}
