// `node scripts/measure/wheels.mjs test/sizes/samples/pip-projects.json`: has uv lock what each case installed, and writes down
// which wheels that names, with their bytes: what a uv.lock beside the Dockerfile would tell.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { inImage } from './python-image.mjs'
import { completeSample } from './sample.mjs'

const uv = process.env.UV ?? 'uv'

const project = (installed) => `[project]
name = "case"
version = "0"
requires-python = ">=3.11.7,<3.12"
dependencies = ${JSON.stringify(installed)}
[tool.uv]
environments = ["sys_platform == 'linux' and platform_machine == 'x86_64'"]
`

/** `flask-3.0.3-py3-none-any.whl 101735` of each package that the lock file names. */
function wheelsIn(lock) {
  const wheels = [...lock.matchAll(/\burl = "[^"]*\/([^"/]+\.whl)"[^}]*?\bsize = (\d+)/g)].map(
    ([, file, bytes]) => ({
      file: decodeURIComponent(file),
      bytes,
      name: file.split('-').slice(0, 2).join('-'),
    }),
  )
  const names = [...new Set(wheels.map(({ name }) => name))].filter(
    (name) => !inImage.includes(name.replace('-', '==')),
  )
  return names.flatMap((name) => {
    const own = wheels.filter((wheel) => wheel.name === name)
    const fits = ({ file }) =>
      /manylinux\w*_x86_64/.test(file) && /-cp311-|-abi3-|-py[23.py]*-none-/.test(file)
    const one = own.find(({ file }) => file.endsWith('-none-any.whl')) ?? own.find(fits)
    return one ? [`${one.file} ${one.bytes}`] : []
  })
}

completeSample(process.argv[2], 'wheels', ({ installed }) => {
  if (!installed) throw new Error('nothing was installed')
  const folder = mkdtempSync(join(tmpdir(), 'drydock-uv-'))
  try {
    writeFileSync(join(folder, 'pyproject.toml'), project(installed))
    execFileSync(uv, ['lock', '--quiet'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    return { wheels: wheelsIn(readFileSync(join(folder, 'uv.lock'), 'utf8')) }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
