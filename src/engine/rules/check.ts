import type { Dockerfile, Instruction } from '../facts/model.ts'
import { perFile } from './parts/questions/per-file.ts'
import type { Problem, Rule, Subjects } from './rule.ts'

/** A problem together with the rule that found it. */
export interface RuleProblem {
  readonly rule: Rule
  readonly problem: Problem
}

const ofKind = <K extends Instruction['kind']>(kind: K) =>
  perFile((file) =>
    file.instructions.filter((one): one is Extract<Instruction, { kind: K }> => one.kind === kind),
  )

const runs = ofKind('run')
const adds = ofKind('add')

/** One line a subject: where the things that a rule looks at are found; dozens of rules look at the same. */
const subjects: { [Kind in keyof Subjects]: (file: Dockerfile) => readonly Subjects[Kind][] } = {
  file: (file) => [file],
  stage: (file) => file.stages,
  from: ofKind('from'),
  run: runs,
  copy: ofKind('copy'),
  add: adds,
  env: ofKind('env'),
  arg: ofKind('arg'),
  label: ofKind('label'),
  cmd: ofKind('cmd'),
  entrypoint: ofKind('entrypoint'),
  shell: ofKind('shell'),
  expose: ofKind('expose'),
  volume: ofKind('volume'),
  user: ofKind('user'),
  workdir: ofKind('workdir'),
  stopsignal: ofKind('stopsignal'),
  maintainer: ofKind('maintainer'),
  healthcheck: ofKind('healthcheck'),
  onbuild: ofKind('onbuild'),
  instruction: (file) => file.instructions,
  command: perFile((file) => runs(file).flatMap((run) => run.commands)),
  script: perFile((file) => runs(file).flatMap((run) => run.script() ?? [])),
  call: perFile((file) => runs(file).flatMap((run) => run.calls)),
  install: perFile((file) => runs(file).flatMap((run) => run.installs)),
  leftover: perFile((file) => runs(file).flatMap((run) => run.leftovers)),
  download: (file) => [
    ...runs(file).flatMap((run) => run.downloads),
    ...adds(file).flatMap((add) => add.downloads),
  ],
  deadWeight: (file) => file.deadWeights,
  cacheBreak: (file) => file.cacheBreaks,
  secret: (file) => file.secrets,
  problem: (file) => file.problems,
}

/** All problems of the given rules, in no particular order. A rule that throws becomes one problem that says so. */
export function check(file: Dockerfile, rules: readonly Rule[]): RuleProblem[] {
  const problems: RuleProblem[] = []
  for (const [each, asked] of byKind(rules))
    try {
      addProblems(each, asked, file, problems)
    } catch (error) {
      // What they look at could not be read.
      for (const rule of asked) problems.push(failure(rule, file, error))
    }
  return problems
}

function byKind(rules: readonly Rule[]): ReadonlyMap<keyof Subjects, Rule[]> {
  const groups = new Map<keyof Subjects, Rule[]>()
  for (const rule of rules) {
    const group = groups.get(rule.each)
    if (group) group.push(rule)
    else groups.set(rule.each, [rule])
  }
  return groups
}

/** Subject by subject rather than rule by rule: what many rules read of one instruction is then still at hand. */
function addProblems<Kind extends keyof Subjects>(
  each: Kind,
  rules: readonly Rule<Kind>[],
  file: Dockerfile,
  problems: RuleProblem[],
): void {
  const working = new Set(rules)
  for (const subject of subjects[each](file))
    for (const rule of working)
      try {
        const found = rule.check(subject, file)
        if (found === undefined) continue
        if (Symbol.iterator in found) for (const problem of found) problems.push({ rule, problem })
        else problems.push({ rule, problem: found })
      } catch (error) {
        working.delete(rule)
        problems.push(failure(rule, file, error))
      }
}

function failure(rule: Rule, file: Dockerfile, error: unknown): RuleProblem {
  const at = file.instructions[0]?.span ?? { start: 0, end: 0 }
  return { rule, problem: { at, message: `The rule \`${rule.name}\` failed on this file: ${String(error)}` } }
}
