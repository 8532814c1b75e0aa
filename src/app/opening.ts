import type { Dispatch } from 'react'
import { boundedSizes } from './files/bounded-sizes.ts'
import type { Found } from './files/reading/collector.ts'
import { type Reading, reading } from './files/reading/progress.ts'
import { readEntries, readInput } from './files/reading/read.ts'
import { type Sorted, sorted } from './files/reading/sorted.ts'
import { inSlices } from './files/slices.ts'
import { preferencesOf } from './preferences.ts'
import { isImageArchive } from './real-image/is-archive.ts'
import { imageReading } from './real-image/reading.ts'
import type { Action, State } from './state.ts'
import { say } from './words/say.ts'

export interface OpeningWorld {
  /** The state now, and not when the reading began. */
  readonly latest: () => State
  readonly dispatch: Dispatch<Action>
  readonly onReading: (reading: Reading | undefined) => void
}

const complaint = (text: string): Action => ({
  kind: 'notify',
  notice: { id: 'open', tone: 'warning', text },
})

/** Files and folders, dropped or chosen, become the work on screen or join the files beside it. */
export async function takeFiles(
  from: FileList | readonly FileSystemEntry[],
  world: OpeningWorld,
): Promise<void> {
  const controller = new AbortController()
  const { signal } = controller
  const shown = reading(() => controller.abort())
  const onProgress = (progress: { readonly found: number; readonly read: number }) =>
    shown.set({ kind: 'reading', ...progress })
  world.onReading(shown)
  try {
    const found = await (from instanceof FileList
      ? readInput(from, { signal, onProgress })
      : readEntries(from, { signal, onProgress }))
    if (!found) return
    const [only] = found.readable
    if (only && !found.isFolder && found.listing.paths.length === 1 && (await isImageArchive(only.file))) {
      imageReading.readFile(only.file, world.latest().options.platform)
      return world.dispatch({ kind: 'view', view: 'layers' })
    }
    const texts = await sorted(found)
    shown.set({ kind: 'weighing' })
    const sizes =
      found.isFolder && !found.isTooMuch
        ? await inSlices(boundedSizes(found.listing, texts.files['.dockerignore'] ?? ''), signal)
        : undefined
    if (!signal.aborted) bring(found, texts, sizes, world)
  } finally {
    world.onReading(undefined)
  }
}

type Sizes = Readonly<Record<string, number>>

function bring(
  found: Found,
  { dockerfile, passedOver, files }: Sorted,
  contextSizes: Sizes | undefined,
  { latest, dispatch }: OpeningWorld,
) {
  if (dockerfile?.text.includes('\0'))
    return dispatch(complaint(say('{name} is not a text file.', { name: dockerfile.name })))
  const { listing, isFolder } = found
  const folder = contextSizes && listing
  const loose = isFolder ? {} : looseSizes(found)
  if (dockerfile)
    dispatch({
      kind: 'open',
      work: {
        source: dockerfile.text,
        options: {
          ...preferencesOf(latest()),
          files,
          ...(contextSizes && { contextSizes }),
          ...(Object.keys(loose).length > 0 && { assumptions: loose }),
        },
        folder,
      },
      note:
        passedOver.length === 0
          ? say('Opened {name}', { name: dockerfile.name })
          : say('Opened {name}, the nearest of {count} Dockerfiles', {
              name: dockerfile.name,
              count: passedOver.length + 1,
            }),
    })
  else if (isFolder || Object.keys({ ...files, ...loose }).length > 0) {
    const { options } = latest()
    dispatch({
      kind: 'set-options',
      options: {
        files: { ...options.files, ...files },
        assumptions: { ...options.assumptions, ...loose },
        ...(contextSizes && { contextSizes }),
      },
      ...(folder && { folder }),
      note: isFolder ? tookFolder(listing.name) : say('Took {names}', { names: namesOf(files, loose) }),
    })
  } else return dispatch(complaint(say('There is no file in it.')))
  // Where what was read is shown; a Dockerfile alone is in the editor already.
  if (isFolder || !dockerfile) dispatch({ kind: 'view', view: 'files' })
  if (isFolder && !contextSizes)
    dispatch(
      complaint(
        say(
          'This folder holds more than the page can weigh, so sizes of copied files stay unknown. Drop the folder that you build from.',
        ),
      ),
    )
}

/** Files beside the Dockerfile, of which only the size matters: as if their owner had typed it in. */
const looseSizes = ({ listing: { paths, bytes }, readable }: Found): Sizes => {
  const read = new Set(readable.map(({ path }) => path))
  return Object.fromEntries(
    paths.flatMap((path, at) => (read.has(path) ? [] : [[path, bytes[at] ?? 0]])).slice(0, 100),
  )
}

const tookFolder = (name: string): string =>
  name === '' ? say('Took the files of the folders') : say('Took the files of {name}', { name })

const namesOf = (...records: readonly Readonly<Record<string, unknown>>[]): string => {
  const [first = '', ...others] = records.flatMap((one) => Object.keys(one))
  return others.length === 0 ? first : say('{name} and {count} more', { name: first, count: others.length })
}

/** The clipboard's text becomes the work on screen. */
export async function paste({ latest, dispatch }: OpeningWorld): Promise<void> {
  try {
    const source = await navigator.clipboard.readText()
    if (source.trim() === '') return dispatch(complaint(say('The clipboard holds no text.')))
    dispatch({
      kind: 'open',
      work: { source, options: preferencesOf(latest()), isTouched: true },
      note: say('Pasted from the clipboard'),
    })
  } catch {
    dispatch(
      complaint(
        say('The browser does not let this page read the clipboard: click into the editor and press Ctrl+V.'),
      ),
    )
  }
}
