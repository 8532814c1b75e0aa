import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import { fitImage } from '../../src/engine/fit-image.ts'
import { readHistory } from '../../src/engine/image/history.ts'
import { exactly } from '../../src/engine/sizes/amount.ts'
import type { Measured } from '../../src/engine/sizes/measured.ts'
import { allTables } from './weigh.ts'

const source = `FROM debian:12-slim
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y curl
COPY . /app
RUN chown -R 1000 /app
`
const sizes: Readonly<Record<string, number>> = {
  'RUN chown -R 1000 /app': 6_000_000,
  'COPY . /app': 6_000_000,
  'RUN apt-get update && apt-get install -y curl': 50_000_000,
  'ADD root': 90_000_000,
}
const history = JSON.stringify(Object.entries(sizes).map(([CreatedBy, Size]) => ({ CreatedBy, Size })))

function measuredOf(text = source): Measured {
  const read = readHistory(history)
  if (read.kind === 'unread') throw new Error(read.why)
  return fitImage(text, {}, read.image).measured
}

const measured = measuredOf()
const sizeOf = (text: string, more = {}) => analyze(text, { tables: allTables, measured, ...more }).size

describe('what was measured', () => {
  test('wins over the estimate, which stands beside it', () => {
    const size = sizeOf(source)
    expect(size.shipped).toEqual(exactly(152_000_000))
    expect(size.unknowns).toBe(0)
    const [stage] = size.stages
    expect(stage?.baseContributor).toMatchObject({
      bytes: exactly(90_000_000),
      basis: { kind: 'given', what: 'your own image' },
      estimated: { likely: expect.any(Number) },
    })
    expect(stage?.layers.map(({ line, bytes }) => [line, bytes.likely])).toEqual([
      [3, 50_000_000],
      [4, 6_000_000],
      [5, 6_000_000],
    ])
    const plain = analyze(source, { tables: allTables }).size.stages[0]?.layers[0]
    expect(stage?.layers[0]?.estimated).toEqual(plain?.bytes)
    // What nobody could tell before has no estimate to stand beside.
    expect(stage?.layers[1]?.estimated).toBeUndefined()
    // chown wrote all of COPY again.
    expect(size.dead).toEqual(exactly(6_000_000))
  })

  test('keeps the rounding of a history in its bounds, and the bytes of a pull', () => {
    const size = analyze('FROM a/b:1\n', {
      measured: { 'a/b:1': { bytes: 121_000_000, roundedBy: 500_000, compressed: 40_000_000 } },
    }).size
    expect(size.shipped).toEqual({ low: 120_500_000, likely: 121_000_000, high: 121_500_000 })
    expect(size.pull).toEqual(exactly(40_000_000))
  })

  test('leaves an instruction that is edited, or whose settings are', () => {
    const bytesOf = (text: string, line: number) =>
      sizeOf(text).stages[0]?.layers.find((layer) => layer.line === line)?.bytes.likely
    expect(bytesOf(source.replace('curl', 'curl git'), 3)).not.toBe(50_000_000)
    expect(bytesOf(source.replace('=noninteractive', '=teletype'), 3)).not.toBe(50_000_000)
    expect(bytesOf(source.replace('ENV', '# why\nENV'), 4)).toBe(50_000_000)
  })

  test('leaves a base that is another, and keeps what came from the build context', () => {
    const size = sizeOf(source.replace('debian:12-slim', 'debian:13-slim'))
    expect(size.stages[0]?.baseContributor.basis).not.toMatchObject({ what: 'your own image' })
    const [apt, copy] = size.stages[0]?.layers ?? []
    expect(apt?.bytes.likely).not.toBe(50_000_000)
    expect(copy?.bytes).toEqual(exactly(6_000_000))
  })

  test('leaves a COPY from a stage that is edited', () => {
    const stages = (made: string) => `FROM a:1 AS made\nRUN ${made}\nFROM b:1\nCOPY --from=made /o /o\n`
    const read = readHistory(
      '[{"CreatedBy":"COPY /o /o # buildkit","Size":7000000},{"CreatedBy":"ADD x","Size":1}]',
    )
    if (read.kind === 'unread') throw new Error(read.why)
    const own = fitImage(stages('make'), {}, read.image).measured
    const copied = (made: string) =>
      analyze(stages(made), { measured: own }).size.stages[1]?.layers[0]?.bytes.likely
    expect(copied('make')).toBe(7_000_000)
    expect(copied('make more')).not.toBe(7_000_000)
  })

  test('gives what the estimate cannot weigh the rest of its layer', () => {
    const text = 'FROM debian:12-slim\nRUN apt-get install -y curl && make install\n'
    const rows =
      '[{"CreatedBy":"RUN apt-get install -y curl && make install","Size":900000000},{"CreatedBy":"ADD","Size":1}]'
    const read = readHistory(rows)
    if (read.kind === 'unread') throw new Error(read.why)
    const own = fitImage(text, {}, read.image).measured
    const { layers = [] } = analyze(text, { tables: allTables, measured: own }).size.stages[0] ?? {}
    expect(layers[0]?.bytes.likely).toBe(900_000_000)
  })

  test('is no part of a saving, which compares two estimates', () => {
    const plain = analyze(source, { tables: allTables, weighsFixes: true })
    const real = analyze(source, { tables: allTables, weighsFixes: true, measured })
    const savesOf = ({ findings }: typeof plain) => findings.map(({ rule, saves }) => [rule, saves?.likely])
    expect(savesOf(real)).toEqual(savesOf(plain))
    expect(savesOf(real).some(([, saves]) => saves !== undefined)).toBe(true)
    const after = real.afterSafeFixes
    expect(after?.shipped.likely).toBe(152_000_000 - (after?.saves.likely ?? 0))
  })

  test('has a name that no image shares by accident', () => {
    expect(analyze('FROM constructor\n', { measured: {} }).size.shipped.likely).toBeGreaterThan(0)
  })
})
