import type { Change } from '../../engine/rebuild/change.ts'

/** A change as the value of an option in a list. */
export function keyOf(change: Change): string {
  switch (change.kind) {
    case 'source':
      return 'source'
    case 'file':
      return `file ${change.path}`
    case 'line':
      return `line ${change.line}`
    case 'argument':
      return `argument ${change.name}`
    case 'image':
      return `image ${change.image ?? ''}`
  }
}

export function changeOf(key: string): Change {
  const blank = key.indexOf(' ')
  const value = key.slice(blank + 1)
  switch (key.slice(0, Math.max(0, blank))) {
    case 'file':
      return { kind: 'file', path: value }
    case 'line':
      return { kind: 'line', line: Number(value) }
    case 'argument':
      return { kind: 'argument', name: value }
    case 'image':
      return { kind: 'image', image: value === '' ? undefined : value }
    default:
      return { kind: 'source' }
  }
}
