import { readDockerfile } from '../../src/engine/facts/read.ts'
import type { Options } from '../../src/engine/options.ts'
import type { Report } from '../../src/engine/report/report.ts'
import { activeRules, reportOf } from '../../src/engine/report/report-of.ts'
import { ruleIndex, unusedSuppression } from '../../src/engine/report/rule-text.ts'
import { check } from '../../src/engine/rules/check.ts'
import { defineRule, type Rule } from '../../src/engine/rules/rule.ts'
import { exactly, sum } from '../../src/engine/sizes/amount.ts'
import type { Contributor, ImageSize, StageSize } from '../../src/engine/sizes/image-size.ts'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'
import { insertAfter, remove, replace } from '../../src/engine/text/edit.ts'

const text = { why: 'It does harm.', examples: [], concern: 'upkeep', severity: 'warning' } as const

/** `FROM x:latest`, known to every other tool under an id of its own. */
export const latestTag = defineRule({
  ...text,
  name: 'latest-tag',
  codes: ['DL3007', 'DS-0001', 'CKV_DOCKER_7', 'avoid-latest-version', 'LatestTagUsed'],
  title: 'Name a version',
  each: 'from',
  check: ({ image }) =>
    image?.value?.endsWith(':latest') ? { at: image.span, message: `\`${image.text}\` moves` } : undefined,
})

/** `RUN heavy`: 5 MB that the fix takes away. */
export const heavyRun = defineRule({
  ...text,
  name: 'heavy-run',
  codes: ['DL3009', 'DS-0029'],
  severity: 'info',
  concern: 'size',
  title: 'Be light',
  fix: 'safe',
  each: 'command',
  check: ({ name, program }) =>
    program === 'heavy' && name
      ? {
          at: name.span,
          message: '`heavy` weighs 5 MB',
          fix: { title: 'Make it light', edits: [replace(name.span, 'light')] },
        }
      : undefined,
})

/** `RUN cd x`, with a fix that takes the whole instruction away, comments inside included. */
export const idleCd = defineRule({
  ...text,
  name: 'idle-cd',
  codes: ['DL3003'],
  severity: 'style',
  title: 'Use WORKDIR',
  fix: 'safe',
  each: 'run',
  check: ({ commands, span }) =>
    commands[0]?.program === 'cd'
      ? {
          at: commands[0].span,
          message: '`cd` is forgotten',
          fix: { title: 'Delete', edits: [remove(span)] },
        }
      : undefined,
})

/** A fix that does not cure, one that breaks the text, and one that brings `RUN heavy`. */
export const hopeless = defineRule({
  ...text,
  name: 'hopeless-fix',
  title: 'Give up',
  fix: 'safe',
  each: 'env',
  check: ({ pairs }) =>
    pairs.map(({ key, span }) => ({
      at: span,
      message: `\`${key}\` is set`,
      fix: {
        title: 'Try',
        edits: [
          key === 'KEEPS'
            ? insertAfter(span, ' OTHER=1')
            : key === 'BREAKS'
              ? replace(span, '\nFROMM x')
              : replace(span, 'x=y\nRUN heavy'),
        ],
      },
    })),
})

/** Writes `.dockerignore` when there is none. */
export const noIgnoreFile = defineRule({
  ...text,
  name: 'no-ignore-file',
  title: 'Write a .dockerignore',
  fix: 'safe',
  each: 'copy',
  check: ({ span }, file) =>
    file.context.dockerignore === undefined
      ? {
          at: span,
          message: 'Everything is sent',
          fix: {
            title: 'Write .dockerignore',
            edits: [],
            files: [{ name: '.dockerignore', text: '.git\n' }],
          },
        }
      : undefined,
})

export const loud = defineRule({
  ...text,
  name: 'loud-label',
  optIn: true,
  severity: 'error',
  concern: 'security',
  title: 'Be quiet',
  each: 'label',
  check: ({ span }) => ({ at: span, message: 'A label' }),
})

export const littleRules: readonly Rule[] = [latestTag, heavyRun, idleCd, hopeless, noIgnoreFile, loud]
export const littleIndex = ruleIndex([...littleRules, unusedSuppression])

/** 10 MB, and 5 MB for each `RUN heavy`. */
function sizeOf(source: string): ImageSize {
  const at = { start: 0, end: 0 }
  const part = (label: string, bytes: number): Contributor => ({
    label,
    at,
    bytes: exactly(bytes),
    basis: { kind: 'given', what: 'a test' },
  })
  const base = part('base', 10e6)
  const heavy = source
    .split('RUN heavy')
    .slice(1)
    .map(() => part('heavy', 5e6))
  const shipped = sum([base, ...heavy].map(({ bytes }) => bytes))
  const layer = {
    at,
    line: 1,
    instruction: 'RUN',
    bytes: shipped,
    pull: shipped,
    unknowns: 0,
    contributors: heavy,
  }
  const stage: StageSize = {
    name: '0',
    index: 0,
    ships: true,
    base: 'base',
    baseContributor: base,
    layers: [layer],
    compiles: [],
    total: shipped,
    unknowns: 0,
  }
  return { shipped, pull: shipped, dead: sum([]), unknowns: 0, stages: [stage] }
}

/** The real engine with six rules of its own and a scale that knows one thing. */
export function littleAnalyze(source: string, options: Options = {}): Report {
  const tree = parseDockerfile(source)
  const file = readDockerfile(tree, options)
  const problems = check(file, activeRules(littleRules, options))
  return reportOf({ file, problems, size: sizeOf(source), readUpTo: tree.readUpTo }, options, littleIndex)
}

/** `3 latest-tag`: line and rule of every finding. */
export const told = (source: string, options: Options = {}): readonly string[] =>
  littleAnalyze(source, options).findings.map(
    ({ at, rule }) => `${source.slice(0, at.start).split('\n').length} ${rule}`,
  )
