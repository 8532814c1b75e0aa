import { expect, test } from 'vitest'
import { usualNames } from '../../../src/app/files/names.ts'
import { isManifest } from '../../../src/app/files/reading/kinds.ts'
import { packageManagers } from '../../../src/engine/facts/packages/index.ts'

test('whatever a package manager reads is read of a dropped folder', () => {
  // Bun's old lock file is no text.
  const names = packageManagers
    .flatMap(({ manifests = [] }) => manifests)
    .filter((name) => name !== 'bun.lockb')
  expect(names.length).toBeGreaterThan(10)
  expect(names.map((name) => name.replace('*', 'app')).filter((name) => !isManifest(`api/${name}`))).toEqual(
    [],
  )
  expect(usualNames.filter((name) => !isManifest(name))).toEqual([])
})
