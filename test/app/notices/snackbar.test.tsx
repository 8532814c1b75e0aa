// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Snackbar } from '../../../src/app/notices/Snackbar.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const show = (note: string) => <Snackbar undo={{ note }} onUndo={() => {}} onForget={() => {}} />
const isShown = () => screen.queryByRole('button', { name: 'Undo' }) !== null
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))

test('it goes after a while that is long enough to read it, and the next one is shown anew', () => {
  const { rerender } = render(show('Fixed'))
  wait(19_000)
  expect(isShown()).toBe(true)
  wait(2_000)
  expect(isShown()).toBe(false)
  rerender(show('Fixed again'))
  expect(isShown()).toBe(true)
})

test('it stays while the pointer rests on it, and counts anew afterwards', () => {
  render(show('Fixed'))
  fireEvent.pointerEnter(screen.getByRole('status'))
  wait(600_000)
  expect(isShown()).toBe(true)
  fireEvent.pointerLeave(screen.getByRole('status'))
  wait(19_000)
  expect(isShown()).toBe(true)
  wait(2_000)
  expect(isShown()).toBe(false)
})

test('it stays while the focus is on one of its buttons, also when the pointer passes by', () => {
  render(show('Fixed'))
  act(() => screen.getByRole('button', { name: 'Undo' }).focus())
  fireEvent.pointerEnter(screen.getByRole('status'))
  fireEvent.pointerLeave(screen.getByRole('status'))
  wait(600_000)
  expect(isShown()).toBe(true)
  act(() => screen.getByRole('button', { name: 'Undo' }).blur())
  wait(21_000)
  expect(isShown()).toBe(false)
})

test('what a fix is called is said without the signs for code', () => {
  render(show('Add `-y`'))
  expect(screen.getByText('Add -y')).toBeDefined()
})
