// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useReducer } from 'react'
import { afterEach, expect, test } from 'vitest'
import { FileTabs } from '../../../src/app/files/FileTabs.tsx'
import { complaintAbout, plainName } from '../../../src/app/files/names.ts'
import { ReadingCard } from '../../../src/app/files/ReadingCard.tsx'
import { reading } from '../../../src/app/files/reading/progress.ts'
import { fileOf, initialState, transition } from '../../../src/app/state.ts'

afterEach(cleanup)

/** Tabs over the page's own state. */
function Page() {
  const [state, dispatch] = useReducer(
    transition,
    initialState({ source: 'FROM a', options: { files: { 'a.txt': 'A', 'b.txt': 'B' } } }),
  )
  return (
    <>
      <FileTabs
        files={state.options.files ?? {}}
        current={fileOf(state)}
        verbs={{
          onShowFile: (name) => dispatch({ kind: 'show-file', name }),
          onWriteFile: (name, text) => dispatch({ kind: 'write-files', files: { [name]: text } }),
          onRemoveFile: (name) => dispatch({ kind: 'remove-file', name }),
          onOptions: (options, note) => dispatch({ kind: 'set-options', options, note }),
        }}
      />
      <button type="button" onClick={() => dispatch({ kind: 'undo' })}>
        {state.undo?.note}
      </button>
    </>
  )
}

const names = () => screen.getAllByRole('tab').map(({ textContent }) => textContent)
const chosen = () => screen.getByRole('tab', { selected: true }).textContent

test('files are added, renamed in place and removed, each with a step of Undo', () => {
  render(<Page />)
  expect(names()).toEqual(['Dockerfile', 'a.txt', 'b.txt'])
  fireEvent.click(screen.getByRole('button', { name: 'Add a file' }))
  const field = screen.getByRole('combobox', { name: 'Name of the file to add' })
  fireEvent.change(field, { target: { value: './sub\\c.txt' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(names()).toEqual(['Dockerfile', 'a.txt', 'b.txt', 'sub/c.txt'])
  expect(chosen()).toBe('sub/c.txt')
  fireEvent.click(screen.getByRole('button', { name: 'Added sub/c.txt' }))
  expect(chosen()).toBe('Dockerfile')

  fireEvent.click(screen.getByRole('tab', { name: 'a.txt' }))
  fireEvent.keyDown(screen.getByRole('tab', { name: 'a.txt' }), { key: 'F2' })
  const renaming = screen.getByRole('combobox', { name: 'New name of a.txt' })
  fireEvent.change(renaming, { target: { value: 'b.txt' } })
  expect(screen.getByRole('alert').textContent).toBe('There is one of that name')
  fireEvent.change(renaming, { target: { value: 'z.txt' } })
  fireEvent.keyDown(renaming, { key: 'Enter' })
  expect(names()).toEqual(['Dockerfile', 'z.txt', 'b.txt'])
  expect(chosen()).toBe('z.txt')

  fireEvent.keyDown(screen.getByRole('tab', { name: 'z.txt' }), { key: 'Delete' })
  expect(names()).toEqual(['Dockerfile', 'b.txt'])
  fireEvent.click(screen.getByRole('button', { name: 'Removed z.txt' }))
  expect(names()).toEqual(['Dockerfile', 'z.txt', 'b.txt'])
})

test('Escape leaves the name as it was', () => {
  render(<Page />)
  fireEvent.click(screen.getByRole('button', { name: 'Add a file' }))
  fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Escape' })
  expect(names()).toEqual(['Dockerfile', 'a.txt', 'b.txt'])
})

test('names are paths inside the context', () => {
  expect(plainName(' /./a//b\\c ')).toBe('a/b/c')
  expect(complaintAbout('../a', [])).toBeDefined()
  expect(complaintAbout('a..b', [])).toBeUndefined()
})

test('the card counts, and its button gives the reading up', async () => {
  let isCancelled = false
  const step = reading(() => {
    isCancelled = true
  })
  render(<ReadingCard reading={step} />)
  step.set({ kind: 'reading', found: 90_000, read: 12_345 })
  expect(await screen.findByText('12,345 of 90,000 files found so far')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(isCancelled).toBe(true)
})
