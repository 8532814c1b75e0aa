import { fileTree, type Inode, isReplaced, isWasted } from './file-tree.ts'
import { largest } from './largest.ts'
import type { LayerFiles } from './layer-tar.ts'
import type { ImageContents, RealFile } from './model.ts'

export interface LayerInArchive extends LayerFiles {
  readonly compressed: number | undefined
}

/** More than a reader looks at. */
const most = { inLayer: 10, inImage: 30, waste: 30 } as const

/** What lies in an image's layers, lowest first; `steps` tells the place of each in the history. */
export function contentsOf(
  layers: readonly LayerInArchive[],
  steps: readonly number[],
): { readonly contents: ImageContents; readonly isWhole: boolean } {
  const tree = fileTree()
  for (const [index, { entries }] of layers.entries()) tree.add(index, entries)
  const inodes = tree.inodes.filter((inode) => !isReplaced(inode))
  const byLayer = layers.map((): Inode[] => [])
  for (const inode of inodes) byLayer[inode.layer]?.push(inode)
  const wastedIn = byLayer.map((inLayer) => bytesOf(inLayer.filter(isWasted)))
  return {
    contents: {
      layers: layers.map(({ more, compressed }, index) => {
        const inLayer = byLayer[index] ?? []
        return {
          step: steps[index] ?? -1,
          bytes: bytesOf(inLayer) + more,
          compressed,
          files: inLayer.length,
          wasted: wastedIn[index] ?? 0,
          largest: largest(inLayer, most.inLayer).map(fileOf),
        }
      }),
      wasted: wastedIn.reduce((sum, bytes) => sum + bytes, 0),
      waste: largest(tree.hidden.values(), most.waste),
      largest: largest(inodes, most.inImage).map(fileOf),
      files: inodes.length,
    },
    isWhole: layers.every(({ more }) => more === 0),
  }
}

const bytesOf = (inodes: readonly Inode[]): number => inodes.reduce((sum, { bytes }) => sum + bytes, 0)

const fileOf = (inode: Inode): RealFile => ({
  path: `/${inode.path}`,
  bytes: inode.bytes,
  layer: inode.layer,
  isWasted: isWasted(inode),
})
