// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { DiffView } from '../../../src/app/ui/DiffView.tsx'

afterEach(cleanup)

test('a long list is begun at once, and made to its end by and by', async () => {
  const text = (word: string) => Array.from({ length: 150 }, (_, at) => `${word} ${at}`).join('\n')
  render(<DiffView label="What changes" before={text('old')} after={text('new')} context={3} />)
  const shown = () => screen.queryAllByText(/^(old|new) \d+$/).length
  const first = shown()
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(100)
  await expect.poll(shown).toBe(300)
})
