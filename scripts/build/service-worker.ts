import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Plugin, transformWithOxc } from 'vite'
import type { BuildFiles } from '../../src/offline/messages.ts'

const source = new URL('../../src/offline/service-worker.ts', import.meta.url)
const tables = new URL('../../src/engine/sizes/tables/data/', import.meta.url)

/** Sorts the files of a build by when a visit needs them. `tables` are the stems of the data tables. */
export function sortedFiles(
  names: readonly string[],
  tables: readonly string[],
): Omit<BuildFiles, 'version'> {
  const isEditor = (name: string) => /^assets\/(?:MonacoEditor|codicon|language\.worker)-/.test(name)
  const isTable = (name: string) => tables.some((stem) => name.startsWith(`assets/${stem}-`))
  // Everything else that a distribution packages lies apart from what is often installed.
  const isRare = (name: string) => /-(?:more|rest)-[\w-]{8}\.js$/.test(name)
  // Pages are asked for under the address of their folder, so that no host redirects them.
  const start = names.filter((name) => !isEditor(name) && !isTable(name) && name !== 'index.html')
  const found = names.filter(isTable)
  return {
    start: ['./', ...start],
    tables: found.filter((name) => !isRare(name)),
    rare: found.filter(isRare),
    editor: names.filter(isEditor),
  }
}

/** Writes `service-worker.js`, which knows every file of the build and so changes with each of them. */
export function serviceWorker(): Plugin {
  let publicFolder = ''
  return {
    name: 'drydock:service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const hash = createHash('sha256')
        const names = Object.keys(bundle).filter(
          (name) => name === 'index.html' || name.startsWith('assets/'),
        )
        for (const name of names.sort()) {
          const file = bundle[name]
          hash.update(name).update(file?.type === 'asset' ? file.source : (file?.code ?? ''))
        }
        const publicFiles = readdirSync(publicFolder, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name)
        for (const name of publicFiles) hash.update(name).update(readFileSync(`${publicFolder}/${name}`))

        const text = readFileSync(source, 'utf8')
        const version = hash.update(text).digest('hex').slice(0, 12)
        const stems = readdirSync(tables).map((name) => basename(name, '.tsv'))
        const files: BuildFiles = { version, ...sortedFiles([...names, ...publicFiles], stems) }
        for (const [kind, found] of Object.entries(files))
          if (found.length === 0 || !names.includes('index.html'))
            this.error(`The service worker finds no ${kind} among the files of the build`)

        const { code } = await transformWithOxc(text, 'service-worker.ts', { lang: 'ts' })
        const plain = code.replace(/^export \{\};?\n?/m, '')
        if (/^import\b/m.test(plain)) this.error('The service worker must not import anything')
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: `const buildFiles = ${JSON.stringify(files)}\n${plain}`,
        })
      },
    },
  }
}
