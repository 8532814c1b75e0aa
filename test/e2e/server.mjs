// Serves dist/, or the folder given after the port, as any static host would: under / and under /repo/, compressed,
// and with the headers that docs/hosting.md gives.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = process.argv[3] ?? fileURLToPath(new URL('../../dist/', import.meta.url))
const hosting = await readFile(new URL('../../docs/hosting.md', import.meta.url), 'utf8')
const policy = /^Content-Security-Policy: (.+)$/m.exec(hosting)?.[1]
if (policy === undefined) throw new Error('docs/hosting.md gives no Content-Security-Policy')

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Compressing Monaco takes longer than some tests wait. */
const compressed = new Map()

await readFile(join(root, 'index.html')).catch(() => {
  throw new Error('dist/index.html is missing: run `npm run build` first')
})

createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
  const file = join(root, normalize(path.replace(/^\/repo\//, '/').replace(/\/$/, '/index.html')))
  const body = file.startsWith(root) ? await readFile(file).catch(() => undefined) : undefined
  if (body === undefined) {
    response.writeHead(404).end()
    return
  }
  const isText = !['.ico', '.png', '.ttf', '.woff2'].includes(extname(file))
  const isSmall = isText && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const key = `${file} ${body.length}`
  if (isSmall && !compressed.has(key)) compressed.set(key, gzipSync(body))
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    ...(isSmall && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
    'cache-control': file.startsWith(join(root, 'assets'))
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  response.end(isSmall ? compressed.get(key) : body)
}).listen(Number(process.argv[2] ?? 4180))
