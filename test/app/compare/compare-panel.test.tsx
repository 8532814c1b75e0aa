// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import ComparePanel from '../../../src/app/compare/ComparePanel.tsx'
import { LostContext } from '../../../src/app/ui/lost.ts'
import { analyze } from '../../../src/engine/analyze.ts'
import { type BaseRow, compareBases } from '../../../src/engine/compare/compare-bases.ts'
import type { Options } from '../../../src/engine/options.ts'
import { applyEdits, type Edit } from '../../../src/engine/text/edit.ts'
import type { Span } from '../../../src/engine/text/span.ts'
import type { Analyst, Compared } from '../../../src/worker/client.ts'
import { allTables } from '../../sizes/weigh.ts'

afterEach(cleanup)

const text = `FROM python:3.11
RUN pip install --no-cache-dir pandas scikit-learn
CMD python main.py
`
const tables: Options = { tables: allTables }
const options: Options = {}

type OnRows = (rows: readonly BaseRow[]) => void

/** Answers with the engine's rows at once, or as the test says. */
function analystWith(
  compare = async (source: string, onRows?: OnRows): Promise<Compared> => {
    const value = compareBases(source, tables)
    onRows?.(value)
    return { kind: 'done', value }
  },
) {
  const heard = { asked: [] as string[], retries: 0 }
  const analyst: Analyst = {
    ask: () => 0,
    subscribe: () => () => {},
    fixAll: async () => ({ kind: 'failed', message: '' }),
    compare(source, _, onRows) {
      heard.asked.push(source)
      return compare(source, onRows)
    },
    rebuild: async () => undefined,
    contextUse: async () => undefined,
    decode: async () => ({ kind: 'bad', why: 'damaged', message: '' }),
    retry() {
      heard.retries += 1
    },
    status: () => 'ready',
    dispose() {},
  }
  return { analyst, heard }
}

function show(source = text, analyst = analystWith().analyst) {
  const asked = { edits: [] as (readonly Edit[])[], notes: [] as string[], jumps: [] as Span[] }
  const panel = (shown: string, onRetry?: () => void) => (
    <LostContext value={onRetry}>
      <ComparePanel
        analyst={analyst}
        size={analyze(shown, tables).size}
        source={shown}
        options={options}
        verbs={{
          onJump: (span) => asked.jumps.push(span),
          onEdit: (edits, note) => {
            asked.edits.push(edits)
            asked.notes.push(note)
          },
        }}
      />
    </LostContext>
  )
  const { rerender } = render(panel(source))
  return {
    asked,
    change: (other: string) => rerender(panel(other)),
    lose: () => rerender(panel(source, analyst.retry)),
    recover: () => rerender(panel(source)),
  }
}

const rowOf = (base: string) =>
  waitFor(() => {
    const heads = screen.getAllByRole('rowheader')
    const body = heads.find(({ textContent }) => textContent?.split(' ')[0] === base)?.closest('tbody')
    if (!body) throw new Error(`no body of rows for ${base}`)
    return within(body)
  })

