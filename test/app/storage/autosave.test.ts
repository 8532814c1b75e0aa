import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAutosave } from '../../../src/app/storage/autosave.ts'
import { createDrafts, type DraftToSave, type Saved } from '../../../src/app/storage/drafts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function autosaving() {
  const outcomes: Saved[] = []
  const drafts = createDrafts(null)
  const saved: string[] = []
  const counting = {
    ...drafts,
    save(draft: DraftToSave) {
      saved.push(draft.source)
      return drafts.save(draft)
    },
  }
  return { saved, outcomes, autosave: createAutosave(counting, (outcome) => outcomes.push(outcome), 600) }
}

test('only the last of several quick changes is written, a pause after it', () => {
  const { autosave, saved } = autosaving()
  for (const source of ['F', 'FR', 'FROM']) {
    autosave.note({ source, options: {} })
    vi.advanceTimersByTime(300)
  }
  expect(saved).toEqual([])
  vi.advanceTimersByTime(300)
  expect(saved).toEqual(['FROM'])
})

test('a page that goes away writes at once, and only once', () => {
  const { autosave, saved } = autosaving()
  autosave.note({ source: 'FROM', options: {} })
  autosave.flush()
  autosave.flush()
  vi.advanceTimersByTime(1000)
  expect(saved).toEqual(['FROM'])
})

test('a cancelled change is never written', () => {
  const { autosave, saved } = autosaving()
  autosave.note({ source: 'FROM', options: {} })
  autosave.cancel()
  vi.advanceTimersByTime(1000)
  expect(saved).toEqual([])
})

test('a refusal reaches the page', () => {
  const { autosave, outcomes } = autosaving()
  autosave.note({ source: 'FROM', options: {} })
  autosave.flush()
  expect(outcomes).toMatchObject([{ kind: 'refused' }])
})
