import { expect, test } from 'vitest'
import { type Accuracy, accuracies } from './accuracy.ts'

const all = new Map<string, Accuracy>(accuracies().map((one) => [one.sample, one]))

test.each([
  { sample: 'apt-first', median: 0.01, p90: 0.1 },
  { sample: 'apt', median: 0.04, p90: 0.1 },
  // Lines of strangers, drawn before they were weighed.
  { sample: 'apt-drawn', median: 0.04, p90: 0.1 },
  { sample: 'pip', median: 0.1, p90: 0.1 },
  // What was never weighed: a third of these sets has packages that the table does not list.
  { sample: 'pip-others', median: 0.1, p90: 0.3 },
  // Drawn by chance from the 3,000 most downloaded, of which the tables list six in ten, or fewer of npm's.
  { sample: 'pip-drawn', median: 0.15, p90: 1 },
  // Alone, most of these weigh a few kilobytes: an unlisted name is taken for what projects ask for.
  { sample: 'npm-drawn', median: 0.4, p90: 45 },
  { sample: 'npm-drawn-lock', median: 0.05, p90: 4 },
  // Drawn last, and never used to mend anything; what fails by name is peers that older rows do not tell.
  { sample: 'npm-late', median: 0.4, p90: 1.1 },
  { sample: 'npm-late-lock', median: 0.05, p90: 0.4 },
  // Half of these sets have a name that no table lists.
  { sample: 'pip-late', median: 0.65, p90: 35 },
  // Whole projects of strangers, drawn after the tables were made.
  { sample: 'pip-projects', median: 0.3, p90: 0.5 },
  { sample: 'npm-projects', median: 0.25, p90: 0.8 },
  { sample: 'npm-projects-lock', median: 0.2, p90: 0.7 },
  // The same, with the lock file that they leave: text and files tell enough.
  { sample: 'pip-others-lock', median: 0.1, p90: 0.2 },
  { sample: 'pip-drawn-lock', median: 0.1, p90: 0.3 },
  { sample: 'pip-projects-lock', median: 0.05, p90: 0.1 },
  { sample: 'npm', median: 0.1, p90: 0.1 },
  { sample: 'files', median: 0.1, p90: 0.1 },
])('$sample is met within $median at the median and $p90 at nine of ten', ({ sample, median, p90 }) => {
  const found = all.get(sample)
  expect(found?.median).toBeLessThanOrEqual(median)
  expect(found?.p90).toBeLessThanOrEqual(p90)
})

test.each([
  'files',
  'apt',
  'apt-drawn',
  'pip',
  'pip-others',
  'pip-drawn',
  'pip-drawn-lock',
  'pip-others-lock',
  'pip-projects',
  'pip-projects-lock',
  'npm',
  'npm-drawn',
  'npm-drawn-lock',
  'npm-late',
  'npm-late-lock',
  'npm-projects',
  'npm-projects-lock',
])('the bounds of %s hold what was measured in nine of ten cases', (sample) => {
  expect(all.get(sample)?.held).toBeGreaterThanOrEqual(0.9)
})

test.each([...all.values()])('the bounds of $sample hold eight of nine cases', ({ held }) => {
  expect(held).toBeGreaterThanOrEqual(8 / 9)
})

test.each([...all.values()])(
  'one guess for every case of $sample is far worse',
  ({ sample, median, baseline }) => {
    expect(baseline).toBeGreaterThan(median * (sample === 'pip-late' ? 1.2 : 2))
  },
)
