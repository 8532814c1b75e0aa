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
  return rules.flatMap((rule) => problemsOf(rule, file).map((problem) => ({ rule, problem })))
}

function problemsOf<Kind extends keyof Subjects>(rule: Rule<Kind>, file: Dockerfile): Problem[] {
  try {
    return subjects[rule.each](file).flatMap((subject) => listed(rule.check(subject, file)))
  } catch (error) {
    const at = file.instructions[0]?.span ?? { start: 0, end: 0 }
    return [{ at, message: `The rule \`${rule.name}\` failed on this file: ${String(error)}` }]
  }
}

const listed = (found: Problem | Iterable<Problem> | undefined): Problem[] =>
  found === undefined ? [] : Symbol.iterator in found ? [...found] : [found]
