import { expect, test } from 'vitest'
import { changeSince } from '../../src/app/change-since.ts'
import { fileOf, initialState, litOf, type State, transition } from '../../src/app/state.ts'
import type { RealImage } from '../../src/engine/image/model.ts'

const start = initialState({ source: 'FROM debian\n', options: {} })
const after = (...actions: Parameters<typeof transition>[1][]): State => actions.reduce(transition, start)

test('typing replaces the text and makes it worth storing', () => {
  const state = after({ kind: 'type', source: 'FROM alpine\n' })
  expect(state.source).toBe('FROM alpine\n')
  expect(state.isTouched).toBe(true)
})

test('typing the same text changes nothing at all', () => {
  expect(after({ kind: 'type', source: start.source })).toBe(start)
})

test('an edit can be undone, files included', () => {
  const edited = after({
    kind: 'edit',
    edits: [{ span: { start: 11, end: 11 }, text: ':13' }],
    files: { '.dockerignore': '.git\n' },
    note: 'Pin it',
  })
  expect(edited.source).toBe('FROM debian:13\n')
  expect(edited.options.files).toEqual({ '.dockerignore': '.git\n' })
  expect(edited.undo?.note).toBe('Pin it')

  const undone = transition(edited, { kind: 'undo' })
  expect(undone.source).toBe(start.source)
  expect(undone.options.files).toBeUndefined()
  expect(undone.undo).toBeUndefined()
})

test('what is typed after a fix is never thrown away by its Undo', () => {
  const state = after(
    { kind: 'edit', edits: [{ span: { start: 0, end: 0 }, text: '# hi\n' }], note: 'Fixed' },
    { kind: 'type', source: 'FROM scratch\n' },
    { kind: 'undo' },
  )
  expect(state.source).toBe('FROM scratch\n')
})

test('what is typed into a file after a fix is never thrown away by its Undo', () => {
  const added = after({ kind: 'set-options', options: { files: { a: '', b: '' } }, note: 'Added b' })
  expect(transition(added, { kind: 'write-files', files: { a: '' } })).toBe(added)
  const written = transition(added, { kind: 'write-files', files: { a: 'typed' } })
  expect(transition(written, { kind: 'undo' }).options.files).toEqual({ a: 'typed', b: '' })
})

test('opening something else offers the work before it', () => {
  const state = after(
    { kind: 'type', source: 'FROM mine\n' },
    { kind: 'saved', draft: 'd1' },
    { kind: 'open', work: { source: 'FROM sample\n', options: { platform: 'linux/arm64' } }, note: 'Opened' },
  )
  expect(state).toMatchObject({ source: 'FROM sample\n', isTouched: false, draft: undefined })
  const back = transition(state, { kind: 'undo' })
  expect(back).toMatchObject({ source: 'FROM mine\n', isTouched: true, draft: 'd1', options: {} })
})

test('line breaks of all kinds become LF, which text areas count as one', () => {
  const state = after({ kind: 'open', work: { source: 'FROM a\r\nRUN b\rRUN c\n', options: {} } })
  expect(state.source).toBe('FROM a\nRUN b\nRUN c\n')
})

test('what the pointer rests on is lit before what was selected', () => {
  const selection = { start: 0, end: 4 }
  const hovered = { start: 5, end: 11 }
  expect(litOf(after({ kind: 'select', span: selection }))).toEqual(selection)
  const both = after({ kind: 'select', span: selection }, { kind: 'hover', span: hovered })
  expect(litOf(both)).toEqual(hovered)
  expect(litOf(transition(both, { kind: 'hover', span: undefined }))).toEqual(selection)
})

test('hovering the same span again is no change', () => {
  const state = after({ kind: 'hover', span: { start: 1, end: 2 } })
  expect(transition(state, { kind: 'hover', span: { start: 1, end: 2 } })).toBe(state)
})

test('two jumps to one place are two jumps', () => {
  const span = { start: 0, end: 4 }
  expect(after({ kind: 'jump', span }, { kind: 'jump', span }).jumps).toBe(2)
})

