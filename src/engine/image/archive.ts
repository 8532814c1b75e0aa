import { strFromU8 } from 'fflate'
import { type Described, describe } from './archive-index.ts'
import { contentsOf, type LayerInArchive } from './contents.ts'
import { parsedJson } from './json-value.ts'
import { fullAllowance, type LayerFiles, layerReader, plainPath } from './layer-tar.ts'
import { type ReadImage, unread } from './model.ts'
import { collector, type Sink, type Tell } from './sink.ts'
import { type Content, sniffing } from './sniff.ts'
import { tarReader } from './tar.ts'
import { gunzip, unzstd } from './unpack.ts'

/** A configuration with a long history has some hundred kilobytes. */
const longestJson = 16 * 1024 * 1024

/** What the archive holds, by path, whatever comes first in it. */
interface Found {
  readonly documents: Map<string, unknown>
  readonly layers: Map<string, LayerInArchive>
  /** Old archives hold a layer once, and links to it. */
  readonly links: Map<string, string>
  readonly problems: Set<string>
  /** Layers that were read in part. */
  readonly broken: Set<string>
  /** The archive ends before its end. */
  isCut: boolean
  entries: number
}

/** Reads `docker save` and OCI archives as their bytes come; it never throws and keeps no file's content. */
export async function readArchive(
  chunks: AsyncIterable<Uint8Array>,
  platform = 'linux/amd64',
): Promise<ReadImage> {
  const found: Found = {
    documents: new Map(),
    layers: new Map(),
    links: new Map(),
    problems: new Set(),
    broken: new Set(),
    isCut: false,
    entries: 0,
  }
  const sink = outerSink(found)
  try {
    for await (const bytes of chunks) sink.push(bytes)
  } catch (error) {
    return unread(
      `The file could not be read to its end: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  sink.end()
  return imageIn(found, platform)
}

/** The file itself: a tar, perhaps compressed as a whole. */
function outerSink(found: Found): Sink {
  const tell = tellOf(found)
  const tar = (content: Content) => (content === 'tar' ? archiveTar(found) : undefined)
  return sniffing((content) => {
    const unpack = unpackers.get(content)
    return unpack ? unpack(sniffing(tar), tell) : tar(content)
  })
}

const unpackers: ReadonlyMap<Content, typeof gunzip> = new Map([
  ['gzip', gunzip],
  ['zstd', unzstd],
])

const tellOf =
  (found: Found): Tell =>
  (problem) => {
    found.problems.add(`Of the archive: ${problem}`)
    found.isCut = true
  }

function archiveTar(found: Found): Sink {
  const allowance = fullAllowance()

  function blob(path: string, stored: number): Sink {
    const tell = (problem: string) => {
      found.problems.add(`A layer is not whole (${path}): ${problem}`)
      found.broken.add(path)
    }
    const layer = (compressed: number | undefined) =>
      layerReader(allowance, tell, (files: LayerFiles) => found.layers.set(path, { ...files, compressed }))
    return sniffing((content) => {
      const unpack = unpackers.get(content)
      if (unpack)
        return unpack(
          sniffing((inner) => (inner === 'tar' ? layer(stored) : undefined)),
          tell,
        )
      switch (content) {
        case 'tar':
          return layer(undefined)
        case 'json':
          return collector(longestJson, (bytes) => {
            found.documents.set(path, parsedJson(strFromU8(bytes)))
          })
        default:
          return undefined
      }
    })
  }

  return tarReader((entry) => {
    found.entries += 1
    const path = plainPath(entry.path)
    if (entry.kind === 'file') return blob(path, entry.bytes)
    if (entry.kind === 'symlink') found.links.set(path, resolved(path, entry.target))
    if (entry.kind === 'link') found.links.set(path, plainPath(entry.target))
    return undefined
  }, tellOf(found))
}

/** `a/layer.tar` → `../b/layer.tar` is `b/layer.tar`. */
function resolved(path: string, target: string): string {
  const parts = target.startsWith('/') ? [] : path.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function imageIn(found: Found, platform: string): ReadImage {
  const { documents, layers, links } = found
  if (found.entries === 0)
    return unread('This is no image archive: make one with `docker save IMAGE -o image.tar`')
  const placeOf = (path: string): string => (layers.has(path) ? path : (links.get(path) ?? ''))
  const layerAt = (path: string): LayerInArchive | undefined => layers.get(placeOf(path))
  const described = describe(documents, (path) => layerAt(path) !== undefined, platform)
  if ('why' in described) {
    const why = found.isCut
      ? 'The archive ends or breaks before the part that describes its image: save or copy it once more'
      : described.why
    return unread([why, ...found.problems].join('. '))
  }
  const { layerPaths } = described
  if (layerPaths.length > 0 && layerPaths.every((path) => layerAt(path) === undefined))
    return unread(['None of the layers could be read', ...found.problems].join('. '))
  const isUnread = (path: string): boolean => layerAt(path) === undefined || found.broken.has(placeOf(path))
  return { kind: 'read', image: imageOf(described, layerAt, isUnread, found) }
}

function imageOf(
  { names, platform, settings, steps, layerPaths, notes }: Described,
  layerAt: (path: string) => LayerInArchive | undefined,
  isUnread: (path: string) => boolean,
  { problems }: Found,
): Extract<ReadImage, { kind: 'read' }>['image'] {
  const missing = layerPaths.filter((path) => layerAt(path) === undefined).length
  const layers = layerPaths.map((path) => layerAt(path) ?? { entries: [], more: 0, compressed: undefined })
  const layerSteps = steps.flatMap(({ isLayer }, index) => (isLayer ? [index] : []))
  const { contents, isWhole } = contentsOf(layers, layerSteps)
  const byStep = new Map(contents.layers.map((layer) => [layer.step, layer]))
  const unreadSteps = new Set(layerSteps.filter((_, index) => isUnread(layerPaths[index] ?? '')))
  const compressed = contents.layers.every((layer) => layer.compressed !== undefined)
  return {
    source: 'archive',
    names,
    platform,
    settings,
    steps: steps.map(({ createdBy }, index) => {
      const layer = byStep.get(index)
      return {
        createdBy,
        isCut: false,
        bytes: layer?.bytes ?? 0,
        roundedBy: 0,
        ...(layer?.compressed !== undefined && { compressed: layer.compressed }),
        ...(unreadSteps.has(index) && { isUnread: true as const }),
      }
    }),
    total: {
      bytes: sumOf(contents.layers, ({ bytes }) => bytes),
      roundedBy: 0,
      ...(compressed && { compressed: sumOf(contents.layers, (layer) => layer.compressed ?? 0) }),
    },
    contents,
    notes: [
      ...notes,
      ...(missing > 0
        ? [`${missing} of ${layers.length} layers could not be read: their bytes are missing here`]
        : []),
      ...(isWhole ? [] : ['There are more files than are told apart: their bytes count, their names do not']),
      ...problems,
    ],
  }
}

const sumOf = <Item>(items: readonly Item[], bytesOf: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + bytesOf(item), 0)
