import { expect, test } from 'vitest'

/**
 * Room → rooms it may import, besides itself. `type x` allows types of x only. A file belongs to the room with
 * the longest path it starts with; every folder of the app is a room, so panels meet in App.tsx and nowhere else.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'engine/text': [],
  'engine/syntax': engine('text'),
  'engine/shell': engine('text', 'syntax'),
  'engine/facts': [...engine('text', 'syntax', 'shell'), 'type engine/options'],
  'engine/rules': engine('text', 'facts'),
  'engine/sizes': [...engine('text', 'facts'), 'type engine/options'],
  // A real image: what it holds, and how it lies over a Dockerfile.
  'engine/image': engine('text', 'facts', 'sizes'),
  // Options are nothing but types, and name what they set: levels of rules, tables of sizes.
  'engine/options': ['type engine/rules', 'type engine/sizes'],
  'engine/rebuild': engine('text', 'facts', 'sizes'),
  'engine/report': [
    ...engine('text', 'syntax', 'facts', 'rules', 'sizes', 'options', 'rebuild'),
    'type engine/image',
  ],
  'engine/analyzer': engine('text', 'syntax', 'facts', 'rules', 'sizes', 'report', 'options', 'rebuild'),
  'engine/compare': engine('text', 'syntax', 'facts', 'sizes', 'report', 'options'),
  'engine/analyze': engine('analyzer', 'rules', 'sizes'),
  'engine/rebuild-of': engine('syntax', 'facts', 'rebuild', 'report', 'options'),
  'engine/fit-image': [...engine('syntax', 'facts', 'image'), 'type engine/options'],
  worker: engine(
    'text',
    // The editor's questions are answered from the tree and the facts.
    'syntax',
    'facts',
    'rules',
    'sizes',
    'rebuild',
    'rebuild-of',
    'report',
    'compare',
    'analyzer',
    'options',
    'image',
    'fit-image',
  ),
  // The tables of package managers name the manifests worth reading.
  cli: [
    'package.json',
    ...engine('text', 'facts', 'rules', 'sizes', 'report', 'rebuild', 'rebuild-of', 'analyze', 'options'),
    ...engine('compare', 'image', 'fit-image'),
  ],
  // Every text of the interface, in the language of the page.
  'app/words': [],
  'app/ui': ['app/words', 'type engine/rules', 'engine/sizes'],
  // What panels share besides looks.
  'app/samples': ['app/words', 'worker', ...shown()],
  'app/storage': ['app/words', 'worker', ...shown()],
  'app/share': ['app/words', 'worker', ...shown()],
  // What `.dockerignore` keeps out, which names hold secrets, and which files package managers read.
  'app/files': ['app', 'app/ui', 'app/words', 'app/share', 'worker', 'engine/facts', ...shown()],
  // A panel.
  'app/*': [
    'package.json',
    'app',
    'app/ui',
    'app/words',
    'app/samples',
    'app/storage',
    'app/share',
    'worker',
    ...shown(),
    ...tried(),
  ],
  // The service worker: one file that imports no code, and the messages it understands.
  offline: [],
  // Documents written when the site is built.
  handbook: ['app/ui', 'app/samples', 'worker', 'engine/analyze', ...shown()],
  // Where panels meet.
  app: ['app/*', 'worker', 'type offline', ...shown(), ...tried()],
}

/** What the page shows of the engine; the analysis itself runs in the worker. */
function shown() {
  return engine('text', 'rules', 'sizes', 'rebuild', 'report', 'options')
}

/** What workers find out on request, and the page shows. */
function tried() {
  return ['type engine/compare', 'type engine/image']
}

function engine(...names: readonly string[]) {
  return names.map((name) => `engine/${name}`)
}

const sources = import.meta.glob<string>('../src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const rooms = Object.keys(mayImport).sort((a, b) => b.length - a.length)
const roomOf = (path: string) =>
  /^app\/[^/]+(?=\/)/.exec(path)?.[0] ??
  rooms.find((room) => path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`))

/** `import type { A } from './a.ts'`, `export * from './b.ts'`, `import './c.css'`, `import('./d.ts')` */
const importPattern =
  /(?:^|\n|[^\w.])(import|export)\b(\s+type\b)?(?:[^'"`;()=]*?\bfrom)?\s*\(?\s*'(\.[^']*)'/g

const importsOf = (path: string, code: string) =>
  [...code.matchAll(importPattern)].map(([, , type, to = '']) => ({
    target: new URL(to.replace(/\?.*$/, ''), `file:///${path}`).pathname.slice(1),
    isType: type !== undefined,
  }))

const files = Object.entries(sources).map(([path, code]) => ({ path: path.replace('../src/', ''), code }))

test('every file lies in a room of the table', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => path)).toEqual([])
})

test('rooms import only what the table allows', () => {
  const seen = files.flatMap(({ path, code }) => importsOf(path, code).map((one) => ({ path, ...one })))
  expect(seen.length).toBeGreaterThan(100)

  const strangers = seen.filter(({ path, target, isType }) => {
    const from = roomOf(path) ?? ''
    const to = roomOf(target) ?? target
    const allowed = mayImport[from] ?? mayImport['app/*'] ?? []
    const names = [to, ...(to.startsWith('app/') ? ['app/*'] : [])]
    return (
      from !== to &&
      !names.some((name) => allowed.includes(name) || (isType && allowed.includes(`type ${name}`)))
    )
  })
  expect(strangers.map(({ path, target }) => `${path} imports ${target}`)).toEqual([])
})
