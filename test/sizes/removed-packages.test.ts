import { describe, expect, it } from 'vitest'
import { layersOf, weigh } from './weigh.ts'

const shipped = (text: string) => weigh(text).shipped.likely
const dead = (text: string) => weigh(text).dead.likely
const install = 'apt-get update && apt-get install -y --no-install-recommends'
const tail = '&& rm -rf /var/lib/apt/lists/*'
const debian = (...runs: readonly string[]) =>
  ['FROM debian:bookworm-slim', ...runs.map((run) => `RUN ${run}`)].join('\n')
const alpine = (...runs: readonly string[]) =>
  ['FROM alpine:3.22', ...runs.map((run) => `RUN ${run}`)].join('\n')

describe('what came along with a package', () => {
  const gcc = `${install} gcc ${tail}`
  const layer = layersOf(weigh(debian(gcc)))[0]?.bytes.likely ?? 0

  it.each([
    ['purge --auto-remove', ['apt-get purge -y --auto-remove gcc']],
    ['autoremove of a name', ['apt-get autoremove -y gcc']],
    ['remove, then autoremove', ['apt-get remove -y gcc && apt-get autoremove -y']],
    ['remove, and autoremove in yet another layer', ['apt-get remove -y gcc', 'apt-get autoremove -y']],
  ])('is dead weight after a later %s', (_, runs) => {
    const text = debian(gcc, ...runs)
    expect(dead(text)).toBeGreaterThan(layer * 0.98)
    expect(dead(text)).toBeLessThanOrEqual(layer)
    expect(shipped(text)).toBe(shipped(debian(gcc)))
  })

  it('stays where only the package is removed, or nothing was', () => {
    expect(dead(debian(gcc, 'apt-get purge -y gcc'))).toBeLessThan(layer * 0.01)
    expect(dead(debian(gcc, 'apt-get autoremove -y'))).toBe(0)
  })

  it('stays where another package needs it', () => {
    const others = 'apt-get purge -y --auto-remove gcc'
    const needed = dead(debian(`${install} gcc g++ ${tail}`, others))
    expect(needed).toBeLessThan(layer * 0.01)
    // libcurl and what it needs belong to curl, the compiler to gcc.
    const curl = layersOf(weigh(debian(`${install} curl ${tail}`)))[0]?.bytes.likely ?? 0
    const both = debian(`${install} gcc curl ${tail}`, others)
    expect(dead(both)).toBeGreaterThan(layer * 0.9)
    expect(dead(both)).toBeLessThan((layersOf(weigh(both))[0]?.bytes.likely ?? 0) - curl * 0.5)
  })

  it('is dead in the stage below, too', () => {
    const text = `${debian(gcc).replace('slim', 'slim AS tools')}\nFROM tools\nRUN apt-get autopurge -y gcc`
    expect(dead(text)).toBeGreaterThan(layer * 0.98)
  })

  it('counts anew when it is installed once more', () => {
    const sizes = layersOf(weigh(debian(gcc, 'apt-get purge -y --auto-remove gcc', gcc)))
    expect(sizes[2]?.bytes.likely).toBeGreaterThan(layer * 0.98)
  })
})

describe('a virtual package of Alpine that is deleted later', () => {
  const add = 'apk add --no-cache'
  const layer = layersOf(weigh(alpine(`${add} gcc musl-dev`)))[0]?.bytes.likely ?? 0

  it('takes along all that its members brought', () => {
    const text = alpine(`${add} -t .build gcc musl-dev`, 'apk del .build')
    expect(dead(text)).toBeGreaterThan(layer * 0.98)
    expect(dead(text)).toBeLessThanOrEqual(layer)
  })

  it('so does a plain name', () => {
    expect(dead(alpine(`${add} gcc musl-dev`, 'apk del gcc musl-dev'))).toBeGreaterThan(layer * 0.98)
  })

  it('leaves what others need', () => {
    const shared = alpine(`${add} -t .build gcc musl-dev`, `${add} g++`, 'apk del .build')
    expect(dead(shared)).toBe(0)
    const own = alpine(`${add} gcc`, `${add} -t .build gcc musl-dev`, 'apk del .build')
    const headers = layersOf(weigh(alpine(`${add} musl-dev`)))[0]?.bytes.likely ?? 0
    expect(dead(own)).toBeLessThan(headers * 1.2)
  })

  it('is dead in part where small packages were weighed together', () => {
    const [small] = layersOf(weigh(alpine(`${add} -t .build build-base`, `apk del .build`))).map(
      ({ contributors }) => contributors.find(({ label }) => label.endsWith('smaller packages')),
    )
    expect(small?.dead).toEqual(small?.bytes)
  })
})
