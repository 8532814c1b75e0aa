import type { Command, Dockerfile, Run, Stage } from '../../../facts/model.ts'
import { baseName, resolvePath } from '../../../facts/path.ts'
import { insertAfter, insertBefore } from '../../../text/edit.ts'
import { lineBreakOf } from '../../../text/lines.ts'
import type { Fix } from '../../rule.ts'
import { plainStage } from '../questions/plain-stage.ts'

/**
 * The fix that leaves Go in a stage of its own; undefined unless the file is one stage that builds one program,
 * needs nothing else from then on, and starts it by a list.
 */
export function twoGoStages(stage: Stage, file: Dockerfile): Fix | undefined {
  const { instructions } = stage
  const last = instructions.findLast((one): one is Run => one.kind === 'run')
  const builds = last?.commands.filter(isGoBuild) ?? []
  const [build] = builds
  const plain = plainStage(stage, last, file)
  if (plain?.image.repository !== 'golang' || !last || !build?.name || builds.length > 1) return
  const program = outputOf(build)
  const { rest } = plain
  const isUsual =
    program !== undefined &&
    rest.every(({ kind }) => metadata.has(kind)) &&
    starts(plain.start[0], stage, program) &&
    instructions.every((one) => one.kind !== 'env' || one.pairs.every(({ key }) => /^(GO|CGO_)/.test(key))) &&
    !usesC(stage)
  if (!isUsual) return

  const lineBreak = lineBreakOf(file.source)
  const isSet =
    last.scope.get('CGO_ENABLED') !== undefined ||
    build.assignments.some(({ name }) => name === 'CGO_ENABLED')
  const lines = [
    'FROM gcr.io/distroless/static-debian12:nonroot',
    ...(stage.workdir === undefined || stage.workdir === '/' ? [] : [`WORKDIR ${stage.workdir}`]),
    `COPY --from=build ${program} ${program}`,
  ]
  return {
    title: 'Build in one stage, ship in another',
    edits: [
      insertAfter(plain.name.span, ' AS build'),
      ...(isSet ? [] : [insertBefore({ start: build.span.start, end: build.span.start }, 'CGO_ENABLED=0 ')]),
      insertAfter(last.span, lineBreak + lineBreak + lines.join(lineBreak)),
    ],
  }
}

const metadata = new Set(['cmd', 'entrypoint', 'expose', 'label', 'stopsignal'])

const isGoBuild = ({ program, words, nesting }: Command): boolean =>
  program === 'go' && words[0]?.text === 'build' && nesting.length === 0

/** The file that `go build -o` writes, absolute; undefined where it may be a directory. */
function outputOf({ words, workdir }: Command): string | undefined {
  const index = words.findIndex(({ text }) => text === '-o')
  const value = index === -1 ? undefined : words[index + 1]?.value
  if (value === undefined || value.endsWith('/') || /\s/.test(value)) return
  const path = resolvePath(workdir, value)
  return path !== undefined && /^\/[\w./-]+$/.test(path) && baseName(path) !== '' ? path : undefined
}

const starts = (called: string | undefined, { workdir }: Stage, program: string): boolean =>
  called?.includes('/') === true && resolvePath(workdir, called) === program

/** A C compiler is installed or asked for: such a program needs a C library. */
const usesC = ({ runs, instructions }: Stage): boolean =>
  instructions.at(-1)?.scope.get('CGO_ENABLED')?.value === '1' ||
  runs.some(
    ({ installs, commands }) =>
      installs.some(({ manager }) => manager.family === 'os') ||
      commands.some(({ assignments }) =>
        assignments.some(({ name, value }) => name === 'CGO_ENABLED' && value?.value === '1'),
      ),
  )
