// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import Plan from '../../src/app/findings/Plan.tsx'
import { Outcome } from '../../src/app/review/Outcome.tsx'
import { analyze } from '../../src/engine/analyze.ts'

afterEach(cleanup)

const source = `FROM debian:13-slim
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["python", "app.py"]
`
const report = analyze(source, { weighsFixes: true })
const nothing = () => {}
const verbs = { onJump: nothing, onHover: nothing, onFix: nothing, onEdit: nothing, onReview: nothing }

test('the plan says what all of it brings, and each line what it brings alone', () => {
  render(<Plan report={report} source={source} verbs={verbs} />)
  const plan = screen.getByRole('region', { name: /^\d+ fixes:/ })
  expect(plan.textContent).toMatch(/^2 fixes: 1 risk gone/)
  expect(plan.textContent).toContain('a code edit rebuilds 1 step, not 2 · look first')
  expect(within(plan).getAllByRole('listitem')).toHaveLength(report.plan?.lines.length ?? 0)
})

test('Apply hands over all fixes of the line, Review all asks for the review', () => {
  const onFix = vi.fn()
  const onReview = vi.fn()
  render(<Plan report={report} source={source} verbs={{ ...verbs, onFix, onReview }} />)
  fireEvent.click(screen.getByRole('button', { name: 'Apply: Create a user and switch to it' }))
  expect(onFix).toHaveBeenCalledWith(report.findings.filter(({ rule }) => rule === 'runs-as-root'))
  fireEvent.click(screen.getByRole('button', { name: 'Review all' }))
  expect(onReview).toHaveBeenCalledOnce()
})

test('while the next report is on its way, lines that still hold stay', () => {
  const { rerender } = render(<Plan report={report} source={source} verbs={verbs} />)
  const lines = () => screen.getAllByRole('listitem').length
  const before = lines()
  const { plan: _, ...rest } = report
  const rough = {
    ...rest,
    plan: undefined,
    afterSafeFixes: undefined,
    findings: report.findings.filter(({ rule }) => rule !== 'runs-as-root'),
  }
  rerender(<Plan report={rough} source={source} verbs={verbs} />)
  expect(lines()).toBe(before - 1)
  expect(screen.getByRole('region').getAttribute('aria-busy')).toBe('true')
})

test('in a text that is only shown, the plan has no buttons', () => {
  render(<Plan report={report} source={source} verbs={{ ...verbs, isReadOnly: true }} />)
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('an outcome counts size, risks, findings and rebuilt steps before and after', () => {
  const after = analyze(source.replace('CMD', 'USER 1001\nCMD'), {})
  const { container } = render(<Outcome before={report} after={after} />)
  expect(container.textContent).toMatch(/Risks 1 → 0/)
  expect(container.textContent).toMatch(/Findings \d+ → \d+/)
  expect(container.textContent).toMatch(/A code edit rebuilds/)
})
