// What the built page makes a browser fetch, compressed, beside what we allow ourselves.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const tableData = fileURLToPath(new URL('../src/engine/sizes/tables/data/', import.meta.url))
const kilobyte = 1024

/** The file names of a chunk and of all it imports at once, without those that are there already. */
function chunksOf(manifest, key, already = new Set()) {
  const { file, imports = [] } = manifest[key]
  if (already.has(file)) return []
  already.add(file)
  return [file, ...imports.flatMap((one) => chunksOf(manifest, one, already))]
}

const compressed = (files, compress) =>
  files.reduce((bytes, file) => bytes + compress(readFileSync(dist + file)).length, 0)

/** One row a budget: what, files, compressed bytes, allowed bytes. Throws when a part is not found at all. */
export function bundleSizes() {
  const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))
  const assets = readdirSync(`${dist}assets`).map((name) => `assets/${name}`)
  const keys = Object.keys(manifest)
  const shell = chunksOf(manifest, 'index.html')
  const editor = keys.filter((key) => manifest[key].isDynamicEntry && /monaco/i.test(key))
  const worker = assets.filter((name) => /worker.*\.js$/.test(name))
  const tables = readdirSync(tableData).map((name) => {
    // `debian-bookworm` is not the start of `debian-bookworm-more`: what follows is a hash of eight.
    const chunk = new RegExp(`^assets/${name.replace(/\.[^.]*$/, '')}-[\\w-]{8}\\.js$`)
    return { name, files: assets.filter((file) => chunk.test(file)) }
  })

  const part = (what, files, unit, allowed, why) => {
    if (files.length === 0) throw new Error(`No file of the build is the ${what}`)
    const bytes = compressed(files, unit === 'gzip' ? gzipSync : brotliCompressSync)
    return { what, files, unit, bytes, allowed: allowed * kilobyte, why }
  }
  return [
    part('page shell', shell, 'gzip', 90, 'findings are shown before Monaco arrives'),
    part('analysis worker', worker, 'gzip', 150, 'fetched beside the shell, before the first finding'),
    part(
      'editor',
      editor.flatMap((key) => chunksOf(manifest, key, new Set(shell))),
      'gzip',
      900,
      'loaded after first paint, never on phones',
    ),
    ...tables.map(({ name, files }) => part(`table ${name}`, files, 'brotli', 500, 'each loaded on demand')),
  ]
}

/** `page shell: 72 of 90 KB gzip` */
export const sizeText = ({ what, unit, bytes, allowed }) =>
  `${what}: ${Math.round(bytes / kilobyte)} of ${allowed / kilobyte} KB ${unit}`
