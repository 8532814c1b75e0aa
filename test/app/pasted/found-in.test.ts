import { describe, expect, test } from 'vitest'
import { foundIn } from '../../../src/app/pasted/found-in.ts'
import { keptParts } from '../../../src/app/pasted/keep-parts.ts'
import { mayHoldSeveral } from '../../../src/app/pasted/looks-like.ts'
import { samples } from '../../../src/app/samples/index.ts'
import { createDrafts } from '../../../src/app/storage/drafts.ts'

const web = 'FROM node:22 AS web\nRUN npm ci\n'
const api = '# the API\nARG V=3.12\nFROM python:$V\nRUN pip install x\n'

/** The cheap first look must let through whatever the thorough one finds. */
function found(text: string) {
  const it = foundIn(text)
  if (it) expect(mayHoldSeveral(text)).toBe(true)
  return it
}
const partsOf = (text: string) => found(text)?.parts.map(({ name, source }) => [name, source])

describe('several Dockerfiles in one text', () => {
  test('as head and tail print them', () => {
    expect(partsOf(`==> web/Dockerfile <==\n${web}\n==> api/Dockerfile <==\n${api}`)).toEqual([
      ['web/Dockerfile', web],
      ['api/Dockerfile', api],
    ])
  })

  test('between rulers, named after their images', () => {
    expect(partsOf(`${web}---\n${api}\n---\n`)).toEqual([
      ['node:22', web],
      ['python:$V', api],
    ])
    expect(partsOf(`${web}---\n${web}`)?.map(([name]) => name)).toEqual(['node:22', 'node:22 (2)'])
  })

  test('under comments that name files', () => {
    expect(partsOf(`# --- web/Dockerfile ---\n${web}\n# File: Dockerfile.api\n${api}`)).toEqual([
      ['web/Dockerfile', web],
      ['Dockerfile.api', api],
    ])
  })

  test('not where it is one file after all', async () => {
    expect(found(`${web}\n${api}`)).toBeUndefined()
    expect(found(`# Dockerfile\n${web}`)).toBeUndefined()
    expect(found('FROM a\nCOPY <<EOF /x.yaml\na: 1\n---\nb: 2\nEOF\n')).toBeUndefined()
    expect(
      found('FROM a\nRUN <<EOF\ncat > README.md <<X\n```dockerfile\nFROM b\n```\nX\nEOF\n'),
    ).toBeUndefined()
    expect(found('')).toBeUndefined()
    for (const sample of samples) expect(found((await sample.load()).source), sample.id).toBeUndefined()
  })
})

describe('Markdown', () => {
  test('gives its Dockerfiles and leaves its other blocks', () => {
    const text = `# How to\n\nThis is \`web/Dockerfile\`:\n\n\`\`\`dockerfile\n${web}\`\`\`\n\n~~~sh\ndocker build .\n~~~\n\n## Dockerfile.api\n\`\`\`\`\n${api}\`\`\`\`\n`
    expect(found(text)?.kind).toBe('markdown')
    expect(partsOf(text)).toEqual([
      ['web/Dockerfile', web],
      ['Dockerfile.api', api],
    ])
  })

  test('one is enough, none is nothing', () => {
    expect(partsOf(`Try:\n\`\`\`\n${web}\`\`\``)).toEqual([['node:22', web]])
    expect(found('Try:\n```sh\nls\n```')).toBeUndefined()
  })
})

describe('a compose file', () => {
  test('gives inline Dockerfiles and images, and tells which files it lacks', () => {
    const text = `services:\n  web:\n    build:\n      dockerfile_inline: |\n        FROM node:22\n        RUN npm ci\n    platform: linux/arm64\n  api:\n    image: made-here\n    build: ./api\n  jobs:\n    build:\n      context: jobs/\n      dockerfile: Dockerfile.jobs\n  db:\n    image: postgres:17\n`
    expect(found(text)).toEqual({
      kind: 'compose',
      parts: [
        { name: 'web', source: 'FROM node:22\nRUN npm ci\n', platform: 'linux/arm64' },
        { name: 'db', source: 'FROM postgres:17\n' },
      ],
      missing: ['./api/Dockerfile', 'jobs/Dockerfile.jobs'],
    })
  })

  test('broken YAML, and YAML without services, is none', () => {
    for (const text of ['services: [', 'services:', 'services:\n  - a', 'a: 1', 'services:\n  web: {}'])
      expect(found(text)).toBeUndefined()
  })
})

describe('keeping them', () => {
  const parts = [
    { name: 'web', source: web },
    { name: 'api', source: api, platform: 'linux/arm64' },
  ]

  test('each is a draft of its own, and the chosen one is opened as that draft', () => {
    localStorageDouble.clear()
    const drafts = createDrafts(localStorageDouble)
    const work = keptParts(parts, parts[1] ?? { name: '', source: '' }, { preset: 'strict' }, drafts)
    expect(work.source).toBe(api)
    expect(work.options).toEqual({ preset: 'strict', platform: 'linux/arm64' })
    expect(drafts.list().map(({ name, source }) => [name, source])).toEqual(
      expect.arrayContaining([
        ['web', web],
        ['api', api],
      ]),
    )
    expect(drafts.get(work.draft ?? '')?.source).toBe(api)
  })

  test('where nothing can be stored, it is opened all the same', () => {
    const work = keptParts(parts, parts[0] ?? { name: '', source: '' }, {}, createDrafts(null))
    expect(work).toEqual({ source: web, options: {}, draft: undefined, isTouched: true })
  })
})

const kept = new Map<string, string>()
const localStorageDouble: Storage = {
  get length() {
    return kept.size
  },
  clear: () => kept.clear(),
  getItem: (key) => kept.get(key) ?? null,
  key: (index) => [...kept.keys()][index] ?? null,
  removeItem: (key) => {
    kept.delete(key)
  },
  setItem: (key, value) => {
    kept.set(key, value)
  },
}
