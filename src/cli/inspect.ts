import { readFile } from 'node:fs/promises'
import { basename, relative } from 'node:path'
import { analyze } from '../engine/analyze.ts'
import type { Options } from '../engine/options.ts'
import { unifiedDiff } from '../engine/report/diff.ts'
import { type FixedDraft, fixAll } from '../engine/report/fixes.ts'
import type { FileResult } from '../engine/report/formats/file-result.ts'
import { createShelf } from '../engine/sizes/tables/shelf.ts'
import { type ContextListing, ignoreFileFor, placeIn, readManifests } from './context.ts'
import {
  encoded,
  type ReadText,
  readTextFile,
  readTextFrom,
  reasonOf,
  type TextFile,
  writeWhole,
} from './text-file.ts'

export interface Inspected {
  readonly result: FileResult
  /** What the fixes change, as a unified diff; empty unless it was a dry run. */
  readonly diff: string
  /** The fixed text of the standard input, which has no file to be written to. */
  readonly piped: string | undefined
  readonly notes: readonly string[]
}

export interface Task {
  readonly path: string
  readonly stdin: AsyncIterable<unknown>
  readonly options: Options
  readonly context: ContextListing | undefined
  readonly fixes: boolean
  readonly isDryRun: boolean
}

export const stdinName = '<stdin>'

/** One Dockerfile from its bytes to its report; whatever goes wrong with it becomes its error. */
export async function inspect(task: Task): Promise<Inspected> {
  const isStdin = task.path === '-'
  const path = isStdin ? stdinName : task.path
  try {
    const file: ReadText = isStdin ? await readTextFrom(task.stdin) : await readTextFile(task.path)
    if ('error' in file) return failed(path, file.error)
    return await inspectText(task, path, file)
  } catch (error) {
    return failed(
      path,
      isOfTheSystem(error) ? reasonOf(error) : `Drydock itself failed on this file: ${reasonOf(error)}`,
    )
  }
}

/** A full disk or a lost permission, as against a mistake of ours. */
const isOfTheSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error

const failed = (path: string, error: string): Inspected => ({
  result: { path, error },
  diff: '',
  piped: undefined,
  notes: [],
})

/** Files share what was read for those before. */
const shelf = createShelf()

const fetchFor = (source: string, options: Options): Promise<void> | undefined =>
  shelf.fetch(analyze(source, { ...options, tables: shelf.tables() }).looksInto)

async function inspectText(task: Task, path: string, file: TextFile): Promise<Inspected> {
  const isStdin = task.path === '-'
  const beside = await besideOf(task)
  const options: Options = { ...task.options, ...beside?.options }
  // A table may show that another one is wanted: a package that the first does not list.
  for (let fetching = fetchFor(file.text, options); fetching; fetching = fetchFor(file.text, options))
    await fetching
  const withTables = { ...options, weighsFixes: true, tables: shelf.tables() }
  const found = (source: string, files = options.files): FileResult => ({
    path,
    source,
    report: analyze(source, { ...withTables, ...(files && { files }) }),
  })
  if (!task.fixes) return { result: found(file.text), diff: '', piped: undefined, notes: [] }

  const fixed = fixAll(file.text, withTables, analyze)
  if (task.isDryRun || isStdin) {
    const whole = encoded(fixed.source, file.hasMark)
    return {
      result: { ...found(file.text), fixed: whole, fixedFiles: fixed.files },
      diff: task.isDryRun ? diffOf(path, file.text, fixed, options) : '',
      piped: isStdin && !task.isDryRun ? whole : undefined,
      notes: [],
    }
  }
  const isChanged = fixed.source !== file.text
  if (isChanged && !file.isFaithful)
    return {
      result: found(file.text),
      diff: '',
      piped: undefined,
      notes: [`${path} holds bytes that are no UTF-8, so it was not fixed`],
    }
  // Companion files first: a Dockerfile may come to rely on them.
  for (const [name, text] of Object.entries(fixed.files)) {
    const place = beside?.placeOf(name)
    if (place !== undefined) await writeWhole(place, text)
  }
  if (isChanged) await writeWhole(task.path, encoded(fixed.source, file.hasMark))
  return {
    result: found(fixed.source, { ...options.files, ...fixed.files }),
    diff: '',
    piped: undefined,
    notes: [],
  }
}

const besideOf = async ({ path, context }: Task): Promise<FilesBeside | undefined> =>
  context && (await filesBeside(context, path === '-' ? undefined : path))

/** The options with what the build context adds to them. */
export const optionsBeside = async (task: Task): Promise<Options> => ({
  ...task.options,
  ...(await besideOf(task))?.options,
})

interface FilesBeside {
  readonly options: Options
  placeOf(name: string): string | undefined
}

/** What the build context adds to the options, with the ignore file that Docker would use for this Dockerfile. */
async function filesBeside(context: ContextListing, dockerfile: string | undefined): Promise<FilesBeside> {
  const { directory, sizes } = context
  const files = { ...(await readManifests(context)) }
  const ignoreFile =
    dockerfile === undefined ? `${directory}/.dockerignore` : await ignoreFileFor(dockerfile, directory)
  const isOwn = basename(ignoreFile) !== '.dockerignore'
  if (isOwn) files['.dockerignore'] = await readFile(ignoreFile, 'utf8')
  return {
    options: { files, ...(sizes && { contextSizes: sizes }) },
    placeOf: (name) => (name === '.dockerignore' ? ignoreFile : placeIn(directory, name)),
  }
}

function diffOf(path: string, source: string, fixed: FixedDraft, options: Options): string {
  const others = Object.entries(fixed.files).map(([name, text]) =>
    unifiedDiff(name, options.files?.[name] ?? '', text),
  )
  return [unifiedDiff(relative('', path) || path, source, fixed.source), ...others].join('')
}
