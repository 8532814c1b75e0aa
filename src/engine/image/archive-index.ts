import { withoutArguments } from './created-by.ts'
import { type Fields, fieldsOf, listOf, textOf, textsOf } from './json-value.ts'
import { plainPath } from './layer-tar.ts'
import type { ImageSettings } from './model.ts'
import { platformOf, settingsOf } from './settings.ts'

/** An image as the documents of its archive describe it. */
export interface Described {
  readonly names: readonly string[]
  readonly platform: string | undefined
  readonly settings: ImageSettings | undefined
  /** Lowest first. A step that is no layer sets metadata only. */
  readonly steps: readonly { readonly createdBy: string; readonly isLayer: boolean }[]
  /** One for each step that is a layer. */
  readonly layerPaths: readonly string[]
  readonly notes: readonly string[]
}

interface Candidate {
  readonly names: readonly string[]
  /** Its configuration; the same document is the same image. */
  readonly document: unknown
  readonly layerPaths: readonly string[]
}

type Documents = ReadonlyMap<string, unknown>

/** The image that the archive holds; of several the first that is whole, one for the platform if there is one. */
export function describe(
  documents: Documents,
  hasLayer: (path: string) => boolean,
  platform: string,
): Described | { readonly why: string } {
  const candidates = [...fromManifest(documents), ...fromIndex(documents)]
  const whole = candidates.filter(({ layerPaths }) => layerPaths.every(hasLayer))
  const fits = ({ document }: Candidate): boolean =>
    platformOf(fieldsOf(document))?.startsWith(platform) ?? false
  const chosen = whole.find(fits) ?? whole[0] ?? candidates.find(fits) ?? candidates[0]
  if (!chosen) return { why: whyNone(documents) }
  const images = new Set(candidates.map(({ document }) => document)).size
  const config = fieldsOf(chosen.document)
  const { steps, notes } = stepsOf(config, chosen.layerPaths)
  return {
    names: chosen.names,
    platform: platformOf(config),
    settings: settingsOf(config),
    steps,
    layerPaths: chosen.layerPaths,
    notes: [
      ...(images > 1
        ? [
            `The archive holds ${images} images: this is ${chosen.names[0] ?? platformOf(config) ?? 'the first'}`,
          ]
        : []),
      ...notes,
    ],
  }
}

const whyNone = (documents: Documents): string =>
  documents.has('repositories')
    ? 'The archive is of Docker before 1.10, which is too old: load it and save it again'
    : 'The tar holds files and no image, as `docker export` makes it: use `docker save IMAGE -o image.tar`'

/** `manifest.json` of `docker save`. */
const fromManifest = (documents: Documents): Candidate[] =>
  listOf(documents.get('manifest.json')).flatMap((item) => {
    const fields = fieldsOf(item)
    const document = documents.get(plainPath(textOf(fields.get('config'))))
    return document === undefined
      ? []
      : [
          {
            names: textsOf(fields.get('repotags')),
            document,
            layerPaths: textsOf(fields.get('layers')).map(plainPath),
          },
        ]
  })

/** Indexes lead to indexes, of which an honest archive has two at most. */
const deepestIndex = 4

/** `index.json` of an OCI layout. */
function fromIndex(documents: Documents): Candidate[] {
  const blobs = new Map<string, Candidate[]>()
  const manifestsIn = (document: unknown, names: readonly string[], depth: number): Candidate[] =>
    depth > deepestIndex
      ? []
      : listOf(fieldsOf(document).get('manifests')).flatMap((item) => {
          const descriptor = fieldsOf(item)
          const path = blobPath(descriptor)
          const known = blobs.get(path)
          if (known) return known
          blobs.set(path, [])
          const found = imagesAt(path, [...namesOf(descriptor), ...names], depth)
          blobs.set(path, found)
          return found
        })

  function imagesAt(path: string, names: readonly string[], depth: number): Candidate[] {
    const document = documents.get(path)
    const manifest = fieldsOf(document)
    if (manifest.has('manifests')) return manifestsIn(document, names, depth + 1)
    const layers = listOf(manifest.get('layers')).map(fieldsOf)
    // Attestations travel as images whose layers are documents.
    const isImage = layers.every((layer) => textOf(layer.get('mediatype')).includes('tar'))
    const config = documents.get(blobPath(fieldsOf(manifest.get('config'))))
    if (!isImage || config === undefined) return []
    return [{ names, document: config, layerPaths: layers.map(blobPath) }]
  }

  return manifestsIn(documents.get('index.json'), [], 0)
}

const blobPath = (descriptor: Fields): string => `blobs/${textOf(descriptor.get('digest')).replace(':', '/')}`

function namesOf(descriptor: Fields): readonly string[] {
  const annotations = fieldsOf(descriptor.get('annotations'))
  const names = [
    annotations.get('io.containerd.image.name'),
    annotations.get('org.opencontainers.image.ref.name'),
  ]
  return names.map(textOf).filter(Boolean).slice(0, 1)
}

function stepsOf(config: Fields, layerPaths: readonly string[]): Pick<Described, 'steps' | 'notes'> {
  const history = listOf(config.get('history')).map(fieldsOf)
  const steps = history.map((step) => ({
    createdBy: withoutArguments(textOf(step.get('createdby'))),
    isLayer: step.get('emptylayer') !== true,
  }))
  if (steps.filter(({ isLayer }) => isLayer).length === layerPaths.length) return { steps, notes: [] }
  return {
    steps: layerPaths.map(() => ({ createdBy: '', isLayer: true })),
    notes: ['The history of this image does not fit its layers, so what made each is not known'],
  }
}
