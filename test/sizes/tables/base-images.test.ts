import { expect, test } from 'vitest'
import { parseImageRef } from '../../../src/engine/facts/image-ref.ts'
import { baseImageSize, datedRows } from '../../../src/engine/sizes/tables/base-images.ts'
import { loadTables } from '../../../src/engine/sizes/tables/load.ts'

const tables = await loadTables(['base-images'])
const sizeOf = (image: string, day?: string, platform = 'linux/amd64') =>
  baseImageSize(parseImageRef(image), platform, tables, day)
const share = (image: string) => {
  const { low = 0, likely = 1, high = 0 } = sizeOf(image)?.onDisk ?? {}
  return (high - low) / likely
}

test('a tag that was measured has that size, with its date', () => {
  const size = sizeOf('python:3.11-slim')
  expect(size?.onDisk.likely).toBe(124_840_000)
  expect(size?.basis).toEqual({
    kind: 'measured',
    table: 'base-images',
    key: 'python:3.11-slim',
    asOf: '2026-08-05',
  })
})

test("the article's sizes are what its year answers", () => {
  expect(sizeOf('python:3.11-slim', '2023-12-31')?.onDisk.likely).toBe(121_000_000)
  expect(sizeOf('python:3.11', '2023-12-31')?.onDisk.likely).toBe(875_000_000)
  expect(sizeOf('python:3.11-alpine', '2023-12-31')?.onDisk.likely).toBe(56_500_000)
})

test('all measurements of a tag are told, newest first', () => {
  const rows = datedRows(parseImageRef('python:3.11-slim'), tables)
  expect(rows.map(({ asOf, onDisk }) => [asOf, onDisk])).toEqual([
    ['2026-08-05', 124_840_000],
    ['2023', 121_000_000],
  ])
  expect(rows.at(-1)?.source).toBe('article')
})

test.each([
  'docker.io/library/python:3.11-slim',
  'docker.io/python:3.11-slim',
  'library/python:3.11-slim',
  'public.ecr.aws/docker/library/python:3.11-slim',
  'mirror.gcr.io/library/python:3.11-slim',
])('%s is the same image', (image) => {
  expect(sizeOf(image)?.onDisk).toEqual(sizeOf('python:3.11-slim')?.onDisk)
})

test('a tag that was not measured borrows from the nearest, with wider bounds', () => {
  expect(sizeOf('python:3.10')?.basis).toMatchObject({ kind: 'derived' })
  expect(share('python:3.10')).toBeGreaterThan(share('python:3.13'))
  expect(share('python:2.7')).toBeGreaterThan(share('python:3.10'))
})

test('a moving tag stands for the newest version', () => {
  expect(sizeOf('python')?.onDisk.likely).toBe(sizeOf('python:3.14')?.onDisk.likely)
  expect(sizeOf('golang:alpine')?.onDisk.likely).toBe(sizeOf('golang:1.26-alpine')?.onDisk.likely)
})

test('a release of Debian is one image by name and by number', () => {
  expect(sizeOf('debian:bookworm')?.onDisk.likely).toBe(sizeOf('debian:12')?.onDisk.likely)
  expect(sizeOf('ubuntu:jammy')?.onDisk.likely).toBe(sizeOf('ubuntu:22.04')?.onDisk.likely)
})

test('a tag without a variant means the usual one', () => {
  expect(sizeOf('php:8.4')?.onDisk.likely).toBe(sizeOf('php:8.4-cli')?.onDisk.likely)
  expect(sizeOf('eclipse-temurin:17')?.onDisk.likely).toBe(sizeOf('eclipse-temurin:17-jdk')?.onDisk.likely)
})

test('variants never stand in for one another', () => {
  expect(sizeOf('python:3.12-slim')?.onDisk.high).toBeLessThan(200e6)
  expect(sizeOf('python:3.12')?.onDisk.low).toBeGreaterThan(700e6)
  expect(sizeOf('python:3.12-windowsservercore')).toBeUndefined()
})

test('what a pull transfers is less than what lies on disk', () => {
  for (const image of [
    'python:3.11-slim',
    'node:22',
    'debian:bookworm',
    'mcr.microsoft.com/dotnet/sdk:8.0',
  ]) {
    const size = sizeOf(image)
    expect(size?.compressed.likely).toBeGreaterThan(0)
    expect(size?.compressed.likely).toBeLessThan(size?.onDisk.likely ?? 0)
  }
})

test('where only the pull was measured, the bounds are those of the ratio', () => {
  expect(sizeOf('mcr.microsoft.com/dotnet/aspnet:8.0')?.basis).toMatchObject({ kind: 'derived' })
  expect(share('mcr.microsoft.com/dotnet/aspnet:8.0')).toBeGreaterThan(0.7)
})

