import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/app/storage/browser-storage.ts'
import { createDrafts, type Saved } from '../../../src/app/storage/drafts.ts'
import { storedTheme, storeTheme } from '../../../src/app/storage/theme.ts'

type RealStore = NonNullable<Store>

/** Behaves as a browser's storage with room for so many characters. */
function roomFor(characters: number): RealStore & { readonly map: Map<string, string> } {
  const map = new Map<string, string>()
  return {
    map,
    getItem: (key) => map.get(key) ?? null,
    setItem(key, value) {
      const others = [...map]
        .filter(([name]) => name !== key)
        .reduce((sum, [name, text]) => sum + name.length + text.length, 0)
      if (others + key.length + value.length > characters)
        throw new DOMException('full', 'QuotaExceededError')
      map.set(key, value)
    },
    removeItem: (key) => void map.delete(key),
    key: (at) => [...map.keys()][at] ?? null,
    get length() {
      return map.size
    },
  }
}

const forbids = () => {
  throw new DOMException('forbidden', 'SecurityError')
}
const forbidden: RealStore = {
  getItem: forbids,
  setItem: forbids,
  removeItem: forbids,
  key: forbids,
  get length() {
    return forbids()
  },
}

const draftOf = (saved: Saved) => (saved.kind === 'saved' ? saved.draft : undefined)
const messageOf = (saved: Saved) => (saved.kind === 'refused' ? saved.message : undefined)
const clock =
  (time = 1000) =>
  () =>
    time++
const text = { source: 'FROM node:22\nCOPY . .\n', options: { files: { '.dockerignore': '.git' } } }

describe('a draft', () => {
  test('comes back as it was saved, after a reload', () => {
    const store = roomFor(5_000_000)
    const saved = draftOf(createDrafts(store, clock()).save({ ...text, name: 'Mine' }))
    expect(createDrafts(store).latest()).toEqual(saved)
    expect(saved).toMatchObject({ name: 'Mine', ...text })
  })

  test('brings back any text and any file name', () => {
    const anyText = fc.string({ unit: 'binary' })
    const files = fc.dictionary(anyText, anyText, { noNullPrototype: true })
    fc.assert(
      fc.property(anyText, files, (source, files) => {
        const store = roomFor(5_000_000)
        createDrafts(store).save({ source, options: { files } })
        expect(createDrafts(store).latest()).toMatchObject({ source, options: { files } })
      }),
    )
  })

  test('is overwritten by its id and keeps its name', () => {
    const drafts = createDrafts(roomFor(5_000_000), clock())
    const id = draftOf(drafts.save({ ...text, name: 'Mine' }))?.id
    drafts.save({ ...text, id, source: 'FROM node:24\n' })
    expect(drafts.list()).toMatchObject([{ id, name: 'Mine', source: 'FROM node:24\n' }])
  })

  test('without a name is called after the last image', () => {
    const drafts = createDrafts(roomFor(5_000_000), clock())
    const nameFor = (source: string) => draftOf(drafts.save({ source, options: {} }))?.name
    expect(nameFor('FROM golang:1.22 AS build\nFROM --platform=linux/arm64 alpine:3.20\n')).toBe(
      'alpine:3.20',
    )
    expect(nameFor('')).toBe('Untitled')
  })

  test('is one of several, newest first, even when two are saved at once', () => {
    const drafts = createDrafts(roomFor(5_000_000), () => 7)
    drafts.save({ ...text, name: 'a' })
    drafts.save({ ...text, name: 'b' })
    expect(drafts.list()).toHaveLength(2)

    const later = createDrafts(roomFor(5_000_000), clock())
    const first = draftOf(later.save({ ...text, name: 'a' }))
    later.save({ ...text, name: 'b' })
    later.save({ ...text, id: first?.id })
    expect(later.list().map(({ name }) => name)).toEqual(['a', 'b'])
    expect(later.latest()?.name).toBe('a')
  })

  test('can be renamed and removed', () => {
    const drafts = createDrafts(roomFor(5_000_000), clock())
    const id = draftOf(drafts.save(text))?.id ?? ''
    expect(draftOf(drafts.rename(id, '  My service '))?.name).toBe('My service')
    drafts.remove(id)
    expect(drafts.list()).toEqual([])
    expect(messageOf(drafts.rename(id, 'x'))).toBe('This draft is no longer stored.')
  })
})

describe('a store', () => {
  test('that is full refuses with a sentence and keeps what it has', () => {
    const store = roomFor(300)
    const drafts = createDrafts(store, clock())
    const id = draftOf(drafts.save(text))?.id
    const refused = drafts.save({ id, source: 'FROM a\n'.repeat(100), options: {} })
    expect(messageOf(refused)).toMatch(/^The storage .* is full; delete a draft/)
    expect(drafts.latest()).toMatchObject(text)
  })

  test.each([
    ['forbidden', forbidden],
    ['absent', null],
  ] as const)('that is %s never throws and says so', (_, store) => {
    const drafts = createDrafts(store)
    expect(messageOf(drafts.save(text))).toMatch(/^This browser does not let the site store drafts/)
    expect(drafts.list()).toEqual([])
    expect(drafts.latest()).toBeUndefined()
    expect(drafts.get('x')).toBeUndefined()
    drafts.remove('x')
    expect(storedTheme(store)).toBe('system')
    expect(storeTheme('dark', store)).toBe(false)
  })

  test('refuses a draft of more than two million characters', () => {
    const drafts = createDrafts(roomFor(5_000_000))
    expect(messageOf(drafts.save({ source: 'a'.repeat(2_100_000), options: {} }))).toMatch(
      /^This is more text than a draft may hold/,
    )
  })

  test.each([
    '',
    'null',
    '[]',
    '{',
    '{"name":"a","source":1,"options":{},"savedAt":1}',
    '{"name":"a","source":"","options":{"files":{"a":1}},"savedAt":1}',
    '{"name":"a","source":"","options":{"files":[]},"savedAt":1}',
    '{"name":"a","source":"","options":{"preset":"none"},"savedAt":1}',
    '{"name":"a","source":"","options":{"assumptions":{"a":-1}},"savedAt":1}',
    '{"name":"a","source":"","options":{"measured":{"a":{"bytes":1}}},"savedAt":1}',
    '{"name":"a","source":"","options":{"measured":{"a":null}},"savedAt":1}',
    '{"name":"a","source":"","options":{},"savedAt":"now"}',
  ])('with the corrupt draft %j shows the others', (corrupt) => {
    const store = roomFor(5_000_000)
    const drafts = createDrafts(store, clock())
    store.map.set('drydock:draft:bad', corrupt)
    drafts.save(text)
    expect(drafts.get('bad')).toBeUndefined()
    expect(drafts.list()).toMatchObject([text])
  })

  test('remembers the theme and ignores one it does not know', () => {
    const store = roomFor(5_000_000)
    expect(storeTheme('dark', store)).toBe(true)
    expect(storedTheme(store)).toBe('dark')
    store.map.set('drydock:theme', 'neon')
    expect(storedTheme(store)).toBe('system')
  })
})
