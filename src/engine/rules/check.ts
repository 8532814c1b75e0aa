import type { Dockerfile, Instruction } from '../facts/model.ts'
import { hull } from '../text/span.ts'
import type { Problem, Rule, Subjects } from './rule.ts'

/** A problem together with the rule that found it. */
export interface RuleProblem {
  readonly rule: Rule
  readonly problem: Problem
}

const ofKind = <K extends Instruction['kind']>(file: Dockerfile, kind: K) =>
  file.instructions.filter((one): one is Extract<Instruction, { kind: K }> => one.kind === kind)

const runs = (file: Dockerfile) => ofKind(file, 'run')

/** One line a subject: where the things that a rule looks at are found. */
const subjects: { [Kind in keyof Subjects]: (file: Dockerfile) => readonly Subjects[Kind][] } = {
  file: (file) => [file],
  stage: (file) => file.stages,
  from: (file) => ofKind(file, 'from'),
  run: runs,
  copy: (file) => ofKind(file, 'copy'),
  add: (file) => ofKind(file, 'add'),
  env: (file) => ofKind(file, 'env'),
  arg: (file) => ofKind(file, 'arg'),
  label: (file) => ofKind(file, 'label'),
  cmd: (file) => ofKind(file, 'cmd'),
  entrypoint: (file) => ofKind(file, 'entrypoint'),
  shell: (file) => ofKind(file, 'shell'),
  expose: (file) => ofKind(file, 'expose'),
  volume: (file) => ofKind(file, 'volume'),
  user: (file) => ofKind(file, 'user'),
  workdir: (file) => ofKind(file, 'workdir'),
  stopsignal: (file) => ofKind(file, 'stopsignal'),
  maintainer: (file) => ofKind(file, 'maintainer'),
  healthcheck: (file) => ofKind(file, 'healthcheck'),
  onbuild: (file) => ofKind(file, 'onbuild'),
  instruction: (file) => file.instructions,
  command: (file) => runs(file).flatMap((run) => run.commands),
  call: (file) => runs(file).flatMap((run) => run.calls),
  install: (file) => runs(file).flatMap((run) => run.installs),
  leftover: (file) => runs(file).flatMap((run) => run.leftovers),
  download: (file) => [
    ...runs(file).flatMap((run) => run.downloads),
    ...ofKind(file, 'add').flatMap((add) => add.downloads),
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
    return [{ at: hull(at, at), message: `The rule \`${rule.name}\` failed on this file: ${String(error)}` }]
  }
}

const listed = (found: Problem | Iterable<Problem> | undefined): Problem[] =>
  found === undefined ? [] : Symbol.iterator in found ? [...found] : [found]