test('an assumption can be made and forgotten', () => {
  const made = after({ kind: 'assume', key: 'line:3', bytes: 42_000_000 })
  expect(made.options.assumptions).toEqual({ 'line:3': 42_000_000 })
  const forgotten = transition(made, { kind: 'assume', key: 'line:3', bytes: undefined })
  expect(forgotten.options.assumptions).toEqual({})
})

test('a removed file is one Undo away', () => {
  const state = after(
    { kind: 'write-files', files: { 'requirements.txt': 'flask\n' } },
    { kind: 'remove-file', name: 'requirements.txt' },
  )
  expect(state.options.files).toEqual({})
  expect(transition(state, { kind: 'undo' }).options.files).toEqual({ 'requirements.txt': 'flask\n' })
})

test('a notice of the same name replaces the one before', () => {
  const notice = { id: 'link', tone: 'info', text: 'one' } as const
  const state = after({ kind: 'notify', notice }, { kind: 'notify', notice: { ...notice, text: 'two' } })
  expect(state.notices.map(({ text }) => text)).toEqual(['two'])
  expect(transition(state, { kind: 'dismiss', id: 'link' }).notices).toEqual([])
})

const withCompany = initialState({
  source: 'FROM python:3.12\nCOPY . .\nRUN make\n',
  options: {
    preset: 'strict',
    files: { 'requirements.txt': 'flask' },
    assumptions: { '.': 3e6, 'line:3': 5e6 },
  },
})

test('a text pasted over an example leaves its files behind, and Undo brings both back', () => {
  const pasted = transition(withCompany, { kind: 'type', source: 'FROM node:22\nCMD node app.js\n' })
  expect(pasted.options).toEqual({ preset: 'strict' })
  const undone = transition(pasted, { kind: 'undo' })
  expect(undone.source).toBe(withCompany.source)
  expect(undone.options).toEqual(withCompany.options)
})

test('a text that somebody has worked on keeps its files when it is replaced', () => {
  const worked = transition(withCompany, { kind: 'type', source: `${withCompany.source}USER app\n` })
  const replaced = transition(worked, { kind: 'type', source: 'FROM node:22\n' })
  expect(replaced.options.files).toEqual({ 'requirements.txt': 'flask' })
})

test('a number for a line stays with its text when lines come and go', () => {
  const assumed = (source: string) => transition(withCompany, { kind: 'type', source }).options.assumptions
  expect(assumed('FROM python:3.12\n# why\nCOPY . .\nRUN make\n')).toEqual({ '.': 3e6, 'line:4': 5e6 })
  expect(assumed('FROM python:3.12\nRUN make\n')).toEqual({ '.': 3e6, 'line:2': 5e6 })
  expect(assumed('FROM python:3.12\nCOPY . .\nRUN make all\n')).toEqual({ '.': 3e6, 'line:3': 5e6 })
  expect(assumed('FROM python:3.12\nCOPY . .\nRUN make\nUSER a\n')).toEqual({ '.': 3e6, 'line:3': 5e6 })
})

test('what was saved of one text is not taken for the next one', () => {
  const typed = transition(initialState({ source: 'FROM a', options: {} }), {
    kind: 'type',
    source: 'FROM b',
  })
  expect(transition(typed, { kind: 'saved', draft: 'x' }).draft).toBe('x')
  const opened = transition(typed, { kind: 'open', work: { source: 'FROM c', options: {} } })
  expect(transition(opened, { kind: 'saved', draft: 'x' }).draft).toBeUndefined()
})

test('a change is what was made of the text since it was opened', () => {
  expect(changeSince(start)).toBeUndefined()
  const edited = after(
    { kind: 'type', source: 'FROM debian:13\n' },
    { kind: 'write-files', files: { '.dockerignore': '.git\n' } },
  )
  expect(changeSince(edited)).toEqual({ source: 'FROM debian:13\n', files: { '.dockerignore': '.git\n' } })
  expect(edited.opened.source).toBe('FROM debian\n')
  const opened = transition(edited, {
    kind: 'open',
    work: { source: 'FROM a\n', options: {} },
    note: 'Opened',
  })
  expect(changeSince(opened)).toBeUndefined()
  expect(changeSince(transition(opened, { kind: 'undo' }))).toEqual(changeSince(edited))
})

