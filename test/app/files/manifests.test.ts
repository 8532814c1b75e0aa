import { expect, test } from 'vitest'
import { usualNames } from '../../../src/app/files/names.ts'
import { isManifest } from '../../../src/engine/facts/manifest-files.ts'

test('whatever the page proposes to add is read of a dropped folder', () => {
  expect(usualNames.filter((name) => !isManifest(name))).toEqual([])
})
