// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import FilesPanel from '../../../src/app/files/FilesPanel.tsx'
import { LostContext } from '../../../src/app/ui/lost.ts'
import { contextUse } from '../../../src/engine/rebuild-of.ts'

afterEach(cleanup)

const source = 'FROM alpine:3.22\nCOPY . /app\n'
const options = { contextSizes: { '.env': 100, 'main.js': 5_000 } }

test('while the analysis is lost the panel says so, and asks again once it is back', async () => {
  let isLost = true
  const retry = vi.fn()
  const analyst = {
    contextUse: vi.fn(async ({ source, options, paths }) =>
      isLost ? undefined : contextUse(source, options, paths),
    ),
  }
  const panel = (lost: typeof retry | undefined) => (
    <LostContext value={lost}>
      <FilesPanel
        // biome-ignore lint/suspicious/noExplicitAny: the panel asks for nothing else
        analyst={analyst as any}
        source={source}
        options={options}
        folder={undefined}
        current={undefined}
        // biome-ignore lint/suspicious/noExplicitAny: nothing is pressed
        verbs={{} as any}
      />
    </LostContext>
  )
  const { rerender } = render(panel(retry))
  expect((await screen.findByRole('alert')).textContent).toContain('Your text is safe.')
  fireEvent.click(screen.getByRole('button', { name: 'Start the analysis again' }))
  expect(retry).toHaveBeenCalledOnce()
  expect(analyst.contextUse).not.toHaveBeenCalled()

  isLost = false
  rerender(panel(undefined))
  expect(await screen.findByRole('region', { name: 'Risky files' })).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
})
