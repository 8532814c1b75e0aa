// `node scripts/measure/pip.mjs test/sizes/samples/pip.json`: installs each case's requirements into a fresh
// virtual environment that holds setuptools and wheel, as `python:3.11` does, and adds up what came in, byte code
// included.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { bytesIn } from './folder.mjs'
import { inImage } from './python-image.mjs'
import { measureSample } from './sample.mjs'

const python = process.env.PYTHON ?? 'python3.11'
const run = (program, args) =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 }).toString()

measureSample(process.argv[2], ({ requirements }) => {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-pip-'))
  try {
    run(python, ['-m', 'venv', '--without-pip', folder])
    const pip = ['-m', 'pip', `--python=${folder}/bin/python`]
    // As in the image of that Python.
    run(python, [...pip, 'install', '--quiet', '--no-cache-dir', ...inImage])
    const before = bytesIn(folder)
    run(python, [...pip, 'install', '--quiet', '--no-cache-dir', '--only-binary=:all:', ...requirements])
    const bytes = bytesIn(folder) - before
    const installed = JSON.parse(run(python, [...pip, 'list', '--format=json']))
    return { bytes, installed: installed.map(({ name, version }) => `${name}==${version}`) }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
