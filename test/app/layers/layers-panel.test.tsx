// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import LayersPanel from '../../../src/app/layers/LayersPanel.tsx'
import { runningTotals } from '../../../src/app/layers/rows.ts'
import { formatBytes } from '../../../src/app/ui/bytes.ts'
import { analyze } from '../../../src/engine/analyze.ts'
import { createShelf } from '../../../src/engine/sizes/tables/shelf.ts'

afterEach(cleanup)

const source = `FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends git
RUN rm -rf /usr/share/doc
`
const shelf = createShelf()
await shelf.stock((tables) => analyze(source, { tables }).looksInto)
const { size } = analyze(source, { tables: shelf.tables() })
const nothing = () => {}
const show = () =>
  render(
    <LayersPanel
      size={size}
      source={source}
      lit={undefined}
      assumptions={{}}
      verbs={{ onHover: nothing, onJump: nothing, onAssume: nothing }}
    />,
  )

test('what lies on disk, what is pulled and what the base holds are told apart', () => {
  show()
  const valueOf = (name: string) => screen.getByText(name).nextElementSibling?.textContent
  expect(valueOf('On disk')).toContain(formatBytes(size.shipped.likely))
  expect(valueOf('To pull')).toContain(formatBytes(size.pull.likely))
  const base = size.stages[0]?.baseContributor.bytes.likely ?? 0
  expect(valueOf('In the base')).toContain(formatBytes(base))
  expect(size.pull.likely).toBeLessThan(size.shipped.likely)
})

test('a layer of many packages is drawn as areas, and a list names them', () => {
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Parts of RUN, line 2' }))
  const areas = screen.getByRole('img', { name: /^Areas/ })
  const parts = size.stages[0]?.layers[0]?.contributors ?? []
  expect(parts.length).toBeGreaterThan(4)
  expect(areas.children).toHaveLength(parts.length)
  expect(within(areas).getByText('git')).toBeTruthy()
  // Where numbers come from is not said again under every one.
  expect(screen.getAllByText(/dependencies included/).length).toBeLessThan(parts.length / 2)
})

test('totals run up to what the stage weighs', () => {
  const [stage] = size.stages
  if (!stage) throw new Error('No stage')
  const totals = runningTotals(stage)
  expect(totals).toHaveLength(stage.layers.length)
  expect(totals.at(-1)).toBeCloseTo(stage.total.likely, -2)
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Parts of RUN, line 2' }))
  expect(screen.getByText(`The stage so far: ≈ ${formatBytes(totals[0] ?? 0)}`)).toBeTruthy()
})
