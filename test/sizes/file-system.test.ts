import { describe, expect, it } from 'vitest'
import { between, exactly, sum } from '../../src/engine/sizes/amount.ts'
import { type FileSystem, fileSystem, type Piece } from '../../src/engine/sizes/file-system.ts'

const at = { start: 0, end: 0 }
const piece = (path: string, bytes: number, more: Partial<Piece> = {}): Piece => ({
  path,
  label: path,
  at,
  bytes: exactly(bytes),
  basis: { kind: 'given', what: 'test' },
  material: 'mixed',
  ...more,
})

/** The layer's pieces, `path bytes`. */
const sealed = (files: FileSystem): string[] =>
  files.seal().map(({ path, bytes }) => `${path} ${bytes.likely}`)

const filesWith = (...pieces: readonly Piece[]): FileSystem => {
  const files = fileSystem()
  for (const one of pieces) files.add(one)
  files.seal()
  return files
}

const deadBytes = (files: FileSystem): number => files.dead.likely

describe('the files of a stage', () => {
  it('land in the layer that is open', () => {
    const files = fileSystem()
    files.add(piece('/app', 10))
    expect(sealed(files)).toEqual(['/app 10'])
    expect(sealed(files)).toEqual([])
  })

  it('never land when the same layer deletes them', () => {
    const files = fileSystem()
    files.add(piece('/tmp/archive', 10))
    files.add(piece('/tmp2', 1))
    files.remove('/tmp', 'surely')
    expect(sealed(files)).toEqual(['/tmp2 1'])
    expect(deadBytes(files)).toBe(0)
  })

  it('are dead, once, when a later layer deletes them', () => {
    const files = filesWith(piece('/var/lib/apt/lists', 18))
    files.remove('/var/lib/apt/lists/*', 'surely')
    expect(sealed(files)).toEqual([])
    files.remove('/var', 'surely')
    expect(deadBytes(files)).toBe(18)
  })

  it('are matched by patterns a segment at a time', () => {
    const files = fileSystem()
    for (const path of ['/app/a.log', '/app/b.txt', '/app/logs/c.log']) files.add(piece(path, 1))
    files.remove('/app/*.log', 'surely')
    expect(sealed(files)).toEqual(['/app/b.txt 1', '/app/logs/c.log 1'])
  })

  it('may still be there when a deletion is not certain', () => {
    const files = fileSystem()
    files.add(piece('/app', 10))
    files.remove('/app', 'maybe')
    expect(files.seal().map(({ bytes }) => bytes)).toEqual([between(0, 10, 10)])
  })

  it('can be deleted by the name of their package', () => {
    const files = fileSystem()
    files.add(piece('/usr', 10, { key: 'apt:gcc' }))
    files.add(piece('/usr', 2, { key: 'apt:curl' }))
    files.removePackages('apt', new Set(['gcc']), 'surely')
    expect(sealed(files)).toEqual(['/usr 2'])
  })

  it('lose at most two fifths to a find by name', () => {
    const files = fileSystem()
    files.add(piece('/usr/lib', 10))
    files.thin('/usr', undefined, 'surely')
    expect(files.seal().map(({ bytes }) => bytes)).toEqual([between(6, 10, 10)])
  })

  it('are written again by chown, and the old bytes ship as well', () => {
    const files = filesWith(piece('/app/a', 10), piece('/srv', 1))
    files.rewrite({ path: '/app', isRecursive: true, at, label: 'chown' }, 'surely')
    expect(sealed(files)).toEqual(['/app/a 10'])
    expect(deadBytes(files)).toBe(10)
  })

  it('cost nothing to chown in the layer that writes them', () => {
    const files = fileSystem()
    files.add(piece('/app', 10))
    files.rewrite({ path: '/app', isRecursive: true, at, label: 'chown' }, 'surely')
    expect(sealed(files)).toEqual(['/app 10'])
  })

  it('stay as they are when a directory is re-owned without its content', () => {
    const files = filesWith(piece('/app', 10))
    files.rewrite({ path: '/app', isRecursive: false, at, label: 'chown' }, 'surely')
    expect(sealed(files)).toEqual([])
  })

  it('are doubled by copying and by moving out of an older layer', () => {
    const files = filesWith(piece('/a/x', 10))
    files.copy('/a', '/b', at, 'cp')
    expect(sealed(files)).toEqual(['/b/x 10'])
    expect(deadBytes(files)).toBe(0)
    files.move('/a', '/c', at)
    expect(sealed(files)).toEqual(['/c/x 10'])
    expect(deadBytes(files)).toBe(10)
  })

  it('only change their name when moved within a layer', () => {
    const files = fileSystem()
    files.add(piece('/tmp/tool', 10, { isFile: true }))
    files.move('/tmp/tool', '/usr/bin/', at)
    expect(sealed(files)).toEqual(['/usr/bin/tool 10'])
  })

  it('are found beneath a path, else spread over a directory above it', () => {
    const files = filesWith(
      piece('/app/node_modules/x', 10),
      piece('/app', 5, { spreads: true }),
      piece('/opt', 3),
    )
    expect(files.find('/app/node_modules').map(({ bytes }) => bytes.likely)).toEqual([10])
    expect(files.find('/app/dist').map(({ bytes }) => bytes.likely)).toEqual([5])
    expect(files.find('/opt/tool')).toEqual([])
  })

  it('go their own way after a fork', () => {
    const files = filesWith(piece('/a', 10))
    const fork = files.fork()
    fork.remove('/a', 'surely')
    expect([deadBytes(files), deadBytes(fork)]).toEqual([0, 10])
    expect(files.find('/a')).toHaveLength(1)
  })

  it('count every byte even beyond what they are told apart into', () => {
    const files = fileSystem()
    for (let n = 0; n < 3000; n++) files.add(piece(`/f${n}`, 1))
    expect(sum(files.seal().map(({ bytes }) => bytes)).likely).toBe(3000)
  })

  it('go on together when thousands are written again, and weigh the same', () => {
    const files = filesWith(...Array.from({ length: 400 }, (_, n) => piece(`/app/f${n}`, n)))
    files.rewrite({ path: '/app', isRecursive: true, at, label: 'chown' }, 'surely')
    const layer = files.seal()
    expect(layer.length).toBeLessThan(100)
    expect(sum(layer.map(({ bytes }) => bytes)).likely).toBe((399 * 400) / 2)
    expect(deadBytes(files)).toBe((399 * 400) / 2)
  })
})
