import type { RealFile } from '../../image/model.ts'
import type { Weighed } from '../../sizes/measured.ts'
import { type RealLayer, realLayers, unreadIn } from '../real-layers.ts'
import type { ReadFile } from './file-result.ts'

const weighedJson = ({ bytes, roundedBy, compressed }: Weighed) => ({
  bytes,
  roundedBy,
  ...(compressed !== undefined && { compressed }),
})

const fileJson = ({ path, bytes, layer, isWasted }: RealFile) => ({ path, bytes, layer, wasted: isWasted })

const layerJson = ({ kind, line, what, weighed, isUnread, estimated, contents }: RealLayer) => ({
  kind,
  ...(line !== undefined && { line }),
  what,
  ...weighedJson(weighed),
  ...(isUnread && { unread: true }),
  ...(estimated && { estimated }),
  ...(contents && {
    files: contents.files,
    wasted: contents.wasted,
    largest: contents.largest.map(fileJson),
  }),
})

/** The field `image` of a file: docs/json.md. Values of variables stay out, as they may be secrets. */
export function realJson(file: ReadFile) {
  const layers = realLayers(file)
  if (!layers || !file.real) return undefined
  const { image, fit } = file.real
  const { settings, contents } = image
  const unread = unreadIn(image.steps)
  return {
    source: image.source,
    names: image.names,
    ...(image.platform !== undefined && { platform: image.platform }),
    ...(settings && {
      settings: { ...settings, env: settings.env.map((pair) => pair.split('=', 1)[0] ?? '') },
    }),
    ...weighedJson(image.total),
    ...(unread > 0 && { unread }),
    layers: layers.map(layerJson),
    unmatched: fit.unmatched,
    ...(contents && {
      files: contents.files,
      wasted: contents.wasted,
      waste: contents.waste.map(({ path, bytes, files, layer, isDeletion }) => ({
        path: `/${path}`,
        bytes,
        files,
        layer,
        deleted: isDeletion,
      })),
      largest: contents.largest.map(fileJson),
    }),
    notes: image.notes,
  }
}