test('another text pasted over the first one is opened anew', () => {
  const text = 'FROM node:22\nWORKDIR /srv\nCOPY . .\n'
  const pasted = after(
    { kind: 'type', source: `FROM debian\n${'RUN true\n'.repeat(20)}` },
    { kind: 'type', source: text },
  )
  expect(changeSince(pasted)).toBeUndefined()
  expect(changeSince(transition(pasted, { kind: 'type', source: `${text}USER node\n` }))).toEqual({
    source: `${text}USER node\n`,
    files: {},
  })
})

test('a proposal is shown, and is text like any other', () => {
  const state = after({ kind: 'propose', change: { source: 'FROM a\r\nUSER b\r\n', files: {} } })
  expect(state).toMatchObject({ dialog: 'proposal', proposal: { source: 'FROM a\nUSER b\n' } })
  expect(state.source).toBe(start.source)
})

const image: RealImage = {
  source: 'history',
  names: [],
  platform: undefined,
  settings: undefined,
  steps: [],
  total: { bytes: 5, roundedBy: 0 },
  contents: undefined,
  notes: [],
}
const measured = { debian: { bytes: 5, roundedBy: 0 } }

test('a real image takes the place of what another one measured, and can be taken back', () => {
  const before = after({ kind: 'set-options', options: { measured } })
  const taken = transition(before, { kind: 'image', image, note: 'Took it' })
  expect(taken.image).toBe(image)
  expect(taken.options.measured).toBeUndefined()
  const undone = transition(taken, { kind: 'undo' })
  expect(undone.image).toBeUndefined()
  expect(undone.options.measured).toEqual(measured)
})

test('a forgotten image takes its numbers along, and Undo brings both back', () => {
  const taken = after({ kind: 'image', image, note: '' }, { kind: 'set-options', options: { measured } })
  const forgotten = transition(taken, { kind: 'image', image: undefined, note: 'Forgot it' })
  expect([forgotten.image, forgotten.options.measured]).toEqual([undefined, undefined])
  const undone = transition(forgotten, { kind: 'undo' })
  expect([undone.image, undone.options.measured]).toEqual([image, measured])
})

test('an image stays while its text is edited, and goes when another work is opened', () => {
  const edited = after({ kind: 'image', image, note: '' }, { kind: 'type', source: 'FROM debian:13\n' })
  expect(edited.image).toBe(image)
  const opened = transition(edited, { kind: 'open', work: { source: 'FROM x', options: {} }, note: 'Opened' })
  expect(opened.image).toBeUndefined()
  expect(transition(opened, { kind: 'undo' }).image).toBe(image)
})

test('a dropped folder comes back with Undo, and stays with another text that is pasted over it', () => {
  const folder = { name: 'app', paths: ['a'], bytes: [1], unread: 0 }
  const opened = transition(initialState({ source: 'FROM a', options: {} }), {
    kind: 'open',
    work: { source: 'FROM b', options: { contextSizes: { a: 1 } }, folder },
    note: 'Opened',
  })
  expect(transition(opened, { kind: 'type', source: 'FROM something-else' }).options.contextSizes).toEqual({
    a: 1,
  })
  const forgotten = transition(opened, { kind: 'forget-context' })
  expect([forgotten.folder, forgotten.options.contextSizes]).toEqual([undefined, undefined])
  expect(transition(forgotten, { kind: 'undo' }).folder).toBe(folder)
  expect(transition(opened, { kind: 'undo' }).folder).toBeUndefined()
})

test('a jump, and the loss of a companion, lead back to the Dockerfile', () => {
  const shown = transition(initialState({ source: 'FROM a', options: { files: { a: '' } } }), {
    kind: 'show-file',
    name: 'a',
  })
  expect(fileOf(shown)).toBe('a')
  expect(fileOf(transition(shown, { kind: 'jump', span: { start: 0, end: 1 } }))).toBeUndefined()
  expect(fileOf(transition(shown, { kind: 'remove-file', name: 'a' }))).toBeUndefined()
  expect(fileOf(transition(shown, { kind: 'show-file', name: 'toString' }))).toBeUndefined()
})
