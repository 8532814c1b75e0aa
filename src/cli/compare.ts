import { compareBases, fetchedToCompare } from '../engine/compare/compare-bases.ts'
import type { Comparison } from '../engine/compare/formats/comparison.ts'
import { comparisonJson } from '../engine/compare/formats/json.ts'
import { comparisonMarkdown } from '../engine/compare/formats/markdown.ts'
import { comparisonText } from '../engine/compare/formats/text.ts'
import type { Options } from '../engine/options.ts'
import { createShelf } from '../engine/sizes/tables/shelf.ts'
import type { Comparing, ComparisonFormat } from './compare-options.ts'
import type { ContextListing } from './context.ts'
import { filesBeside } from './files-beside.ts'
import { stdinName } from './inspect.ts'
import { readTextFile, readTextFrom } from './text-file.ts'

interface Task {
  readonly request: Comparing
  readonly stdin: AsyncIterable<unknown>
  readonly options: Options
  readonly context: ContextListing | undefined
}

/** The comparison as text of the asked format, or why there is none. */
export async function compare({
  request: { file, format },
  stdin,
  options,
  context,
}: Task): Promise<{ readonly output: string } | { readonly error: string }> {
  const isStdin = file === '-'
  const path = isStdin ? stdinName : file
  const read = isStdin ? await readTextFrom(stdin) : await readTextFile(file)
  if ('error' in read) return { error: `${path}: ${read.error}` }
  const beside = context && (await filesBeside(context, isStdin ? undefined : file))
  const asked: Options = { ...options, ...beside?.options }
  const tables = await fetchedToCompare(read.text, asked, createShelf())
  const rows = compareBases(read.text, { ...asked, tables })
  return { output: formats[format]({ path, source: read.text, rows }) }
}

const formats: Readonly<Record<ComparisonFormat, (comparison: Comparison) => string>> = {
  text: comparisonText,
  json: comparisonJson,
  markdown: comparisonMarkdown,
}
