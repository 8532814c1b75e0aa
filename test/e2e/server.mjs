// Serves dist/ as any static host would, under / and under /repo/, with the headers that docs/hosting.md gives.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../dist/', import.meta.url))
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
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}).listen(Number(process.argv[2] ?? 4180))
