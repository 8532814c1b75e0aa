import { expect, test } from 'vitest'
import { parseImageRef } from '../../../src/engine/facts/image-ref.ts'
import { aptInstall, aptListsBytes, installedIn } from '../../../src/engine/sizes/tables/debian.ts'
import { loadTables } from '../../../src/engine/sizes/tables/load.ts'
import measured from '../samples/apt-first.json' with { type: 'json' }

const tables = await loadTables(['debian-bullseye', 'debian-bookworm', 'debian-trixie'])
const wanted = (names: readonly string[]) => names.map((name) => ({ name }))

const install = (image: string, names: readonly string[], recommends = false) => {
  const base = installedIn(parseImageRef(image), tables)
  return base && aptInstall({ ...base, packages: wanted(names), recommends, tables })
}

test('the packages are those that apt installed', () => {
  for (const { image, packages, recommends, installed } of measured.cases) {
    const size = install(image, packages, recommends)
    expect(size?.packages.map(({ name }) => name).toSorted()).toEqual(installed.toSorted())
  }
})

test('the lists left by apt-get update weigh what was measured', () => {
  expect(aptListsBytes('bookworm', tables)?.bytes.likely).toBe(measured.aptListsBytes)
  expect(aptListsBytes('bullseye', tables)?.bytes.likely).toBeCloseTo(18.45e6, -4)
  expect(aptListsBytes('trixie', tables)?.bytes.likely).toBeCloseTo(21.66e6, -4)
})

test('a package of the base image adds nothing', () => {
  expect(install('debian:bookworm', ['bash'])?.bytes.likely).toBe(0)
  expect(install('python:3.11-bookworm', ['gcc', 'git', 'curl'])?.bytes.likely).toBe(0)
})

test('recommended packages add bytes', () => {
  const without = install('debian:bookworm-slim', ['git'])
  const withThem = install('debian:bookworm-slim', ['git'], true)
  expect(withThem?.bytes.likely).toBeGreaterThan(without?.bytes.likely ?? Number.POSITIVE_INFINITY)
})

test('a name that no suite has is told, and the others still count', () => {
  const size = install('debian:trixie-slim', ['curl', 'no-such-package'])
  expect(size?.unknown).toEqual(['no-such-package'])
  expect(size?.bytes.likely).toBeGreaterThan(5e6)
})

test('Ubuntu borrows the nearest Debian suite with wider bounds', () => {
  const size = install('ubuntu:22.04', ['curl'])
  expect(size?.basis).toMatchObject({ kind: 'derived', table: 'debian-bookworm' })
  const { low = 0, likely = 0, high = 0 } = size?.bytes ?? {}
  expect(low).toBeLessThan(likely * 0.8)
  expect(high).toBeGreaterThan(likely * 1.25)
})

test.each(['curl:amd64', 'curl/bookworm-backports', 'curl+'])('apt reads %s as curl', (name) => {
  expect(install('debian:bookworm-slim', [name])?.packages.some((item) => item.name === 'curl')).toBe(true)
})

test('an image that is neither Debian nor Ubuntu holds no Debian packages', () => {
  expect(installedIn(parseImageRef('alpine:3.22'), tables)).toBeUndefined()
  expect(installedIn(parseImageRef('example.org/unknown'), tables)).toBeUndefined()
})
