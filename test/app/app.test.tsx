// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { App } from '../../src/app/App.tsx'
import { createDrafts } from '../../src/app/storage/drafts.ts'
import { steps } from '../../src/app/tour/steps.ts'
import type { CreateAnalyst } from '../../src/app/use-analyst.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { contextUse, rebuildOf } from '../../src/engine/rebuild-of.ts'
import { fixAll } from '../../src/engine/report/fixes.ts'
import type { Analyst, AnalystStatus, Answer } from '../../src/worker/client.ts'
import { decode } from '../../src/worker/link/codec.ts'

// Parts are loaded on demand and all analyses run on this thread, which takes more than the usual second.
configure({ asyncUtilTimeout: 15_000 })

/** The engine itself, on this thread: no worker exists here. */
function engineHere(): { create: CreateAnalyst; tell: (status: AnalystStatus) => void } {
  let tell: (status: AnalystStatus) => void = () => {}
  const create: CreateAnalyst = ({ onStatus }): Analyst => {
    tell = (status) => onStatus?.(status)
    const listeners = new Set<(answer: Answer) => void>()
    let newest = 0
    return {
      ask(source, options) {
        const id = ++newest
        queueMicrotask(() => {
          if (id !== newest) return
          const report = analyze(source, { ...options, weighsFixes: true })
          for (const listener of listeners)
            listener({ id, report, isFinal: true, awaitsTables: false, took: 3 })
        })
        return id
      },
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      rebuild: async ({ source, change, options, findings }) => rebuildOf(source, change, options, findings),
      contextUse: async ({ source, options, paths }) => contextUse(source, options, paths),
      async fixAll(source, options, choice) {
        const { applied, left, ...fixed } = fixAll(source, options, analyze, choice)
        const value = { source: fixed.source, files: fixed.files, fixes: applied.length, left }
        return { kind: 'done', value }
      },
      compare: async () => ({ kind: 'done' as const, value: [] }),
      decode: async (hash) => decode(hash),
      retry() {},
      status: () => 'ready',
      dispose() {},
    }
  }
  return { create, tell: (status) => tell(status) }
}

beforeEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/')
  // A phone: the plain text area stays, because Monaco needs a real browser.
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('max-width'),
    addEventListener() {},
    removeEventListener() {},
  }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(cleanup)

const textArea = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Dockerfile', hidden: true })

test('a visitor sees the sample and its findings', async () => {
  render(<App createAnalyst={engineHere().create} />)
  expect(textArea().value).toContain('FROM python:3.12')
  expect((await screen.findAllByRole('article')).length).toBeGreaterThan(2)
})

test('typing brings new findings, Fix makes the fix, Undo takes it back', async () => {
  render(<App createAnalyst={engineHere().create} />)
  const typed = 'FROM debian:13\nRUN apt-get update && apt-get install curl\n'
  fireEvent.change(textArea(), { target: { value: typed } })
  await screen.findByText('apt-install-asks')
  const card = screen.getByText('apt-install-asks').closest('article')
  const fix = [...(card?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
    textContent?.startsWith('Fix'),
  )
  if (fix) fireEvent.click(fix)
  await waitFor(() => expect(textArea().value).toContain('apt-get install -y curl'))
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }, { timeout: 5_000 }))
  await waitFor(() => expect(textArea().value).toBe(typed))
})

test('what a visitor types is a draft the next time', async () => {
  render(<App createAnalyst={engineHere().create} />)
  fireEvent.change(textArea(), { target: { value: 'FROM mine:1\n' } })
  await waitFor(() => expect(createDrafts().latest()?.source).toBe('FROM mine:1\n'), { timeout: 5_000 })
  cleanup()
  render(<App drafts={createDrafts()} createAnalyst={engineHere().create} />)
  expect(textArea().value).toBe('FROM mine:1\n')
})

test('a damaged link is explained, the sample shown, and the draft one click away', async () => {
  createDrafts().save({ source: 'FROM mine:1\n', options: {} })
  history.replaceState(null, '', '/#18GQ-cut')
  render(<App drafts={createDrafts()} createAnalyst={engineHere().create} />)
  expect((await screen.findByRole('alert')).textContent).toMatch(/link/)
  expect(textArea().value).toContain('FROM python:3.12')
  fireEvent.click(screen.getByRole('button', { name: 'Open my draft' }))
  await waitFor(() => expect(textArea().value).toBe('FROM mine:1\n'))
  expect(createDrafts().latest()?.source).toBe('FROM mine:1\n')
})

test('a worker in trouble is told, and the text stays', async () => {
  const engine = engineHere()
  render(<App createAnalyst={engine.create} />)
  await screen.findAllByRole('article')
  const before = textArea().value
  engine.tell('restarting')
  expect(await screen.findByText(/starting again. Your text is safe/)).toBeDefined()
  engine.tell('ready')
  await waitFor(() => expect(screen.queryByText(/starting again/)).toBeNull())
  expect(textArea().value).toBe(before)
})

test('the tour changes the text step by step, tells before and after, and gives the own text back', async () => {
  createDrafts().save({ source: 'FROM mine:1\n', options: {} })
  history.replaceState(null, '', '/?tour')
  render(<App drafts={createDrafts()} createAnalyst={engineHere().create} />)
  const tour = await screen.findByRole('region', { name: 'Guided tour' })
  await waitFor(() => expect(textArea().value).toBe(steps[0]?.source))
  for (const step of steps.slice(1)) {
    fireEvent.click(within(tour).getByRole('button', { name: 'Next' }))
    expect(await within(tour).findByRole('heading', { name: step.title })).toBeDefined()
    await waitFor(() => expect(textArea().value).toBe(step.source))
  }
  expect(within(tour).queryByRole('button', { name: 'Next' })).toBeNull()
  await waitFor(() =>
    expect(within(tour).getByText(/^Findings$/).nextSibling?.textContent).toMatch(/^before \d+ → , now 0$/),
  )

  fireEvent.click(within(tour).getByRole('button', { name: 'Back to my text' }))
  await waitFor(() => expect(textArea().value).toBe('FROM mine:1\n'))
  expect(screen.queryByRole('region', { name: 'Guided tour' })).toBeNull()
  expect(
    createDrafts()
      .list()
      .map(({ source }) => source),
  ).toEqual(['FROM mine:1\n'])
  expect(location.search).toBe('')
})
