import { type Misuse, misuse, readFlags } from './flags.ts'
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

/** Reads the arguments behind `drydock compare`. */
export function readComparing(args: readonly string[]): Comparing | Misuse | { readonly kind: 'help' } {
  const found = readFlags(args, flags)
  if (found.kind === 'misuse') return found
  const { values, positionals } = found
  if (values.help) return { kind: 'help' }
  const format = comparisonFormats.find((one) => one === (values.format ?? 'text'))
  if (!format) return misuse(`--format is one of ${comparisonFormats.join(', ')}, not ${values.format}`)
  const [file = 'Dockerfile', ...more] = [...(values.stdin ? ['-'] : []), ...positionals]
  if (more.length > 0) return misuse('compare takes one Dockerfile')
  return { kind: 'compare', format, file, config: values.config, context: values.context }
}
