import type { LayerEntry } from './layer-tar.ts'

/** The bytes behind one or several names. */
export interface Inode {
  readonly path: string
  readonly layer: number
  readonly bytes: number
  /** The names left to it. */
  names: number
  /** The layer that took the last name; when that is a later one, the bytes ship for nothing. */
  hiddenIn: number | undefined
}

export interface FileTree {
  /** Lays one more layer on top. */
  add(layer: number, entries: readonly LayerEntry[]): void
  readonly inodes: readonly Inode[]
  readonly hidden: ReadonlyMap<string, Hidden>
}

export const isWasted = ({ hiddenIn, layer }: Inode): boolean => hiddenIn !== undefined && hiddenIn > layer
/** A name that stands twice in one layer: only the second is there. */
export const isReplaced = ({ hiddenIn, layer }: Inode): boolean => hiddenIn === layer

/** A name that hid bytes of layers below it. */
export interface Hidden {
  readonly path: string
  /** The last layer that did so. */
  readonly layer: number
  readonly isDeletion: boolean
  readonly bytes: number
  readonly files: number
}

interface Node {
  inode: Inode | undefined
  children: Map<string, Node> | undefined
}

/** Names nested deeper than this are kept as one. */
const deepest = 256

const emptyNode = (): Node => ({ inode: undefined, children: undefined })

/** Lays layers over each other, lowest first, as a running container sees them. */
export function fileTree(): FileTree {
  const root = emptyNode()
  const inodes: Inode[] = []
  const hidden = new Map<string, Hidden>()

  function add(layer: number, entries: readonly LayerEntry[]): void {
    // What a layer deletes is never its own.
    for (const { kind, path } of entries)
      if (kind === 'deletion' || kind === 'emptying') remove(path, kind === 'emptying', layer)
    for (const entry of entries)
      if (entry.kind !== 'deletion' && entry.kind !== 'emptying') write(entry, layer)
  }

  function write({ kind, path, bytes, target }: LayerEntry, layer: number): void {
    const linked = kind === 'link' ? nodeAt(target)?.inode : undefined
    const node = makeNode(path, layer)
    if (linked && linked === node.inode) return
    const hides = { path, layer, isDeletion: false }
    if (kind === 'directory') {
      hide(node, hides)
      node.children ??= new Map()
      return
    }
    hide(node, hides)
    hideBeneath(node, hides)
    const inode = linked ?? { path, layer, bytes: kind === 'link' ? 0 : bytes, names: 0, hiddenIn: undefined }
    if (!linked) inodes.push(inode)
    inode.names += 1
    node.inode = inode
  }

  function remove(path: string, onlyContent: boolean, layer: number): void {
    const parts = partsOf(path)
    const name = parts.pop()
    const parent = name === undefined ? root : nodeOf(parts)
    const node = name === undefined ? root : parent?.children?.get(name)
    if (!node) return
    const hides = { path, layer, isDeletion: true }
    if (!onlyContent) hide(node, hides)
    hideBeneath(node, hides)
    if (!onlyContent && name !== undefined) parent?.children?.delete(name)
  }

  type Hides = Pick<Hidden, 'path' | 'layer' | 'isDeletion'>

  function hide(node: Node, hides: Hides): void {
    const { inode } = node
    node.inode = undefined
    if (!inode) return
    inode.names -= 1
    if (inode.names > 0) return
    inode.hiddenIn = hides.layer
    if (!isWasted(inode)) return
    const before = hidden.get(hides.path)
    hidden.set(hides.path, {
      ...hides,
      bytes: inode.bytes + (before?.bytes ?? 0),
      files: 1 + (before?.files ?? 0),
    })
  }

  function hideBeneath(node: Node, hides: Hides): void {
    const waiting = [node]
    for (let at = waiting.pop(); at; at = waiting.pop()) {
      for (const child of at.children?.values() ?? []) {
        hide(child, hides)
        waiting.push(child)
      }
      at.children = undefined
    }
  }

  function makeNode(path: string, layer: number): Node {
    let node = root
    for (const part of partsOf(path)) {
      // A file stood where a directory is now.
      hide(node, { path, layer, isDeletion: false })
      node.children ??= new Map()
      let child = node.children.get(part)
      if (!child) {
        child = emptyNode()
        node.children.set(part, child)
      }
      node = child
    }
    return node
  }

  function nodeOf(parts: readonly string[]): Node | undefined {
    let node: Node | undefined = root
    for (const part of parts) node = node?.children?.get(part)
    return node
  }

  const nodeAt = (path: string): Node | undefined => nodeOf(partsOf(path))

  return { add, inodes, hidden }
}

function partsOf(path: string): string[] {
  const parts = path === '' ? [] : path.split('/')
  return parts.length > deepest ? [...parts.slice(0, deepest), parts.slice(deepest).join('/')] : parts
}
