import type { Command, PackageCall, Run } from '../../facts/model.ts'
import { plus, zero } from '../amount.ts'
import { type Certainty, certaintiesOf } from '../certainty.ts'
import { unknownDirectory } from '../path.ts'
import { unknown } from '../rules-of-thumb.ts'
import type { Weight } from '../tables/install-size.ts'
import { add, type Change, type Step } from '../world.ts'
import { apkChanges } from './apk.ts'
import { aptChanges } from './apt.ts'
import { cacheChanges } from './caches.ts'
import { condaChanges } from './conda.ts'
import { downloadChanges } from './downloads.ts'
import { fileChanges, handlesFiles } from './file-commands.ts'
import { nodeChanges } from './node.ts'
import { buildOutput, otherInstall } from './other-packages.ts'
import { mayPrintIntoFile, printedChanges } from './printed.ts'
import { programChanges } from './programs.ts'
import { pythonChanges } from './python.ts'

/** A change, and whether it comes to pass. */
export type Sure = Change & { readonly certainty: Certainty }

/** What a RUN does, in the order of its commands, caches last. */
export function* runChanges(run: Run, step: Step): Iterable<Sure> {
  const certainties = new Map(
    [...certaintiesOf(run.commands)].map(([command, certainty]) => [command.span.start, certainty]),
  )
  const sure = (change: Change, command?: Command): Sure => {
    const start = change.kind === 'add' ? change.piece.at.start : command?.span.start
    return { certainty: certainties.get(start ?? -1) ?? 'surely', ...change }
  }
  if (run.dialect !== 'posix') {
    yield sure(
      wholly(run, `a RUN in ${run.dialect === 'other' ? 'another language' : run.dialect} cannot be weighed`),
    )
    return
  }
  if (run.commands.length === 0 && !run.isComplete) yield sure(wholly(run, 'the command cannot be read'))

  const calls = new Map(run.calls.map((call) => [call.command, call]))
  const downloads = new Map(run.downloads.map((download) => [download.by, download]))
  const cached = new Map<PackageCall, Weight>()
  const packages = systemPackages(run.calls)
  for (const command of run.commands) {
    const call = calls.get(command)
    const download = downloads.get(command)
    if (download) for (const change of downloadChanges(download, command.span)) yield sure(change, command)
    for (const change of call ? callChanges(call, step) : commandChanges(command, step)) {
      if (change.kind === 'cached') cached.set(change.call, joined(cached.get(change.call), change.weight))
      yield sure(change, command)
    }
    for (const change of packages.get(command)?.(step) ?? []) yield sure(change)
  }
  for (const leftover of run.leftovers)
    for (const change of cacheChanges(leftover, cached.get(leftover.writer), step)) yield sure(change)
}

function* commandChanges(command: Command, step: Step): Iterable<Change> {
  yield* fileChanges(command, step)
  yield* programChanges(command, handlesFiles(command))
  if (mayPrintIntoFile(command)) yield* printedChanges(command, step)
}

function* callChanges(call: PackageCall, step: Step): Iterable<Change> {
  if (call.manager.name === 'apt' || call.manager.name === 'apk') return
  if (python.has(call.manager.name)) yield* pythonChanges(call, step)
  else if (conda.has(call.manager.name)) yield* condaChanges(call, step)
  else if (node.has(call.manager.name)) yield* nodeChanges(call, step)
  else yield* otherInstall(call, step)
  yield* buildOutput(call)
  // `uv venv`, `npm run`: verbs that install nothing are programs like others.
  if (call.action === 'other') yield* programChanges(call.command, true)
}

const python: ReadonlySet<string> = new Set(['pip', 'pipx', 'pipenv', 'poetry', 'uv', 'pdm'])
const conda: ReadonlySet<string> = new Set(['conda', 'micromamba'])
const node: ReadonlySet<string> = new Set(['npm', 'yarn', 'pnpm', 'bun'])

/** Packages of the distribution are settled where the RUN last calls their manager. */
function systemPackages(calls: readonly PackageCall[]): Map<Command, (step: Step) => Iterable<Change>> {
  const apt = calls.filter(({ manager }) => manager.name === 'apt')
  const apk = calls.filter(({ manager }) => manager.name === 'apk')
  const settled = new Map<Command, (step: Step) => Iterable<Change>>()
  const [lastApt, lastApk] = [apt.at(-1), apk.at(-1)]
  if (lastApt) settled.set(lastApt.command, (step) => aptChanges(apt, step))
  if (lastApk) settled.set(lastApk.command, (step) => apkChanges(apk, step))
  return settled
}

const joined = (before: Weight | undefined, weight: Weight): Weight =>
  before ? { ...weight, bytes: plus(before.bytes, weight.bytes) } : weight

const wholly = (run: Run, why: string): Change =>
  add({
    path: run.workdir ?? unknownDirectory,
    label: 'RUN',
    at: run.span,
    material: 'mixed',
    bytes: zero,
    basis: unknown(why),
    spreads: true,
  })
