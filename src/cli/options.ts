import type { Level, Options, Preset } from '../engine/options.ts'
import { knownRuleIndex } from '../engine/report/known-rules.ts'
import { presetNames } from '../engine/report/levels.ts'
import { severities } from '../engine/report/order.ts'
import type { Severity } from '../engine/report/report.ts'
import { type Comparing, readComparing } from './compare-options.ts'
import { type Misuse, misuse, readFlags } from './flags.ts'
import { type Rebuilding, readRebuildArguments } from './rebuild-options.ts'

export const formats = ['text', 'json', 'sarif', 'markdown'] as const
export type Format = (typeof formats)[number]

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | Misuse
  | Inspection
  | Comparing
  | { readonly kind: 'rebuild-help' }
  | Rebuilding

export interface Inspection {
  readonly kind: 'inspect'
  readonly format: Format
  readonly fixes: boolean
  readonly isDryRun: boolean
  /** In the order given; `-` is the standard input. */
  readonly files: readonly string[]
  readonly config: string | undefined
  readonly context: string | undefined
  /** A file that tells of an image built from the Dockerfile. */
  readonly real: { readonly kind: 'archive' | 'history'; readonly path: string } | undefined
  readonly preset: Preset | undefined
  readonly levels: NonNullable<Options['levels']>
  readonly floor: Severity | undefined
}

export const usage = `Usage: drydock [options] FILE...
       drydock compare [--format text|json|markdown] [--context DIR] [--config FILE] [FILE]
       drydock rebuild [--change CHANGE] [FILE...]

Inspects Dockerfiles without building them: what is wrong, what each layer weighs, what can be fixed.
FILE is a Dockerfile; - is the standard input.
compare weighs the whole image on other bases and says what would break; without FILE it reads ./Dockerfile.

Options:
  --format FORMAT   text (default), json, sarif or markdown
  --fix             make all safe fixes and write the files
  --dry-run         with --fix: show what would change, write nothing
  --stdin           read a Dockerfile from the standard input
  --config FILE     settings in YAML or JSON; the keys of hadolint's are understood too
  --context DIR     the build context: its file sizes, manifests and .dockerignore sharpen the numbers
  --image FILE      an image built from the Dockerfile, as docker save makes it: real sizes beside estimates
  --history FILE    the same from what docker history --no-trunc printed; - is the standard input
  --preset NAME     ${presetNames.join(', ')}
  --enable RULE     switch a rule on, by its name or by any id of another tool; repeatable
  --disable RULE    switch a rule off; repeatable, stronger than --enable
  --level LEVEL     report nothing below ${severities.join(', ')}
  --help            show this text
  --version         show the version

Exit status: 0 no findings, 1 findings, 2 misuse or a file that could not be read.
`

const flags = {
  format: { type: 'string' },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  stdin: { type: 'boolean' },
  config: { type: 'string' },
  context: { type: 'string' },
  image: { type: 'string' },
  history: { type: 'string' },
  preset: { type: 'string' },
  enable: { type: 'string', multiple: true },
  disable: { type: 'string', multiple: true },
  level: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

/** Reads the arguments behind `drydock`. */
export function readArguments(args: readonly string[]): Request {
  const [command, ...others] = args
  if (command === 'rebuild') return readRebuildArguments(others)
  if (command === 'compare') return readComparing(others)
  const found = readFlags(args, flags)
  if (found.kind === 'misuse') return found
  const { values, positionals } = found
  if (values.help) return { kind: 'help' }
  if (values.version) return { kind: 'version' }

  const format = oneOf(formats, values.format ?? 'text')
  if (!format) return misuse(`--format is one of ${formats.join(', ')}, not ${values.format}`)
  const preset = values.preset === undefined ? undefined : oneOf(presetNames, values.preset)
  if (values.preset !== undefined && !preset)
    return misuse(`--preset is one of ${presetNames.join(', ')}, not ${values.preset}`)
  const floor = values.level === undefined ? undefined : oneOf(severities, values.level)
  if (values.level !== undefined && !floor)
    return misuse(`--level is one of ${severities.join(', ')}, not ${values.level}`)
  if (values['dry-run'] && !values.fix) return misuse('--dry-run needs --fix')

  const enabled = listed(values.enable)
  const disabled = listed(values.disable)
  const stranger = [...enabled, ...disabled].find((id) => knownRuleIndex.byId(id).length === 0)
  if (stranger !== undefined) return misuse(`No rule is called ${stranger}`)

  const files = [...new Set([...(values.stdin ? ['-'] : []), ...positionals])]
  if (files.length === 0) return misuse('Name at least one Dockerfile, or give --stdin')
  const { image, history } = values
  if ((image ?? history) !== undefined && files.length > 1)
    return misuse('An image is of one Dockerfile: name one with --image or --history')
  if (image !== undefined && history !== undefined) return misuse('Give --image or --history, not both')
  if (history === '-' && files.includes('-'))
    return misuse('The standard input is the Dockerfile or the history, not both')
  return {
    kind: 'inspect',
    format,
    fixes: values.fix ?? false,
    isDryRun: values['dry-run'] ?? false,
    files,
    config: values.config,
    context: values.context,
    real:
      image !== undefined
        ? { kind: 'archive', path: image }
        : history === undefined
          ? undefined
          : { kind: 'history', path: history },
    preset,
    levels: levelsFrom(enabled, disabled),
    floor,
  }
}

const oneOf = <T extends string>(choices: readonly T[], text: string): T | undefined =>
  choices.find((choice) => choice === text)

/** `--enable a --enable b,c` */
const listed = (values: readonly string[] = []): readonly string[] =>
  values
    .flatMap((value) => value.split(','))
    .map((id) => id.trim())
    .filter(Boolean)

/** By rule name, so that they prevail over whatever a configuration says by code. */
function levelsFrom(enabled: readonly string[], disabled: readonly string[]): Record<string, Level> {
  const rulesOf = (ids: readonly string[]) => ids.flatMap((id) => knownRuleIndex.byId(id))
  return Object.fromEntries([
    ...rulesOf(enabled).map((rule): [string, Level] => [rule.name, rule.severity]),
    ...rulesOf(disabled).map((rule): [string, Level] => [rule.name, 'off']),
  ])
}