test('a distroless image weighs what its Debian packages do', async () => {
  const withDebian = { ...tables, ...(await loadTables(['debian-bookworm'])) }
  const bytes = (image: string) =>
    baseImageSize(parseImageRef(image), 'linux/amd64', withDebian)?.onDisk.likely ?? 0
  expect(bytes('gcr.io/distroless/static-debian12:nonroot')).toBeLessThan(
    bytes('gcr.io/distroless/base-debian12'),
  )
  expect(bytes('gcr.io/distroless/base-debian12')).toBeGreaterThan(10e6)
  expect(bytes('gcr.io/distroless/base-debian12')).toBeLessThan(30e6)
  expect(bytes('gcr.io/distroless/python3-debian12')).toBeGreaterThan(40e6)
  expect(bytes('gcr.io/distroless/python3-debian12')).toBeLessThan(80e6)
  expect(sizeOf('gcr.io/distroless/static')).toBeUndefined()
})

test('another platform widens the bounds, and Windows has no size', () => {
  const [amd64, arm64] = [sizeOf('node:22'), sizeOf('node:22', undefined, 'linux/arm64')]
  expect(arm64?.onDisk.high).toBeGreaterThan(amd64?.onDisk.high ?? 0)
  expect(sizeOf('node:22', undefined, 'windows/amd64')).toBeUndefined()
})

test.each([
  '',
  ':',
  'a:b:c',
  'constructor',
  'python:__proto__',
  'python:3.11-slim@sha256:abc',
  '@',
  'x/y/z:1',
])('any text is answered: %s', (image) => {
  const size = sizeOf(image)
  if (size) expect(size.onDisk.low).toBeLessThanOrEqual(size.onDisk.high)
})

test('the release that a moving tag means comes before the nearest version', () => {
  // 3.11 on bookworm is as near in version as 3.12 itself, and a tenth lighter.
  expect(sizeOf('python:3.12')?.onDisk.likely).toBe(1_110_000_000)
  expect(sizeOf('python:3.10')?.basis).toMatchObject({ note: expect.not.stringContaining('bookworm') })
  expect(sizeOf('node:20')?.basis).toMatchObject({ note: expect.not.stringContaining('trixie') })
})

test('an image of another distribution hardly stands for one', () => {
  expect(share('buildpack-deps:bullseye-scm')).toBeLessThan(0.4)
  expect(sizeOf('buildpack-deps:bullseye-scm')?.basis).toMatchObject({
    note: expect.stringContaining('bookworm'),
  })
})

test('an official image under its name for one architecture is the same image', () => {
  expect(sizeOf('amd64/debian:12')).toEqual(sizeOf('debian:12'))
  const arm = sizeOf('arm64v8/debian:12')
  expect(arm?.onDisk.likely).toBe(sizeOf('debian:12')?.onDisk.likely)
  expect(arm?.onDisk.high).toBeGreaterThan(sizeOf('debian:12')?.onDisk.high ?? 0)
  expect(sizeOf('public.ecr.aws/amazonlinux/amazonlinux:2023')).toEqual(sizeOf('amazonlinux:2023'))
})

test('a digest alone may be any version', () => {
  const digest = `sha256:${'5d271dd33b628252'.repeat(4)}`
  expect(share(`alpine@${digest}`)).toBeGreaterThan(0.4)
  expect(share(`alpine:3.22@${digest}`)).toBeLessThan(0.1)
})

test.each([
  ['ghcr.io/astral-sh/uv:python3.13-trixie-slim', 'python:3.13-slim-trixie'],
  ['ghcr.io/astral-sh/uv:0.9.18-python3.11-bookworm-slim', 'python:3.11-slim-bookworm'],
  ['ghcr.io/astral-sh/uv:python3.12-alpine', 'python:3.12-alpine'],
  ['ghcr.io/astral-sh/uv:bookworm-slim', 'debian:bookworm-slim'],
  ['ghcr.io/astral-sh/uv:alpine', 'alpine'],
])('%s is %s and uv', (image, beneath) => {
  const more = (sizeOf(image)?.onDisk.likely ?? 0) - (sizeOf(beneath)?.onDisk.likely ?? 0)
  expect(more).toBe(39e6)
})

test("uv's bare image holds uv alone", () => {
  expect(sizeOf('ghcr.io/astral-sh/uv:latest')?.onDisk.likely).toBe(39e6)
  expect(sizeOf('ghcr.io/astral-sh/uv:0.9.18')?.onDisk.likely).toBe(39e6)
})

test('distroless Java holds a runtime, also where Debian lacks its version', async () => {
  const withDebian = { ...tables, ...(await loadTables(['debian-bookworm'])) }
  const java = (version: string) =>
    baseImageSize(parseImageRef(`gcr.io/distroless/java${version}-debian12`), 'linux/amd64', withDebian)
      ?.onDisk
  expect(java('17')?.likely).toBeGreaterThan(150e6)
  expect(java('21')?.likely).toBe(java('17')?.likely)
  expect(java('21')?.high).toBeGreaterThan(java('17')?.high ?? 0)
})
