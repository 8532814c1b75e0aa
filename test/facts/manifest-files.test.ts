import { expect, test } from 'vitest'
import { isManifest } from '../../src/engine/facts/manifest-files.ts'
import { packageManagers } from '../../src/engine/facts/packages/index.ts'

test('whatever a package manager reads is a manifest, in any folder of ours', () => {
  const names = packageManagers
    .flatMap(({ manifests = [] }) => manifests)
    .filter((name) => name !== 'bun.lockb')
    .map((name) => `api/${name.replace('*', 'app')}`)
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => !isManifest(name))).toEqual([])
})

test.each([
  'requirements-dev.txt',
  'require.in',
  'web/pnpm-workspace.yaml',
  'api.Dockerfile.dockerignore',
  'src/App.vbproj',
])('%s is read', (path) => expect(isManifest(path)).toBe(true))

test.each([
  // No text.
  'bun.lockb',
  'notes.txt',
  'my-package.json',
  'node_modules/left-pad/package.json',
  'api/vendor/lib/composer.json',
])('%s is left unread', (path) => expect(isManifest(path)).toBe(false))
