import { readFile } from 'node:fs/promises'
import type { Options } from '../engine/options.ts'
import { type Config, readConfig } from '../engine/report/config.ts'
import type { FileResult } from '../engine/report/formats/file-result.ts'
import { isRead } from '../engine/report/formats/file-result.ts'
import { toJson } from '../engine/report/formats/json.ts'
import { toMarkdown } from '../engine/report/formats/markdown.ts'
import { coloured, plain } from '../engine/report/formats/paint.ts'
import { toSarif } from '../engine/report/formats/sarif.ts'
import { toText } from '../engine/report/formats/text.ts'
import { knownRules } from '../engine/report/known-rules.ts'
import { withFloor } from '../engine/report/levels.ts'
import { isAtLeast } from '../engine/report/order.ts'
import { compare } from './compare.ts'
import type { Comparing } from './compare-options.ts'
import { type ContextListing, listContext } from './context.ts'
import { type Inspected, inspect } from './inspect.ts'
import { type Format, type Inspection, readArguments, usage } from './options.ts'
import { readReal } from './real-image.ts'
import { rebuildAll } from './rebuild.ts'
import { type Rebuilding, rebuildUsage } from './rebuild-options.ts'
import { exitStatus, type Surroundings } from './surroundings.ts'
import { reasonOf } from './text-file.ts'
import { drydockVersion } from './version.ts'

/** Runs the command with the arguments behind its name; the answer is the exit status. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  const request = readArguments(args)
  switch (request.kind) {
    case 'help':
      around.stdout.write(usage)
      return exitStatus.clean
    case 'version':
      around.stdout.write(`${drydockVersion}\n`)
      return exitStatus.clean
    case 'misuse':
      around.stderr.write(`drydock: ${request.message}\nTry drydock --help\n`)
      return exitStatus.misuse
    case 'inspect':
      return inspectAll(request, around)
    case 'compare':
      return compareAll(request, around)
    case 'rebuild-help':
      around.stdout.write(rebuildUsage)
      return exitStatus.clean
    case 'rebuild':
      return rebuildWithin(request, around)
  }
}

const noteTo =
  ({ stderr }: Surroundings) =>
  (text: string) =>
    stderr.write(`drydock: ${text}\n`)

interface Settings {
  readonly config: Config
  readonly context: ContextListing | undefined
}

/** Configuration and build context; undefined when one of them cannot be read, which is told. */
async function settingsOf(
  request: Pick<Inspection, 'config' | 'context'>,
  around: Surroundings,
): Promise<Settings | undefined> {
  const note = noteTo(around)
  const config = await configOf(request.config)
  if ('error' in config) {
    note(`${request.config}: ${config.error}`)
    return undefined
  }
  for (const text of config.notes) note(`${request.config}: ${text}`)
  const context = await contextOf(request.context)
  if (context && 'error' in context) {
    note(context.error)
    return undefined
  }
  for (const text of context?.notes ?? []) note(text)
  return { config, context }
}

async function compareAll(request: Comparing, around: Surroundings): Promise<number> {
  const settings = await settingsOf(request, around)
  if (!settings) return exitStatus.misuse
  const { config, context } = settings
  const options = { ...config.options, today: dayOf(around.now) }
  const found = await compare({ request, stdin: around.stdin, options, context })
  if ('error' in found) {
    noteTo(around)(found.error)
    return exitStatus.misuse
  }
  around.stdout.write(found.output)
  return exitStatus.clean
}

async function inspectAll(request: Inspection, around: Surroundings): Promise<number> {
  const note = noteTo(around)
  const settings = await settingsOf(request, around)
  if (!settings) return exitStatus.misuse
  const { config, context } = settings
  const options = optionsOf(request, config, around.now)
  const real = request.real && (await readReal(request.real, around.stdin, options.platform))
  if (real?.kind === 'unread') {
    note(`${request.real?.path}: ${real.why}`)
    return exitStatus.misuse
  }
  const inspected: Inspected[] = []
  for (const path of request.files) {
    const one = await inspect({
      path,
      stdin: around.stdin,
      options,
      context,
      real: real?.image,
      fixes: request.fixes,
      isDryRun: request.isDryRun,
    })
    for (const text of one.notes) note(text)
    inspected.push(one)
  }
  show(inspected, request, around)
  return statusOf(
    inspected.map(({ result }) => result),
    config,
  )
}

async function rebuildWithin(request: Rebuilding, around: Surroundings): Promise<number> {
  const context = await contextOf(request.context)
  if (context && 'error' in context) {
    around.stderr.write(`drydock: ${context.error}\n`)
    return exitStatus.misuse
  }
  return rebuildAll(request, context, around)
}

const noConfig: Config = { options: {}, floor: undefined, failsAt: undefined, neverFails: false, notes: [] }

async function configOf(path: string | undefined): Promise<Config | { readonly error: string }> {
  if (path === undefined) return noConfig
  try {
    return readConfig(await readFile(path, 'utf8'))
  } catch (error) {
    return { error: reasonOf(error) }
  }
}

const contextOf = async (
  path: string | undefined,
): Promise<ContextListing | { readonly error: string } | undefined> =>
  path === undefined ? undefined : listContext(path)

const dayOf = (now: Date): string => now.toISOString().slice(0, 'yyyy-mm-dd'.length)

/** The command line prevails over the configuration. */
function optionsOf(request: Inspection, config: Config, now: Date): Options {
  const preset = request.preset ?? config.options.preset
  const options: Options = {
    ...config.options,
    ...(preset && { preset }),
    levels: { ...config.options.levels, ...request.levels },
    today: dayOf(now),
  }
  const floor = request.floor ?? config.floor
  return floor === undefined ? options : withFloor(knownRules, options, floor)
}

function show(
  inspected: readonly Inspected[],
  { format }: Inspection,
  { stdout, stderr, env }: Surroundings,
): void {
  const results = inspected.map(({ result }) => result)
  const piped = inspected.find((one) => one.piped !== undefined)?.piped
  // `drydock --fix - < a > b` leaves the fixed text to the pipe, and what there is to say to the reader.
  const isPiping = format === 'text' && piped !== undefined
  const output = isPiping ? stderr : stdout
  if (isPiping) stdout.write(piped)
  const isColoured = format === 'text' && output.isTTY === true && !env.NO_COLOR
  output.write(textIn(format, results, isColoured))
  if (format === 'text') for (const { diff } of inspected) if (diff) output.write(diff)
}

function textIn(format: Format, results: readonly FileResult[], isColoured: boolean): string {
  switch (format) {
    case 'json':
      return toJson(results)
    case 'sarif':
      return toSarif(results, drydockVersion)
    case 'markdown':
      return toMarkdown(results)
    case 'text':
      return toText(results, isColoured ? coloured : plain)
  }
}

function statusOf(results: readonly FileResult[], { failsAt, neverFails }: Config): number {
  if (!results.every(isRead)) return exitStatus.misuse
  const findings = results.filter(isRead).flatMap(({ report }) => report.findings)
  const counted = findings.filter(({ severity }) => failsAt === undefined || isAtLeast(severity, failsAt))
  return neverFails || counted.length === 0 ? exitStatus.clean : exitStatus.findings
}
