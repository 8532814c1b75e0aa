// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { FindingsPanel } from '../../src/app/findings/FindingsPanel.tsx'
import LayersPanel from '../../src/app/layers/LayersPanel.tsx'
import { Ledger } from '../../src/app/layers/Ledger.tsx'
import { lineViewport } from '../../src/app/line-viewport.ts'
import { SizeStrip } from '../../src/app/strip/SizeStrip.tsx'
import { Tabs } from '../../src/app/ui/Tabs.tsx'
import { analyze } from '../../src/engine/analyze.ts'
import type { Finding } from '../../src/engine/report/report.ts'

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
})
afterEach(cleanup)

const source = `FROM debian:13
RUN apt-get update && apt-get install -y curl
COPY . /app
RUN pip install flask
CMD python app.py
`
const report = analyze(source, { weighsFixes: true })
const nothing = () => {}
const verbs = { onJump: nothing, onHover: nothing, onFix: nothing, onEdit: nothing, onAssume: nothing }

describe('findings', () => {
  test('each is an article with its title, severity and line', () => {
    render(<FindingsPanel report={report} source={source} lit={undefined} verbs={verbs} />)
    const [card] = screen.getAllByRole('article')
    expect(card && within(card).getByRole('heading', { level: 3 }).textContent).not.toBe('')
    expect(card && within(card).getByRole('img').getAttribute('aria-label')).toMatch(
      /Error|Warning|Info|Style/,
    )
    expect(screen.getAllByText(/^line \d+$/).length).toBe(
      screen.getAllByRole('button', { name: 'Ignore…' }).length,
    )
  })

  test('Fix hands over the finding whose button it is', () => {
    const fixed: Finding[][] = []
    const onFix = (findings: readonly Finding[]) => fixed.push([...findings])
    render(<FindingsPanel report={report} source={source} lit={undefined} verbs={{ ...verbs, onFix }} />)
    const [button] = screen.getAllByRole('button', { name: /^Fix/ })
    if (button) fireEvent.click(button)
    expect(fixed).toHaveLength(1)
    expect(fixed[0]?.[0]?.fix).toBeDefined()
  })

  test('a chip narrows the list to what it says, and a second click widens it again', () => {
    render(<FindingsPanel report={report} source={source} lit={undefined} verbs={verbs} />)
    const all = screen.getAllByRole('article').length
    const chip = screen.getByRole('button', { name: /^fixable/ })
    fireEvent.click(chip)
    expect(chip.getAttribute('aria-pressed')).toBe('true')
    const fixable = report.findings.filter(({ fix }) => fix)
    expect(screen.getAllByRole('button', { name: /^Fix(?! all)/ })).toHaveLength(fixable.length)
    fireEvent.click(chip)
    expect(screen.getAllByRole('article')).toHaveLength(all)
  })

  test('the list is one stop for Tab, and arrows move inside it', async () => {
    render(<FindingsPanel report={report} source={source} lit={undefined} verbs={verbs} />)
    const rows = [...document.querySelectorAll<HTMLElement>('[data-finding]')]
    await vi.waitFor(() => expect(rows.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1))
    rows[0]?.focus()
    fireEvent.keyDown(rows[0] ?? document.body, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(rows[1])
    expect(rows.filter(({ tabIndex }) => tabIndex === 0)).toEqual([rows[1]])
  })

  test('Why brings the text of the rule', async () => {
    render(<FindingsPanel report={report} source={source} lit={undefined} verbs={verbs} />)
    const known = report.findings.find(({ codes }) => codes.length > 0)
    fireEvent.click(screen.getByRole('button', { name: `Why: ${known?.title}` }))
    const codes = await screen.findByText(/Also known as/, {}, { timeout: 5_000 })
    expect(codes.textContent).toContain(known?.codes[0])
  })

  test('an empty report says that all is well', async () => {
    const clean = analyze('', {})
    render(<FindingsPanel report={clean} source="" lit={undefined} verbs={verbs} />)
    expect(await screen.findByText('Nothing to inspect yet')).toBeDefined()
  })
})

describe('sizes', () => {
  test('the strip tells what ships and how many fixes there are', () => {
    const onReview = vi.fn()
    render(
      <SizeStrip
        report={report}
        isSettling={false}
        hovered={undefined}
        onHover={nothing}
        onJump={nothing}
        onReview={onReview}
      />,
    )
    const strip = screen.getByRole('region', { name: 'Image size' })
    expect(strip.textContent).toMatch(/Ships≈ [\d.]+ [MG]B/)
    fireEvent.click(within(strip).getByRole('button', { name: /\(\d+\)/ }))
    expect(onReview).toHaveBeenCalledOnce()
  })

  test('the ledger speaks a line for each layer, and jumps to it', () => {
    const onJump = vi.fn()
    render(
      <Ledger
        source={source}
        size={report.size}
        viewport={lineViewport()}
        lit={undefined}
        isNarrow={false}
        onHover={nothing}
        onJump={onJump}
      />,
    )
    fireEvent.click(screen.getByRole('button', { name: /^Line 2, RUN: / }))
    expect(onJump).toHaveBeenCalledWith(expect.objectContaining({ start: source.indexOf('RUN') }))
  })

  test('the size of what COPY takes can be told, and then holds for its path', () => {
    const onAssume = vi.fn()
    const { rerender } = render(
      <LayersPanel
        size={report.size}
        source={source}
        lit={undefined}
        assumptions={{}}
        verbs={{ ...verbs, onAssume }}
      />,
    )
    const [field] = screen.getAllByRole('textbox', { name: /size of \. in MB/ })
    if (field) fireEvent.change(field, { target: { value: '12.5' } })
    const form = field?.closest('form')
    if (form) fireEvent.submit(form)
    expect(onAssume).toHaveBeenCalledWith('.', 12_500_000)

    const assumptions = { '.': 12_500_000 }
    const told = analyze(source, { assumptions })
    expect(told.size.unknowns).toBe(report.size.unknowns - 1)
    rerender(
      <LayersPanel
        size={told.size}
        source={source}
        lit={undefined}
        assumptions={assumptions}
        verbs={{ ...verbs, onAssume }}
      />,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Forget the size of .' }))
    expect(onAssume).toHaveBeenLastCalledWith('.', undefined)
  })
})

test('arrow keys walk the tabs and come round', () => {
  const onChange = vi.fn()
  render(
    <Tabs
      label="Panels"
      tabs={[
        { name: 'a', label: 'A' },
        { name: 'b', label: 'B' },
      ]}
      current="b"
      onChange={onChange}
    />,
  )
  expect(screen.getByRole('tab', { name: 'B' }).getAttribute('aria-selected')).toBe('true')
  fireEvent.keyDown(screen.getByRole('tab', { name: 'B' }), { key: 'ArrowRight' })
  expect(onChange).toHaveBeenCalledWith('a')
})
