import type { Change } from '../engine/rebuild/change.ts'
import { readChange } from './change.ts'
import { type Misuse, misuse, readFlags } from './flags.ts'

export interface Rebuilding {
  readonly kind: 'rebuild'
  readonly change: Change
  readonly format: 'text' | 'json'
  readonly files: readonly string[]
  readonly context: string | undefined
}

export const rebuildUsage = `Usage: drydock rebuild [options] [FILE...]

Says which steps BuildKit runs again after a change, and why. FILE is Dockerfile by default; - is the standard input.

Options:
  --change CHANGE   what changes; source by default
                      api/main.py      a file in the build context, or with a final / something in a directory
                      source           a file of the program itself
                      line:12          a line of the Dockerfile
                      arg:VERSION      the value of a build argument
                      image[:NAME]     a new base image
  --context DIR     the build context: its files and its .dockerignore sharpen the answer
  --format FORMAT   text (default) or json
  --help            show this text
`

const flags = {
  change: { type: 'string' },
  context: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments behind `drydock rebuild`. */
export function readRebuildArguments(
  args: readonly string[],
): Rebuilding | Misuse | { readonly kind: 'rebuild-help' } {
  const found = readFlags(args, flags)
  if (found.kind === 'misuse') return found
  const { values, positionals } = found
  if (values.help) return { kind: 'rebuild-help' }
  const format = values.format ?? 'text'
  if (format !== 'text' && format !== 'json')
    return misuse(`--format of rebuild is text or json, not ${format}`)
  const change = readChange(values.change ?? 'source')
  if (!change) return misuse(`--change does not understand ${values.change}`)
  const files = positionals.length === 0 ? ['Dockerfile'] : [...new Set(positionals)]
  return { kind: 'rebuild', change, format, files, context: values.context }
}
