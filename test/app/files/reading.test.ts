import { expect, test } from 'vitest'
import { boundedSizes, mostEntries } from '../../../src/app/files/bounded-sizes.ts'
import type { Progress } from '../../../src/app/files/reading/collector.ts'
import { readEntries } from '../../../src/app/files/reading/read.ts'
import { sorted } from '../../../src/app/files/reading/sorted.ts'
import { inSlices } from '../../../src/app/files/slices.ts'
import { surveyOf } from '../../../src/app/files/survey.ts'
import { entryOf, project } from './fake-entries.ts'

const quiet = () => {}

function read(tree: Parameters<typeof entryOf>[1], signal = new AbortController().signal) {
  return readEntries([entryOf('/app', tree)], { signal, onProgress: quiet })
}

test('names and sizes are read, and texts of manifests only', async () => {
  const found = (await read(project(3, 5))) ?? expect.fail()
  expect(found.listing.name).toBe('app')
  expect(found.listing.paths).toContain('node_modules/package2/file4.js')
  expect(found.listing.bytes[found.listing.paths.indexOf('.git/objects/pack/pack-1.pack')]).toBe(5_000_000)
  expect(found.isFolder).toBe(true)
  const { dockerfile, files } = await sorted(found)
  expect(dockerfile?.name).toBe('Dockerfile')
  expect(files).toEqual({ 'package.json': '{"name":"app"}' })
})

test('the ignore file is the one that Docker takes', async () => {
  const tree = {
    '.dockerignore': 'a',
    'prod.Dockerfile': 'FROM scratch',
    'prod.Dockerfile.dockerignore': 'b',
    api: { '.dockerignore': 'c' },
  }
  const found = (await read(tree)) ?? expect.fail()
  expect((await sorted(found)).files).toEqual({ '.dockerignore': 'b' })
  const { 'prod.Dockerfile': _, ...without } = tree
  const others = (await read(without)) ?? expect.fail()
  expect((await sorted(others)).files).toEqual({ '.dockerignore': 'a' })
})

test('what cannot be read is counted, and the rest is there', async () => {
  const found = (await read({ a: 1, broken: -1 })) ?? expect.fail()
  expect(found.listing).toEqual({ name: 'app', paths: ['a'], bytes: [1], unread: 1 })
})

test('several things side by side keep their names; a lone file is a Dockerfile', async () => {
  const signal = new AbortController().signal
  const two = await readEntries([entryOf('/Dockerfile', 'FROM scratch'), entryOf('/app.jar', 5e7)], {
    signal,
    onProgress: quiet,
  })
  expect(two?.isFolder).toBe(false)
  expect(two?.listing.paths).toEqual(['Dockerfile', 'app.jar'])
  const lone = await readEntries([entryOf('/build.txt', 'FROM scratch')], { signal, onProgress: quiet })
  expect((await sorted(lone ?? expect.fail())).dockerfile).toEqual({
    name: 'build.txt',
    text: 'FROM scratch',
  })
  const manifest = await readEntries([entryOf('/package.json', '{}')], { signal, onProgress: quiet })
  const texts = await sorted(manifest ?? expect.fail())
  expect(texts).toEqual({ dockerfile: undefined, passedOver: [], files: { 'package.json': '{}' } })
})

test('a reading can be given up', async () => {
  const controller = new AbortController()
  const reading = readEntries([entryOf('/app', project(500, 50))], {
    signal: controller.signal,
    onProgress: ({ read }) => {
      if (read > 1000) controller.abort()
    },
  })
  expect(await reading).toBeUndefined()
})

test('a hundred thousand files are read, weighed and surveyed in slices', async () => {
  const root = entryOf('/app', project(2_000, 50))
  const steps: Progress[] = []
  const signal = new AbortController().signal
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  const found = await readEntries([root], { signal, onProgress: (step) => steps.push(step) })
  const readingTurns = turns
  const listing = found?.listing ?? expect.fail()
  expect(listing.paths.length).toBe(100_010)
  expect(steps.at(-1)).toEqual({ found: 100_010, read: 100_010 })

  const sizes = await inSlices(boundedSizes(listing, 'node_modules\n'))
  const weighingTurns = turns - readingTurns
  const survey = await inSlices(surveyOf(listing, ''))
  clearInterval(timer)
  expect(Object.keys(sizes ?? {}).length).toBeLessThanOrEqual(mostEntries)
  expect(survey?.found.files).toBe(100_010)
  // The event loop came round many times in each part: nothing blocked it.
  expect(readingTurns).toBeGreaterThan(10)
  expect(weighingTurns).toBeGreaterThan(5)
  expect(turns - readingTurns - weighingTurns).toBeGreaterThan(5)
}, 60_000)
