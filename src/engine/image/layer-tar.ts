import type { Sink, Tell } from './sink.ts'
import { type TarEntry, tarReader } from './tar.ts'

/** One name in a layer; without a leading slash, `.` and empty parts. */
export interface LayerEntry {
  /** `emptying` hides what lower layers hold beneath a directory, `deletion` the name itself too. */
  readonly kind: 'file' | 'link' | 'symlink' | 'directory' | 'deletion' | 'emptying'
  readonly path: string
  readonly bytes: number
  /** Of a hard link: the other name. */
  readonly target: string
}

/** How much of an image is told apart, all layers together. */
export interface Allowance {
  entries: number
  characters: number
}

export const fullAllowance = (): Allowance => ({ entries: 2_000_000, characters: 2 ** 28 })

export interface LayerFiles {
  readonly entries: readonly LayerEntry[]
  /** Bytes of files beyond the allowance, which have no entry. */
  readonly more: number
}

const whiteout = '.wh.'
/** The marks of a file system of old: links it kept aside, directories made opaque. */
const mark = '.wh..wh.'

/** Reads the tar of a layer; `done` hears what lies in it. */
export function layerReader(allowance: Allowance, tell: Tell, done: (files: LayerFiles) => void): Sink {
  const entries: LayerEntry[] = []
  let more = 0
  const tar = tarReader((entry) => {
    const found = layerEntry(entry)
    if (!found) return undefined
    allowance.entries -= 1
    allowance.characters -= found.path.length + found.target.length
    if (allowance.entries >= 0 && allowance.characters >= 0) entries.push(found)
    else more += found.bytes
    return undefined
  }, tell)
  return {
    push: tar.push,
    end() {
      tar.end()
      done({ entries, more })
    },
  }
}

function layerEntry({ kind, path: whole, bytes, target }: TarEntry): LayerEntry | undefined {
  const path = plainPath(whole)
  const slash = path.lastIndexOf('/') + 1
  const directory = path.slice(0, Math.max(0, slash - 1))
  const name = path.slice(slash)
  if (name === `${mark}.opq`) return { kind: 'emptying', path: directory, bytes: 0, target: '' }
  if (name.startsWith(mark)) return undefined
  if (name.startsWith(whiteout))
    return {
      kind: 'deletion',
      path: path.slice(0, slash) + name.slice(whiteout.length),
      bytes: 0,
      target: '',
    }
  switch (kind) {
    case 'file':
    case 'directory':
      return { kind, path, bytes, target: '' }
    case 'link':
      return { kind, path, bytes: 0, target: plainPath(target) }
    case 'symlink':
      // As a disk has it: a symbolic link weighs what its own text weighs.
      return { kind, path, bytes: target.length, target: '' }
    case 'other':
      return undefined
  }
}

/** `./usr//bin/` → `usr/bin`; `..` is a name like others, as nothing is ever opened by it. */
export const plainPath = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
