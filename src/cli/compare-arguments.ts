import { parseArgs } from 'node:util'

export const comparisonFormats = ['text', 'json', 'markdown'] as const
export type ComparisonFormat = (typeof comparisonFormats)[number]

/** `drydock compare`. */
export interface Comparing {
  readonly kind: 'compare'
  readonly format: ComparisonFormat
  /** `-` is the standard input. */
  readonly file: string
  readonly config: string | undefined
  readonly context: string | undefined
}

const flags = {
  format: { type: 'string' },
  stdin: { type: 'boolean' },
  config: { type: 'string' },
  context: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Misuse = { readonly kind: 'misuse'; readonly message: string }

const parsed = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true })

/** Reads the arguments behind `drydock compare`. */
export function readComparing(args: readonly string[]): Comparing | Misuse | { readonly kind: 'help' } {
  let found: ReturnType<typeof parsed>
  try {
    found = parsed(args)
  } catch (error) {
    return { kind: 'misuse', message: error instanceof Error ? error.message : String(error) }
  }
  const { values, positionals } = found
  if (values.help) return { kind: 'help' }
  const format = comparisonFormats.find((one) => one === (values.format ?? 'text'))
  if (!format)
    return {
      kind: 'misuse',
      message: `--format is one of ${comparisonFormats.join(', ')}, not ${values.format}`,
    }
  const [file = 'Dockerfile', ...more] = [...(values.stdin ? ['-'] : []), ...positionals]
  if (more.length > 0) return { kind: 'misuse', message: 'compare takes one Dockerfile' }
  return { kind: 'compare', format, file, config: values.config, context: values.context }
}
