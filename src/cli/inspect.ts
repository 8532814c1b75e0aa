import { relative } from 'node:path'
import { analyze } from '../engine/analyze.ts'
import { fitImage } from '../engine/fit-image.ts'
import type { RealImage } from '../engine/image/model.ts'
import type { Options } from '../engine/options.ts'
import { patchOf } from '../engine/report/diff.ts'
import { fixAll } from '../engine/report/fixes.ts'
import type { FileResult } from '../engine/report/formats/file-result.ts'
import { createShelf } from '../engine/sizes/tables/shelf.ts'
import type { ContextListing } from './context.ts'
import { filesBeside } from './files-beside.ts'
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
  /** The task's options, with what the build context adds to them. */
  readonly options: Options
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
  /** An image that was built from the file. */
  readonly real?: RealImage | undefined
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
    if ('error' in file) return failed(task, path, file.error)
    return await inspectText(task, path, file)
  } catch (error) {
    return failed(
      task,
      path,
      isOfTheSystem(error) ? reasonOf(error) : `Drydock itself failed on this file: ${reasonOf(error)}`,
    )
  }
}

/** A full disk or a lost permission, as against a mistake of ours. */
const isOfTheSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error

const failed = ({ options }: Task, path: string, error: string): Inspected => ({
  result: { path, error },
  options,
  diff: '',
  piped: undefined,
  notes: [],
})

/** Files share what was read for those before. */
const shelf = createShelf()

async function inspectText(task: Task, path: string, file: TextFile): Promise<Inspected> {
  const isStdin = task.path === '-'
  const beside = task.context && (await filesBeside(task.context, isStdin ? undefined : task.path))
  const options: Options = { ...task.options, ...beside?.options }
  await shelf.stock((tables) => analyze(file.text, { ...options, tables }).looksInto)
  const withTables = { ...options, weighsFixes: true, tables: shelf.tables() }
  const found = (source: string, files = options.files): FileResult => {
    const fit = task.real && fitImage(source, options, task.real)
    const measured = fit && { measured: fit.measured }
    return {
      path,
      source,
      report: analyze(source, { ...withTables, ...(files && { files }), ...measured }),
      ...(task.real && fit && { real: { image: task.real, fit } }),
    }
  }
  if (!task.fixes) return { result: found(file.text), options, diff: '', piped: undefined, notes: [] }

  const fixed = fixAll(file.text, withTables, analyze)
  if (task.isDryRun || isStdin) {
    const whole = encoded(fixed.source, file.hasMark)
    return {
      result: { ...found(file.text), fixed: whole, fixedFiles: fixed.files },
      options,
      diff: task.isDryRun ? patchOf(relative('', path) || path, file.text, fixed, options.files) : '',
      piped: isStdin && !task.isDryRun ? whole : undefined,
      notes: [],
    }
  }
  const isChanged = fixed.source !== file.text
  if (isChanged && !file.isFaithful)
    return {
      result: found(file.text),
      options,
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
    options,
    diff: '',
    piped: undefined,
    notes: [],
  }
}
