import { expect, test } from 'vitest'
import { type Accuracy, accuracies } from './accuracy.ts'

const all = new Map<string, Accuracy>(accuracies().map((one) => [one.sample, one]))

test.each([
  { sample: 'apt-first', median: 0.01, p90: 0.1 },
  { sample: 'apt', median: 0.04, p90: 0.1 },
])('$sample is met within $median at the median and $p90 at nine of ten', ({ sample, median, p90 }) => {
  const found = all.get(sample)
  expect(found?.median).toBeLessThanOrEqual(median)
  expect(found?.p90).toBeLessThanOrEqual(p90)
})

test.each([...all.values()])('one guess for every case of $sample is far worse', ({ median, baseline }) => {
  expect(baseline).toBeGreaterThan(median * 3)
})
