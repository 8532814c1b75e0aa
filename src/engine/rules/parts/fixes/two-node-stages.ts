import type { Copy, Dockerfile, Install, Run, Stage } from '../../../facts/model.ts'
import { baseName, resolvePath } from '../../../facts/path.ts'
import { applyEdits, insertAfter } from '../../../text/edit.ts'
import { lineBreakOf } from '../../../text/lines.ts'
import { sliceOf } from '../../../text/span.ts'
import type { Fix } from '../../rule.ts'
import { carriedEnv, carriedWorkdir, plainStage } from '../questions/plain-stage.ts'
import { insertFlag } from './insert-flag.ts'

/**
 * The fix that builds in a stage of its own and installs again, for production only, in the one that ships;
 * undefined unless the file is one stage that installs from a lock file, runs a script and starts what it wrote.
 */
export function twoNodeStages(install: Install, build: Run, file: Dockerfile): Fix | undefined {
  const { run, manager, verb } = install
  const plain = plainStage(run.stage, build, file)
  const flag = 'productionFlag' in manager ? manager.productionFlag : undefined
  const edit = verb && flag !== undefined && insertFlag(verb, flag, run)
  if (plain?.image.repository !== 'node' || !edit) return
  const { name, builds, rest, start, last } = plain
  const env = carriedEnv(plain, () => false, file)
  const output = outputOf(start, run.stage)
  const manifests = builds.filter((one): one is Copy => one.kind === 'copy' && copiesManifests(one))
  const isUsual =
    env !== undefined &&
    output !== undefined &&
    manifests.length > 0 &&
    builds.every(
      (one) =>
        one.kind === 'env' ||
        one.kind === 'workdir' ||
        one.kind === 'copy' ||
        (one.kind === 'run' && (one === run || one === build)),
    ) &&
    run.commands.every((command) => run.calls.some((call) => call.command === command)) &&
    manifests.every(({ span }) => span.end < run.span.start) &&
    rest.every(({ kind }) => kind !== 'run' && kind !== 'copy')
  if (!isUsual) return

  const { start: offset } = run.span
  const again = applyEdits(sliceOf(file.source, run.span), [
    { ...edit, span: { start: edit.span.start - offset, end: edit.span.end - offset } },
  ])
  const lineBreak = lineBreakOf(file.source)
  const lines = [
    `FROM ${name.text}`,
    ...env,
    ...carriedWorkdir(plain),
    ...manifests.map(({ span }) => sliceOf(file.source, span)),
    again,
    `COPY --from=build ${output} ${output}`,
  ]
  return {
    title: 'Build in one stage, ship in another',
    edits: [
      insertAfter(name.span, ' AS build'),
      insertAfter(last.span, lineBreak + lineBreak + lines.join(lineBreak)),
    ],
  }
}

/** `node dist/server.js`: the directory that the build wrote, absolute. */
function outputOf([program, ...words]: readonly string[], { workdir }: Stage): string | undefined {
  const script = words.find((word) => !word.startsWith('-'))
  if (program !== 'node' || script === undefined || words.includes('-r') || workdir === undefined) return
  const path = resolvePath(workdir, script)
  const directory = workdir === '/' ? '/' : `${workdir}/`
  const [first = '', second] = path?.startsWith(directory) ? path.slice(directory.length).split('/') : []
  return second !== undefined && outputs.has(first) ? directory + first : undefined
}

const outputs = new Set(['dist', 'build', 'out', 'lib'])

const copiesManifests = ({ sources, from, heredocs }: Copy): boolean =>
  from === undefined && heredocs.length === 0 && sources.every(({ text }) => manifest.test(baseName(text)))

const manifest =
  /^(package(-lock)?(\*|\.\*|\*\.\*)?\.json\*?|yarn\.lock\*?|pnpm-(lock|workspace)\.yaml\*?|\.npmrc|\.yarnrc\.yml)$/
