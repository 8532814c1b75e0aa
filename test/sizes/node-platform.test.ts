import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import { allTables, layersOf, weigh } from './weigh.ts'

const lastOf = (text: string, platform = 'linux/amd64') =>
  layersOf(analyze(text, { tables: allTables, platform }).size).at(-1)
const held = (text: string, platform?: string) =>
  (lastOf(text, platform)?.contributors ?? []).map(({ label }) => label.replace(/ \d.*/, ''))

describe('a package with a program for each system', () => {
  it.each([
    ['node:22', 'linux/amd64', 'next', '@next/swc-linux-x64-gnu'],
    ['node:22-alpine', 'linux/amd64', 'next', '@next/swc-linux-x64-musl'],
    ['node:22', 'linux/arm64', 'next', '@next/swc-linux-arm64-gnu'],
    ['node:22-alpine', 'linux/arm64', 'next', '@next/swc-linux-arm64-musl'],
    ['node:22-alpine', 'linux/amd64', 'rollup', '@rollup/rollup-linux-x64-musl'],
    ['node:22-alpine', 'linux/amd64', 'sharp', '@img/sharp-libvips-linuxmusl-x64'],
    ['node:22-alpine', 'linux/amd64', '@parcel/watcher', '@parcel/watcher-linux-x64-musl'],
    ['node:22-alpine', 'linux/amd64', 'esbuild', '@esbuild/linux-x64'],
    ['node:22-alpine', 'linux/arm64', 'esbuild', '@esbuild/linux-arm64'],
  ])('on %s, %s: %s comes with %s', (image, platform, name, program) => {
    const labels = held(`FROM ${image}\nRUN npm install ${name}`, platform)
    expect(labels).toContain(program)
    expect(labels.filter((label) => label.startsWith(program.slice(0, -4)))).toHaveLength(1)
  })

  it('is about as large there, and less sure', () => {
    const [debian, alpine, arm] = [
      lastOf('FROM node:22\nRUN npm install next')?.bytes,
      lastOf('FROM node:22-alpine\nRUN npm install next')?.bytes,
      lastOf('FROM node:22\nRUN npm install next', 'linux/arm64')?.bytes,
    ]
    if (!debian || !alpine || !arm) throw new Error('No layer')
    expect(alpine.likely).toBeCloseTo(debian.likely, -3)
    expect(alpine.high).toBeGreaterThan(debian.high)
    expect(arm.likely).toBeLessThan(debian.likely * 0.98)
  })
})

describe('a lock file', () => {
  const entry = (libc?: string) => ({
    version: '16.4.6',
    optional: true,
    os: ['linux'],
    cpu: ['x64'],
    ...(libc && { libc: [libc] }),
  })
  const weighed = (image: string, told: boolean) =>
    weigh(`FROM ${image}\nCOPY package-lock.json .\nRUN npm ci`, {
      files: {
        'package-lock.json': JSON.stringify({
          packages: {
            'node_modules/@next/swc-linux-x64-gnu': entry(told ? 'glibc' : undefined),
            'node_modules/@next/swc-linux-x64-musl': entry(told ? 'musl' : undefined),
          },
        }),
      },
    })
  const bytes = (image: string, told: boolean) =>
    layersOf(weighed(image, told))
      .at(-1)
      ?.contributors.filter(({ label }) => label.startsWith('@next'))
  it('that tells the libc has one of both installed', () => {
    expect(bytes('node:22', true)?.map(({ label }) => label)).toEqual(['@next/swc-linux-x64-gnu 16.4.6'])
    expect(bytes('node:22-alpine', true)?.map(({ label }) => label)).toEqual([
      '@next/swc-linux-x64-musl 16.4.6',
    ])
    expect(bytes('node:22-alpine', true)?.[0]?.bytes.likely).toBeGreaterThan(90e6)
  })
  it('that does not has both, as npm installs both then', () => {
    expect(bytes('node:22-alpine', false)?.length).toBe(2)
  })
})
