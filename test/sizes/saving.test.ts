import { describe, expect, it } from 'vitest'
import { saving } from '../../src/engine/sizes/saving.ts'
import { weigh } from './weigh.ts'

const saved = (before: string, after: string) => saving(weigh(before), weigh(after))

describe('a saving', () => {
  it('is exactly what goes, however uncertain the rest is', () => {
    const base = 'FROM unmeasured/image\nRUN cargo build --release\n'
    const { low, likely, high } = saved(`${base}COPY <<EOF /a\n${'x'.repeat(999)}\nEOF`, base)
    expect([low, likely, high]).toEqual([1000, 1000, 1000])
  })

  it('is the lists when the same RUN deletes them', () => {
    const run = 'FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y gcc'
    const { low, high } = saved(run, `${run} && rm -rf /var/lib/apt/lists/*`)
    expect(low).toBeGreaterThan(19e6)
    expect(high).toBeLessThan(21e6)
  })

  it('holds whatever the two bases weigh when one is swapped for another', () => {
    const { low, likely, high } = saved('FROM python:3.12', 'FROM python:3.12-slim')
    expect(low).toBeLessThan(likely)
    expect(likely).toBeLessThan(high)
    expect(low).toBeGreaterThan(500e6)
  })

  it('of one of two caches is that cache', () => {
    const base = 'FROM python:3.12\nRUN pip install PIP\nRUN pip install --no-cache-dir pandas'
    const { low, likely, high } = saved(
      base.replace('PIP', 'torch'),
      base.replace('PIP', '--no-cache-dir torch'),
    )
    const both = base.replace('--no-cache-dir ', '')
    const one = saved(both.replace('PIP', 'torch'), both.replace('PIP', '--no-cache-dir torch'))
    expect([one.low, one.likely, one.high]).toEqual([low, likely, high])
  })

  it('is nothing between a file and itself', () => {
    const text = 'FROM python:3.12 AS a\nRUN pip install pandas\nFROM a\nRUN make'
    expect(saved(text, text)).toEqual({ low: 0, likely: 0, high: 0 })
  })
})
