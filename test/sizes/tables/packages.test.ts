import { expect, test } from 'vitest'
import { apkAdd, apkIndexBytes } from '../../../src/engine/sizes/tables/alpine.ts'
import { loadTables } from '../../../src/engine/sizes/tables/load.ts'
import { npmInstall } from '../../../src/engine/sizes/tables/npm.ts'
import { pipInstall } from '../../../src/engine/sizes/tables/wheels.ts'

const tables = await loadTables(['alpine', 'wheels', 'npm'])
const wanted = (names: readonly string[]) => names.map((name) => ({ name }))
const apk = (...names: string[]) => apkAdd({ packages: wanted(names), tables })
const pip = (names: readonly string[], libc: 'glibc' | 'musl' = 'glibc') =>
  pipInstall({ requirements: names.map((name) => ({ name, extras: [] })), libc, tables })
const namesOf = (size: { packages: readonly { name: string }[] } | undefined) =>
  size?.packages.map(({ name }) => name) ?? []

test('apk adds what a package depends on, but nothing that the image holds', () => {
  expect(namesOf(apk('curl'))).toContain('libcurl')
  expect(namesOf(apk('curl'))).not.toContain('musl')
  expect(apk('busybox')?.bytes.likely).toBe(0)
})

test('build-base weighs some two hundred megabytes', () => {
  const bytes = apk('build-base')?.bytes.likely ?? 0
  expect(bytes).toBeGreaterThan(150e6)
  expect(bytes).toBeLessThan(350e6)
})

test('apk takes along what is due once its companions are present', () => {
  expect(namesOf(apk('python3'))).toContain('python3-pyc')
})

test.each(['curl=8.14.1-r1', 'curl~8', 'curl@edge', 'curl>8'])('apk reads %s as curl', (name) => {
  expect(namesOf(apk(name))).toContain('curl')
})

test('a package that the index lacks is told', () => {
  expect(apk('curl', 'no-such-package')?.unknown).toEqual(['no-such-package'])
})

test('a package of the community repository counts by assumption, with wide bounds', () => {
  const { low = 0, likely = 0, high = 0 } = apk('ffmpeg')?.bytes ?? {}
  expect(apk('ffmpeg')?.unknown).toEqual([])
  expect(apk('ffmpeg')?.basis).toMatchObject({ note: expect.stringContaining('ffmpeg') })
  expect(high - low).toBeGreaterThan(likely * 0.5)
  expect(namesOf(apk('npm'))).toEqual(expect.arrayContaining(['npm', 'nodejs']))
})

test('the package index is a few megabytes', () => {
  const bytes = apkIndexBytes(tables)?.bytes
  expect(bytes?.low).toBeGreaterThan(1e6)
  expect(bytes?.high).toBeLessThan(5e6)
})

test('pip takes dependencies along, whatever the spelling of a name', () => {
  expect(namesOf(pip(['FastAPI']))).toEqual(expect.arrayContaining(['fastapi', 'pydantic', 'starlette']))
  expect(namesOf(pip(['scikit_learn']))).toEqual(expect.arrayContaining(['scikit-learn', 'numpy', 'scipy']))
})

test('an extra pulls in its own dependencies', () => {
  const withExtra = pipInstall({
    requirements: [{ name: 'uvicorn', extras: ['standard'] }],
    libc: 'glibc',
    tables,
  })
  expect(namesOf(withExtra)).toContain('uvloop')
  expect(namesOf(pip(['uvicorn']))).not.toContain('uvloop')
})

test('a listed version narrows the bounds and an unlisted one widens them', () => {
  const numpy = (version: string) =>
    pipInstall({ requirements: [{ name: 'numpy', version, extras: [] }], libc: 'glibc', tables })
  const spread = (version: string) => {
    const { low = 0, likely = 1, high = 0 } = numpy(version)?.bytes ?? {}
    return (high - low) / likely
  }
  expect(spread('2.5.1')).toBeLessThan(spread('1.0.1'))
  const { version, bytes, pyc } = tables.wheels?.wheelOf('numpy')?.unpacked ?? {
    version: '',
    bytes: 0,
    pyc: 0,
  }
  expect(numpy(version)?.bytes.likely).toBe(bytes + (pyc ?? 0))
})

test('a minor version means its newest listed patch', () => {
  const numpy = (version: string) =>
    pipInstall({ requirements: [{ name: 'numpy', version, extras: [] }], libc: 'glibc', tables })?.packages[0]
      ?.version
  expect(numpy('2.2')).toBe('2.2.6')
  expect(numpy('2.2.*')).toBe('2.2.6')
  expect(numpy('2.2.0')).toBe('2.2.0')
})

test("pip's cache holds the wheels", () => {
  const size = pip(['numpy'])
  expect(size?.cache.likely).toBeCloseTo(size?.packages[0]?.wheelBytes ?? 0, 0)
})

test('on musl, packages without a musllinux wheel are compiled', () => {
  expect(pip(['torch'], 'musl')?.compiled).toContain('torch')
  expect(pip(['pandas'], 'musl')?.compiled).toEqual([])
  expect(pip(['torch'])?.compiled).toEqual([])
})

