// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import CachePanel from '../../../src/app/cache/CachePanel.tsx'
import { changeOf, keyOf } from '../../../src/app/cache/change-key.ts'
import { analyze } from '../../../src/engine/analyze.ts'
import { rebuildOf } from '../../../src/engine/rebuild-of.ts'
import type { Finding } from '../../../src/engine/report/report.ts'
import type { Span } from '../../../src/engine/text/span.ts'
import type { Analyst } from '../../../src/worker/client.ts'

afterEach(cleanup)

const text = `ARG VERSION=3.13
FROM python:\${VERSION}-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
RUN python -m compileall .
`

const analyst: Pick<Analyst, 'rebuild'> = {
  rebuild: async ({ source, change, options, findings }) => rebuildOf(source, change, options, findings),
}
const options = {}

function show(source = text, more: { line?: number } = {}) {
  const asked = { hovered: [] as (Span | undefined)[], jumps: [] as Span[], fixed: [] as Finding[] }
  const ask: Analyst = {
    ...analyst,
    ask: () => 0,
    contextUse: async () => undefined,
    subscribe: () => () => {},
    fixAll: async () => ({ kind: 'failed', message: '' }),
    compare: async () => ({ kind: 'replaced' }),
    decode: async () => ({ kind: 'bad', why: 'damaged', message: '' }),
    retry() {},
    status: () => 'ready',
    dispose() {},
  }
  render(
    <CachePanel
      analyst={ask}
      report={analyze(source)}
      source={source}
      options={options}
      line={more.line}
      lit={undefined}
      verbs={{
        onHover: (span) => asked.hovered.push(span),
        onJump: (span) => asked.jumps.push(span),
        onFix: (findings) => asked.fixed.push(...findings),
      }}
    />,
  )
  return asked
}

const steps = async () => within(await screen.findByRole('group', { name: 'Steps' })).getAllByRole('button')
const choose = (key: string) => fireEvent.change(screen.getByRole('combobox'), { target: { value: key } })

describe('the cache panel', () => {
  test('says what an edit of the code runs again, step by step and in words', async () => {
    show()
    expect((await steps()).map(({ textContent }) => textContent)).toEqual([
      '2cachedFROM python:${VERSION}-slim',
      '3cachedWORKDIR /app',
      '4runs againCOPY . .COPY . . includes your source',
      '5runs againRUN pip install --no-cache-dir -r requirements.txtcomes after line 4pip install done again',
      '6runs againRUN python -m compileall .comes after line 4',
    ])
    expect(screen.getByRole('status').textContent).toContain('A code edit rebuilds 3 of 5 steps')
  })

  test('offers the order that rebuilds less, with both numbers', async () => {
    const asked = show()
    const order = await screen.findByRole('region', { name: 'An order that rebuilds less' })
    expect(order.textContent).toContain('rebuilds 2 steps, not 3')
    fireEvent.click(within(order).getByRole('button', { name: /^Fix/ }))
    expect(asked.fixed.map(({ rule }) => rule)).toEqual(['source-before-dependencies'])
  })

  test('asks about a file that is typed', async () => {
    show()
    await steps()
    fireEvent.change(screen.getByRole('textbox', { name: 'or another file' }), {
      target: { value: 'api/main.py' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Show' }))
    expect(await screen.findByText('api/main.py', { selector: 'strong code' })).toBeTruthy()
    expect(screen.getByRole('combobox')).toHaveProperty('value', 'file api/main.py')
  })

  test('lists the selected line, arguments and images of the text', async () => {
    show(text, { line: 6 })
    await steps()
    const listed = screen.getAllByRole('option').map(({ textContent }) => textContent)
    expect(listed).toEqual(expect.arrayContaining(['line 6', 'VERSION', 'python:3.13-slim']))
    choose('argument VERSION')
    await screen.findByText(/rebuilds 5 of 5 steps/)
    choose('line 6')
    await screen.findByText(/rebuilds 1–3 of 5 steps/)
  })

  test('lights up a step that the pointer or the focus rests on, and jumps to it', async () => {
    const asked = show()
    const [, second] = await steps()
    if (!second) throw new Error('there is a second step')
    fireEvent.focus(second)
    fireEvent.blur(second)
    fireEvent.click(second)
    const at = { start: text.indexOf('WORKDIR'), end: text.indexOf('\nCOPY') }
    expect(asked.hovered).toEqual([at, undefined])
    expect(asked.jumps).toEqual([at])
  })

  test('is one stop for Tab, and arrows move on', async () => {
    show()
    const [first, second] = await steps()
    first?.focus()
    if (first) fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(second)
    expect((await steps()).filter(({ tabIndex }) => tabIndex === 0)).toEqual([second])
  })

  test('has a sentence for a text without steps', async () => {
    show('')
    expect(await screen.findByText(/as soon as there is a FROM/)).toBeTruthy()
  })
})

test('every change survives being an option of a list', () => {
  for (const change of [
    { kind: 'source' },
    { kind: 'file', path: 'a b/c d.py' },
    { kind: 'line', line: 12 },
    { kind: 'argument', name: 'V' },
    { kind: 'image', image: 'python:3.13' },
    { kind: 'image', image: undefined },
  ] as const)
    expect(changeOf(keyOf(change))).toEqual(change)
})
