import { describe, expect, test } from 'vitest'
import { managerOf, managerOfModule, packageManagers } from '../../src/engine/facts/packages/index.ts'

test('every manager has a name, programs and verbs of its own', () => {
  const programs = packageManagers.flatMap((manager) => manager.programs)
  expect(new Set(programs).size).toBe(programs.length)
  expect(new Set(packageManagers.map(({ name }) => name)).size).toBe(packageManagers.length)
})

test('no two caches bear one name', () => {
  const names = packageManagers.flatMap(({ caches }) => caches.map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
})

describe.each(packageManagers)('$name', ({ verbs, caches }) => {
  test('means one thing by a verb', () => {
    const all = Object.values(verbs).flat()
    expect(new Set(all).size).toBe(all.length)
  })

  test('keeps its caches at absolute places and fills them by what it can do', () => {
    for (const { paths, filledBy, emptiedBy } of caches) {
      expect(paths.every((path) => /^[/~]/.test(path))).toBe(true)
      expect(filledBy.some((action) => action in verbs)).toBe(true)
      expect(emptiedBy).not.toBe('')
    }
  })
})

test.each([
  ['pip3.12', 'pip'],
  ['/usr/local/bin/npm', 'npm'],
  ['./mvnw', 'maven'],
  ['ls', undefined],
])('%s is %s', (program, name) => {
  expect(managerOf(program)?.name).toBe(name)
})

test('a module stands for its program', () => {
  expect(managerOfModule('pip')?.name).toBe('pip')
  expect(managerOfModule('venv')).toBeUndefined()
})
