import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dockerArchive, file, gone } from '../image/tar-writer.ts'
import { drydock, inTemporaryDirectory } from './working-place.ts'

const source = 'FROM scratch\nCOPY app /app\nRUN rm /app/old\nRUN true\n'
const archive = dockerArchive([
  { created_by: 'COPY app /app # buildkit', layer: [file('app/new', 3_000_000), file('app/old', 2_000_000)] },
  { created_by: 'RUN /bin/sh -c rm /app/old # buildkit', layer: [gone('app/old')] },
])
const history = `IMAGE   CREATED   CREATED BY                              SIZE   COMMENT
1f0a    now       RUN /bin/sh -c rm /app/old # buildkit   0B     x
<missing>   now   COPY app /app # buildkit                5MB    x
`

const inPlace = (work: (at: (name: string) => string) => Promise<void>) =>
  inTemporaryDirectory(async (directory) => {
    const at = (name: string) => join(directory, name)
    await writeFile(at('Dockerfile'), source)
    await writeFile(at('image.tar'), archive)
    await writeFile(at('history.txt'), history)
    await work(at)
  })

describe('a real image', () => {
  test('stands beside the estimate, with what it wastes', () =>
    inPlace(async (at) => {
      const { stdout } = await drydock([at('Dockerfile'), '--image', at('image.tar')])
      const found = stdout.slice(stdout.indexOf('  Ships'), stdout.lastIndexOf('\n\n'))
      expect(found).toBe(`  Ships 5 MB
  A code edit rebuilds 3 of 3 steps, and pushes ≈ 2.5 MB (1.25–5)
  Your image app:1 weighs 5 MB
    line 2         5 MB  no estimate  COPY app /app
    line 3          0 B  estimated 0 B  RUN rm /app/old
    line 4    not found in this image
  2 MB of it ship for nothing, deleted or written again by later layers:
         2 MB  /app/old deleted (line 3)
  Largest files:
         3 MB  /app/new (line 2)
         2 MB  /app/old (line 2), for nothing`)
    }))

  test('is a field of the JSON', () =>
    inPlace(async (at) => {
      const { stdout } = await drydock([at('Dockerfile'), '--image', at('image.tar'), '--format', 'json'])
      const [{ image, size }] = JSON.parse(stdout).files
      expect(image).toMatchObject({
        source: 'archive',
        names: ['app:1'],
        settings: { user: 'app', env: ['PATH', 'TOKEN'] },
        bytes: 5_000_000,
        unmatched: [4],
        wasted: 2_000_000,
        waste: [{ path: '/app/old', bytes: 2_000_000, files: 1, layer: 1, deleted: true }],
        largest: [
          { path: '/app/new', layer: 0, wasted: false },
          { path: '/app/old', layer: 0, wasted: true },
        ],
      })
      expect(image.layers[0]).toMatchObject({ kind: 'layer', line: 2, bytes: 5_000_000, wasted: 2_000_000 })
      expect(stdout).not.toContain('secret')
      expect(size.stages[0].layers[0]).toMatchObject({
        bytes: { low: 5_000_000, likely: 5_000_000, high: 5_000_000 },
        contributors: [{ basis: { kind: 'given', what: 'your own image' } }],
      })
    }))

  test('may be told by its history, from a file or a pipe', () =>
    inPlace(async (at) => {
      const fromFile = await drydock([at('Dockerfile'), '--history', at('history.txt')])
      const fromPipe = await drydock([at('Dockerfile'), '--history', '-'], { stdin: history })
      expect(fromFile.stdout).toContain('Your image weighs 5 MB')
      expect(fromPipe).toEqual(fromFile)
    }))
})

describe('what is misused', () => {
  test.each([
    ['two Dockerfiles', ['a', 'b', '--image', 'i']],
    ['both', ['a', '--image', 'i', '--history', 'h']],
    ['one pipe for two', ['-', '--history', '-']],
    ['no such archive', ['-', '--image', '/no/such/file']],
    ['a text that is no history', ['-', '--history', '/etc/hostname']],
    ['a directory', ['-', '--image', '/tmp']],
  ])('is told: %s', async (_, args) => {
    const { status, stdout, stderr } = await drydock(args, { stdin: source })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^drydock: /)
  })
})
