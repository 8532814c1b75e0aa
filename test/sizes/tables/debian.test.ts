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

test('a version that the suite lacks is sized as the one it has, with wide bounds', () => {
  const client = install('debian:bookworm-slim', ['postgresql-client-16'])
  expect(client?.unknown).toEqual([])
  expect(client?.packages.map(({ name }) => name)).toContain('postgresql-client-16')
  expect(client?.basis).toMatchObject({
    note: expect.stringContaining('postgresql-client-16 sized as postgresql-client-15'),
  })
  const own = install('debian:bookworm-slim', ['postgresql-client-15'])
  expect(client?.bytes.likely).toBe(own?.bytes.likely)
  expect(client?.bytes.high).toBeGreaterThan((own?.bytes.high ?? 0) * 1.2)
  const python = install('debian:bookworm-slim', ['python3.12-venv'])
  expect(python?.packages.map(({ name }) => name)).toContain('python3.11')
})

test.each(['no-such-package-7', '7', 'x7', 'docker-ce-cli'])('nothing stands in for %s', (name) => {
  expect(install('debian:bookworm-slim', [name])?.unknown).toEqual([name])
})

test('a known package widens no bounds beside one that another version stands in for', () => {
  const spread = (names: readonly string[]) => {
    const { low = 0, high = 0 } = install('debian:bookworm-slim', names)?.bytes ?? {}
    return high - low
  }
  const client = spread(['postgresql-client-16'])
  expect(spread(['gcc', 'postgresql-client-16']) - client).toBeLessThan(spread(['gcc']) * 1.05)
})

test('backports and other platforms widen the bounds', () => {
  const base = installedIn(parseImageRef('debian:bookworm-slim'), tables)
  const high = (more: { from?: string; platform?: string }) =>
    base && aptInstall({ ...base, packages: wanted(['git']), recommends: false, tables, ...more })?.bytes.high
  expect(high({ from: 'bookworm-backports' })).toBeGreaterThan((high({}) ?? 0) * 1.3)
  expect(high({ platform: 'linux/arm64' })).toBeGreaterThan((high({}) ?? 0) * 1.05)
  expect(high({ platform: 'linux/amd64' })).toBe(high({}))
})
