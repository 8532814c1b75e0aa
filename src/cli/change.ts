import type { Change } from '../engine/rebuild/change.ts'

/**
 * `api/main.py`, `line:12`, `arg:VERSION`, `image`, `image:python:3.13`, `source`; undefined when it is none of them.
 * A file that is called like one of these is meant by `./` in front.
 */
export function readChange(text: string): Change | undefined {
  if (text === '') return
  if (text === 'source') return { kind: 'source' }
  if (text === 'image') return { kind: 'image', image: undefined }
  const colon = text.indexOf(':')
  const value = text.slice(colon + 1)
  switch (text.slice(0, Math.max(0, colon))) {
    case 'line': {
      const line = Number(value)
      return Number.isInteger(line) && line > 0 ? { kind: 'line', line } : undefined
    }
    case 'arg':
      return value === '' ? undefined : { kind: 'argument', name: value }
    case 'image':
      return value === '' ? undefined : { kind: 'image', image: value }
    default:
      return { kind: 'file', path: text }
  }
}
