import { expect, test } from 'vitest'
import { fileOf, initialState, litOf, type State, transition } from '../../src/app/state.ts'

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
