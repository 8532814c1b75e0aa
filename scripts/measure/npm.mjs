// `node scripts/measure/npm.mjs test/sizes/samples/npm.json`: installs each case's dependencies, or those of its
// project's package.json, without their scripts, and adds up node_modules.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { bytesIn } from './folder.mjs'
import { measureSample } from './sample.mjs'

const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

measureSample(process.argv[2], ({ dependencies = [], project = {} }) => {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-npm-'))
  try {
    const manifest = { name: 'sample', private: true, dependencies: project }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
    execFileSync('npm', ['install', ...flags, ...dependencies], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const modules = join(folder, 'node_modules')
    const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'))
    const installed = Object.entries(packages).map(
      ([path, { name, version }]) =>
        `${name ?? path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`,
    )
    return { bytes: bytesIn(modules), count: installed.length, installed }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
