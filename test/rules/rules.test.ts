import { describe, expect, test } from 'vitest'
import { rules } from '../../src/engine/rules/index.ts'
import type { Rule } from '../../src/engine/rules/rule.ts'
import template from '../../src/engine/rules/template.ts'
import { dedent } from '../../src/engine/text/dedent.ts'
import { collide } from '../../src/engine/text/edit.ts'
import { factsOf, isBad, isGood, problemsOf, sourceOf, withoutMarks } from './marks.ts'

const sources = import.meta.glob<string>('../../src/engine/rules/*/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const modules = import.meta.glob<Rule>('../../src/engine/rules/*/*.ts', { import: 'default', eager: true })

/** Codes that stand for more than we find in one rule, and the rules that share them. */
const sharedCodes: Readonly<Record<string, readonly string[]>> = {
  INVALID_PORT: ['expose-out-of-range', 'malformed-port'],
  INVALID_REFERENCE_FORMAT: ['invalid-default-image', 'invalid-image-reference'],
  MULTIPLE_INSTRUCTIONS: ['several-cmds', 'several-entrypoints', 'several-healthchecks'],
  WORKDIR_IS_NOT_ABSOLUTE: ['relative-workdir', 'relative-workdir-after-another'],
  extra_args: ['extra-argument', 'malformed-from'],
  from_first: ['instruction-before-from', 'missing-from'],
  invalid_port: ['expose-out-of-range', 'malformed-port'],
  SecretsUsedInArgOrEnv: ['secret-name-in-arg-or-env', 'secret-name-without-secret'],
  'prefer-copy-over-add': ['add-instead-of-copy', 'remote-add-without-checksum'],
  'CIS-DI-0010': ['secret-file-copied', 'secret-name-in-arg-or-env'],
  CKV_DOCKER_3: ['runs-as-root', 'user-created-but-unused'],
  CKV_DOCKER_7: ['latest-tag', 'untagged-image'],
  DL3002: ['root-as-last-user', 'root-in-build-stage'],
  DL3019: ['apk-index-deleted-afterwards', 'apk-index-left-behind', 'package-cache-in-build-stage'],
  'tally/newline-per-chained-call': ['commands-on-one-line', 'labels-on-one-line'],
  DL3025: ['harmless-shell-form', 'shell-form-command'],
  DL3029: ['constant-platform', 'platform-neither-build-nor-target'],
  DL3032: ['package-cache-in-build-stage', 'yum-cache-left-behind'],
  DL3036: ['package-cache-in-build-stage', 'zypper-cache-left-behind'],
  DL3038: ['dnf-install-asks', 'microdnf-install-asks'],
  DL3040: ['dnf-cache-left-behind', 'package-cache-in-build-stage'],
  DL3042: ['package-cache-in-build-stage', 'pip-cache-left-behind'],
  DL4006: ['harmless-pipe-without-pipefail', 'pipe-without-pipefail'],
  'DS-0001': ['latest-tag', 'untagged-image'],
  'DS-0002': ['root-as-last-user', 'runs-as-root', 'user-created-but-unused'],
  InvalidDefaultArgInFrom: ['invalid-default-image', 'invalid-image-reference'],
  MultipleInstructionsDisallowed: ['several-cmds', 'several-entrypoints', 'several-healthchecks'],
  UndefinedVar: ['default-for-undefined-variable', 'undefined-variable'],
  CKV_DOCKER_10: ['relative-workdir', 'relative-workdir-after-another'],
  DL3000: ['relative-workdir', 'relative-workdir-after-another'],
  'DS-0009': ['relative-workdir', 'relative-workdir-after-another'],
  'use-absolute-workdir': ['relative-workdir', 'relative-workdir-after-another'],
  DL3067: ['root-copied-on-purpose', 'whole-root-copied'],
  DL3061: ['instruction-before-from', 'missing-from'],
}

const imperative = /^[A-Z][a-z]+(?: .*[^.!?\s]$|$)/
/** Programs keep their lower case at the head of a sentence. */
const sentences = /^(?:[A-Z`0-9“"(]|(?:apk|apt|curl|dnf|npm|pip|sudo|yum)\b)[\s\S]*[.!?)]$/
/** A name is read after "allow": it says what is found, not what to do. */
const advice = /^(?:no|do-not|dont|prefer|require|use|avoid|must|should|always|never)-/

const problemsOfBad = (rule: Rule) =>
  rule.examples.filter(isBad).flatMap((example) => {
    const source = withoutMarks(sourceOf(example))
    return problemsOf(rule, factsOf(source, example)).map((problem) => ({ ...problem, source }))
  })

test.each(Object.entries(modules))('%s bears the name of its rule and fits on two screens', (path, rule) => {
  expect(path.split('/').at(-1)).toBe(`${rule.name}.ts`)
  expect(sources[path]?.split('\n').length).toBeLessThanOrEqual(150)
})

describe.each([...rules, template])('$name', (rule) => {
  test('has a name that says what is found', () => {
    expect(rule.name).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
    expect(rule.name).not.toMatch(advice)
  })

  test('shows bad examples first, then good ones', () => {
    expect(rule.examples.some(isBad)).toBe(true)
    expect(rule.examples.some(isGood)).toBe(true)
    expect([...rule.examples].sort((a, b) => Number(isGood(a)) - Number(isGood(b)))).toEqual(rule.examples)
  })

  test('says what to do, and why in full sentences', () => {
    expect(rule.title).toMatch(imperative)
    expect(rule.title.length).toBeLessThanOrEqual(80)
    for (const text of [rule.why, rule.unless ?? 'Never.']) {
      expect(dedent(text).trim()).toMatch(sentences)
      expect(dedent(text)).not.toMatch(/[«»\t]| $/m)
    }
  })

  test('states facts without a period', () => {
    for (const { message } of problemsOfBad(rule)) expect(message).toMatch(/\S[^.\s]$/)
  })

  test('has the fix that it declares', () => {
    const fixes = problemsOfBad(rule).flatMap(({ fix }) => fix ?? [])
    expect(fixes.length > 0).toBe(rule.fix !== undefined)
    expect(rule.examples.filter(isBad).some((one) => one.fixed ?? one.fixedFiles)).toBe(
      rule.fix !== undefined,
    )
    for (const { title } of fixes) expect(title).toMatch(imperative)
  })

  test('points and edits inside the text, and its edits do not overlap', () => {
    for (const { at, fix, source } of problemsOfBad(rule)) {
      const edits = fix?.edits ?? []
      for (const { start, end } of [at, ...edits.map(({ span }) => span)]) {
        expect([0 <= start, start <= end, end <= source.length]).toEqual([true, true, true])
      }
      for (const [index, edit] of edits.entries()) expect(collide([edit], edits.slice(index + 1))).toBe(false)
    }
  })
})

test('no two rules claim the same code, save those that share it on purpose', () => {
  const owners: Record<string, string[]> = {}
  for (const { name, codes = [] } of rules)
    for (const code of codes) owners[code] = [...(owners[code] ?? []), name]
  expect(Object.fromEntries(Object.entries(owners).filter(([, names]) => names.length > 1))).toEqual(
    sharedCodes,
  )
})

test('names and codes of different rules are never taken for one another', () => {
  const names = rules.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(rules.flatMap(({ codes = [] }) => codes).filter((code) => names.includes(code))).toEqual([])
})
