import { describe, expect, test } from 'vitest'
import { boundedSizes, mostEntries } from '../../../src/app/files/bounded-sizes.ts'
import type { Listing } from '../../../src/app/files/listing.ts'
import { isProposed, pathsToAsk, riskRows } from '../../../src/app/files/risk-rows.ts'
import { riskOf, withLines } from '../../../src/app/files/risks.ts'
import { inSlices, type Slices } from '../../../src/app/files/slices.ts'
import { entriesOf, keptUnder, surveyOf } from '../../../src/app/files/survey.ts'
import { analyze } from '../../../src/engine/analyze.ts'
import { contextUse } from '../../../src/engine/rebuild-of.ts'

function now<Result>(work: Slices<Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Four thousand files in folders of all depths, and a few that lines of `.dockerignore` are about. */
function crowd(): Listing {
  const files = new Map<string, number>([
    ['main.py', 10],
    ['.env', 7],
    ['deep/er/still/.env', 9],
    ['app/keep.log', 5],
  ])
  for (let at = 0; at < 4_000; at++)
    files.set(
      `${['app', 'docs', 'node_modules', 'app/data'][at % 4]}/d${at % 90}/f${at}.${['py', 'log', 'js'][at % 3]}`,
      at,
    )
  return { name: 'crowd', paths: [...files.keys()], bytes: [...files.values()], unread: 0 }
}

const copied = (source: string, contextSizes: Readonly<Record<string, number>>, dockerignore: string) =>
  analyze(`FROM scratch\nCOPY ${source} /x/\n`, { contextSizes, files: { '.dockerignore': dockerignore } })
    .size.shipped.likely

describe('sums', () => {
  test.each([
    '',
    'node_modules\n',
    '**/*.log\n!app/keep.log\n',
    '*\n!app\napp/data\n',
    '*\n!**/*.py\n',
    'docs/*\n',
    'app/d1*\n**/.env\n',
  ])('weigh under %j what the files themselves weigh', (dockerignore) => {
    const listing = crowd()
    const sizes = now(boundedSizes(listing, dockerignore)) ?? expect.fail()
    expect(Object.keys(sizes).length).toBeLessThanOrEqual(mostEntries)
    const all = Object.fromEntries(listing.paths.map((path, at) => [path, listing.bytes[at] ?? 0]))
    for (const source of ['.', 'app', 'docs'])
      expect(copied(source, sizes, dockerignore)).toBe(copied(source, all, dockerignore))
    expect(copied('.', sizes, dockerignore)).toBe(now(keptUnder(listing, dockerignore)).bytes)
  })

  test('name every credential, and every file as long as they are few', () => {
    expect(now(boundedSizes(crowd(), ''))).toMatchObject({ '.env': 7, 'deep/er/still/.env': 9 })
    const few = { name: '', paths: ['a/b', '.env'], bytes: [1, 2], unread: 0 }
    expect(now(boundedSizes(few, '*'))).toEqual({ 'a/b': 1, '.env': 2 })
  })

  test('are given up when single exceptions are too many', () => {
    const paths = Array.from({ length: 5_000 }, (_, at) => `data/f${at}.txt`)
    const listing = { name: '', paths, bytes: paths.map(() => 1), unread: 0 }
    expect(now(boundedSizes(listing, '**/*.txt\n!**/f*.txt\n'))).toBeUndefined()
  })

  test('are made bit by bit', () => {
    const work = boundedSizes(crowd(), '')
    let bits = 0
    while (!work.next().done) bits += 1
    expect(bits).toBeGreaterThan(30)
  })
})

test('work in slices stops when it is given up', async () => {
  const controller = new AbortController()
  function* endless(): Slices<never> {
    for (;;) yield
  }
  const done = inSlices(endless(), controller.signal)
  controller.abort()
  expect(await done).toBeUndefined()
})

test.each([
  ['.env', '**/.env', 'secret'],
  ['api/.env.local', '**/.env.local', 'secret'],
  ['certs/server.pem', 'certs/server.pem', 'secret'],
  ['app/[id]/site.key', 'app/?id?/site.key', 'secret'],
  ['.aws/credentials', '**/.aws', 'secret'],
  ['.npmrc', '**/.npmrc', 'secret'],
  ['a/node_modules/b/node_modules/.env', '**/node_modules', 'bulk'],
  ['.git/HEAD', '**/.git', 'bulk'],
])('%s is kept out by %s', (path, line, concern) => {
  expect(riskOf(path)).toMatchObject({ line, concern })
})

test.each([
  '.env.example',
  'certs/ca.pem',
  'fullchain.pem',
  'id_rsa.pub',
  'src/env.ts',
  '.gitignore',
  'git/a',
])('%s is no risk', (path) => {
  expect(riskOf(path)).toBeUndefined()
})

const listing: Listing = {
  name: 'app',
  paths: ['.env', '.npmrc', 'node_modules/a.js', '.venv/b.py', 'src/main.js', 'keys/site.key'],
  bytes: [10, 20, 3000, 400, 5, 6],
  unread: 0,
}

test('lines are proposed unless the build may need what they keep out', () => {
  const source = 'FROM node:22\nCOPY .npmrc ./\nRUN npm ci\nCOPY . .\n'
  const survey = now(surveyOf(listing, '*.key\n!keys/site.key\nkeys\n!keys/site.key\n'))
  const rows = riskRows(survey.risks, contextUse(source, {}, pathsToAsk(survey.risks)))
  expect(Object.fromEntries(rows.map((row) => [row.line, row.doubt]))).toEqual({
    '**/.env': undefined,
    '**/.npmrc': 'the Dockerfile asks for it by name',
    '**/node_modules': undefined,
    '**/.venv': 'no RUN installs it anew',
    'keys/site.key': 'a `!` line lets it in',
  })
  const lines = rows.filter(isProposed).map(({ line }) => line)
  const after = now(keptUnder(listing, withLines('dist', lines)))
  expect(survey.kept.bytes - after.bytes).toBe(3010)
  expect(withLines('dist', lines)).toBe('dist\n**/.env\n**/node_modules\n')
})

test('what nothing copies is not proposed, and stands last', () => {
  const survey = now(surveyOf(listing, ''))
  const rows = riskRows(
    survey.risks,
    contextUse('FROM node:22\nCOPY .env ./\n', {}, pathsToAsk(survey.risks)),
  )
  expect(rows[0]?.line).toBe('**/.env')
  expect(rows.filter(isProposed)).toEqual([])
})

test('entries are weighed folder by folder, ignored bytes apart', () => {
  const survey = now(surveyOf(listing, 'node_modules\n'))
  const top = now(entriesOf(listing, survey, ''))
  expect(top[0]).toEqual({ name: '.venv', path: '.venv', isFolder: true, kept: 400, ignored: 0 })
  expect(top.at(-1)).toEqual({
    name: 'node_modules',
    path: 'node_modules',
    isFolder: true,
    kept: 0,
    ignored: 3000,
  })
  expect(now(entriesOf(listing, survey, 'src')).map(({ path }) => path)).toEqual(['src/main.js'])
})