test('what publishes no wheel for Linux is compiled everywhere, and its size is less certain', () => {
  expect(pip(['psycopg2'])?.compiled).toEqual(['psycopg2'])
  const [wheel, compiled] = [pip(['scikit-learn']), pip(['scikit-learn'], 'musl')]
  expect(compiled?.packages.find(({ name }) => name === 'scikit-learn')?.isCompiled).toBe(true)
  expect(compiled?.bytes.likely).toBeCloseTo(wheel?.bytes.likely ?? 0)
  expect(compiled?.bytes.high).toBeGreaterThan(1.1 * (wheel?.bytes.high ?? 0))
})

test('what a package needs is less certain in another release than the one that the table tells of', () => {
  const low = (version?: string) =>
    pipInstall({ requirements: [{ name: 'google-auth', version, extras: [] }], libc: 'glibc', tables })?.bytes
      .low ?? 0
  // Cryptography, which older ones do without, is most of it.
  expect(low()).toBeGreaterThan(15e6)
  expect(low('2.43.0')).toBeLessThan(5e6)
  expect(
    pipInstall({
      requirements: [
        { name: 'google-auth', version: '2.43.0', extras: [] },
        { name: 'cryptography', extras: [] },
      ],
      libc: 'glibc',
      tables,
    })?.bytes.low,
  ).toBeGreaterThan(15e6)
})

test('npm takes dependencies along once', () => {
  const express = npmInstall({ dependencies: wanted(['express']), tables })
  expect(namesOf(express)).toContain('body-parser')
  expect(new Set(namesOf(express)).size).toBe(namesOf(express).length)
  expect(express?.unknown).toEqual([])
})

test('a tree of one package weighs what a real install left', () => {
  for (const name of ['express', 'react-dom', 'vite', 'webpack', '@nestjs/core']) {
    const tree = tables.npm?.treeOf(name)
    const size = npmInstall({ dependencies: wanted([name]), tables })
    if (tree) expect(size?.bytes.likely, name).toBeCloseTo(tree.bytes, -Math.log10(tree.bytes * 0.1))
  }
})

const npm = (name: string, version?: string) => npmInstall({ dependencies: [{ name, version }], tables })
const share = (size: ReturnType<typeof npm>, end: 'low' | 'high') =>
  (size?.bytes[end] ?? 0) / (size?.bytes.likely ?? 1)

test('fixes of one version that several rows name are one copy', () => {
  const core = npm('@babel/core')
  expect(core?.packages.filter(({ name }) => name === '@babel/parser')).toHaveLength(1)
  // Two copies would be more than four megabytes.
  expect(core?.packages.find(({ name }) => name === '@babel/parser')?.bytes).toBeLessThan(2.5e6)
  expect(core?.packages.map(({ name }) => name)).toContain('@babel/types')
})

test('a peer comes along', () => {
  expect(namesOf(npm('@babel/plugin-transform-arrow-functions'))).toContain('@babel/core')
})

test('a version that was not weighed is less certain than one that was', () => {
  const [weighed, other] = [npm('lodash', tables.npm?.packageOf('lodash')?.version), npm('lodash', '4.17.11')]
  expect(share(weighed, 'low')).toBeGreaterThan(0.8)
  expect(share(other, 'low')).toBeLessThan(0.7)
})

test('what swings from release to release swings in the bounds', () => {
  const [, another] = [...(tables.npm?.packageOf('caniuse-lite')?.otherVersions ?? [])][0] ?? []
  expect(npm('caniuse-lite')?.bytes.high).toBeGreaterThanOrEqual(another ?? Number.NaN)
})

test('the newest of what was weighed for another is less certain than what was asked for then', () => {
  expect(tables.npm?.treeOf('make-dir')).toBeUndefined()
  expect(share(npm('make-dir'), 'high')).toBeGreaterThan(1.5)
  expect(share(npm('express'), 'high')).toBeLessThan(1.3)
})

test('an unknown package is told once', () => {
  expect(npmInstall({ dependencies: wanted(['nope', 'nope', 'react']), tables })?.unknown).toEqual(['nope'])
})

test('without a table there is no answer', () => {
  expect(apkAdd({ packages: wanted(['curl']), tables: {} })).toBeUndefined()
  expect(npmInstall({ dependencies: wanted(['react']), tables: {} })).toBeUndefined()
  expect(pipInstall({ requirements: [], libc: 'glibc', tables: {} })).toBeUndefined()
})

test('the bounds of an Alpine package grow with the distance of the release, and on other platforms', () => {
  const high = (more: { release?: string; platform?: string }) =>
    apkAdd({ packages: wanted(['git']), tables, ...more })?.bytes.high ?? 0
  expect(high({ release: '3.21' })).toBe(high({}))
  expect(high({ release: '3.12' })).toBeGreaterThan(high({ release: '3.18' }))
  expect(high({ release: '3.18' })).toBeGreaterThan(high({}))
  expect(high({ release: 'edge' })).toBe(high({}))
  expect(high({ platform: 'linux/arm64' })).toBeGreaterThan(high({}) * 1.05)
})
