import { parseArgs } from 'node:util'
import type { Change } from '../engine/rebuild/change.ts'
import { readChange } from './change.ts'

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

type Misuse = { readonly kind: 'misuse'; readonly message: string }

const parsed = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true })

/** Reads the arguments behind `drydock rebuild`. */
export function readRebuildArguments(
  args: readonly string[],
): Rebuilding | Misuse | { readonly kind: 'rebuild-help' } {
  let found: ReturnType<typeof parsed>
  try {
    found = parsed(args)
  } catch (error) {
    return { kind: 'misuse', message: error instanceof Error ? error.message : String(error) }
  }
  const { values, positionals } = found
  if (values.help) return { kind: 'rebuild-help' }
  const format = values.format ?? 'text'
  if (format !== 'text' && format !== 'json')
    return { kind: 'misuse', message: `--format of rebuild is text or json, not ${format}` }
  const change = readChange(values.change ?? 'source')
  if (!change) return { kind: 'misuse', message: `--change does not understand ${values.change}` }
  const files = positionals.length === 0 ? ['Dockerfile'] : [...new Set(positionals)]
  return { kind: 'rebuild', change, format, files, context: values.context }
}