describe('the comparison of bases', () => {
  test('answers full, slim or Alpine in a sentence and in a table', async () => {
    show()
    await rowOf('python:3.11-slim')
    expect(screen.getByRole('status').textContent).toMatch(
      /^python:3\.11-slim\S* is the lightest base on which nothing more is known to break: .* MB less than now\. /,
    )
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Base',
      'Whole image',
      'Against now',
    ])
    const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
    expect(names[0]).toBe('python:3.11 now full')
    expect(names).toContain('python:3.11-slim slim')
    expect(names).toContain('python:3.11-alpine Alpine')
  })

  test('tells of each base what would break, and where', async () => {
    const { asked } = show()
    const alpine = await rowOf('python:3.11-alpine')
    expect(alpine.getByText(/has no wheel for Alpine: pip compiles it/)).toBeTruthy()
    const distroless = await rowOf('gcr.io/distroless/python3-debian12')
    fireEvent.click(distroless.getByRole('button', { name: 'line 3' }))
    expect(asked.jumps).toEqual([{ start: text.indexOf('CMD'), end: text.length - 1 }])
    expect((await rowOf('python:3.11-slim')).getByText('Nothing is known to break')).toBeTruthy()
  })

  test('shows what would change, and changes it in one step', async () => {
    const { asked } = show()
    const alpine = await rowOf('python:3.11-alpine')
    const preview = alpine.getByRole('button', { name: 'Preview the change to python:3.11-alpine' })
    fireEvent.click(preview)
    expect(preview.getAttribute('aria-expanded')).toBe('true')
    const diff = alpine.getByRole('group', { name: 'What changes for python:3.11-alpine' })
    expect(diff.textContent).toContain('added: FROM python:3.11-alpine')

    fireEvent.click(alpine.getByRole('button', { name: 'Use this base: python:3.11-alpine' }))
    expect(asked.notes).toEqual(['Moved to python:3.11-alpine'])
    expect(applyEdits(text, asked.edits[0] ?? [])).toMatch(
      /^FROM python:3\.11-alpine\nRUN apk add .* pip install/,
    )
    expect(document.activeElement).toBe(screen.getByRole('status'))
  })

  test('shows rows as they come', async () => {
    const all = compareBases(text, tables)
    let finish = (_: Compared) => {}
    const { analyst } = analystWith((_, onRows) => {
      onRows?.(all.slice(0, 2))
      return new Promise((resolve) => {
        finish = resolve
      })
    })
    show(text, analyst)
    expect(await screen.findByText(/1 so far/)).toBeTruthy()
    expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('true')
    expect(screen.getAllByRole('rowheader')).toHaveLength(2)
    await act(async () => finish({ kind: 'done', value: all }))
    expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('false')
    expect(screen.getAllByRole('rowheader')).toHaveLength(all.length)
  })

  test('rows of an older text stay, and cannot be used', async () => {
    const { analyst, heard } = analystWith()
    const { change } = show(text, analyst)
    await rowOf('python:3.11-slim')
    const other = text.replace('3.11', '3.12')
    change(other)
    const use = (base: string) => screen.getByRole('button', { name: `Use this base: ${base}` })
    expect(use('python:3.11-slim')).toHaveProperty('disabled', true)
    await rowOf('python:3.12-slim')
    expect(use('python:3.12-slim')).toHaveProperty('disabled', false)
    expect(heard.asked).toEqual([text, other])
  })

  test('says when the worker failed on it, keeps the rows it had, and tries again', async () => {
    const all = compareBases(text, tables)
    let isBroken = true
    const { analyst } = analystWith(async (_, onRows) => {
      onRows?.(all.slice(0, 2))
      return isBroken ? { kind: 'failed', message: 'The analysis stopped.' } : { kind: 'done', value: all }
    })
    show(text, analyst)
    expect((await screen.findByRole('alert')).textContent).toContain('The analysis stopped.')
    expect(screen.getAllByRole('rowheader')).toHaveLength(2)
    isBroken = false
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(all.length))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('while the analysis is lost, keeps the rows it had, and compares anew once it is back', async () => {
    const all = compareBases(text, tables)
    let isBroken = true
    const { analyst, heard } = analystWith(async (_, onRows) => {
      onRows?.(all.slice(0, 2))
      return isBroken ? { kind: 'failed', message: 'The analysis stopped.' } : { kind: 'done', value: all }
    })
    const { lose, recover } = show(text, analyst)
    await screen.findByRole('alert')
    lose()
    expect(screen.getByRole('alert').textContent).toContain('three restarts did not help')
    expect(screen.getAllByRole('rowheader')).toHaveLength(2)
    expect(screen.queryByText(/so far/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Start the analysis again' }))
    expect(heard.retries).toBe(1)
    isBroken = false
    recover()
    expect(screen.queryByRole('alert')).toBeNull()
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(all.length))
  })

  test('waits in silence for half a second, then says what for', async () => {
    show(text, analystWith(() => new Promise(() => {})).analyst)
    expect(screen.getByRole('status').textContent).toBe('')
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Weighing/))
  })

  test.each([
    ['', /as soon as there is a FROM/],
    ['FROM scratch\nCOPY app /\n', /starts from scratch/],
    ['FROM registry.example/team/base:1\nRUN make\n', /knows registry\.example\/team\/base:1/],
  ])('explains why there is nothing to compare: %j', async (source, reason) => {
    show(source)
    await waitFor(() => expect(document.body.textContent).toMatch(reason))
    expect(screen.queryByRole('table')).toBeNull()
  })
})
