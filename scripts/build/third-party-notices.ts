import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** `/x/node_modules/@scope/name/lib/a.js` → `/x/node_modules/@scope/name` */
const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one))
  const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`
  return `${name} ${version} (${license})${text}`
}

/** Writes the licences of all bundled packages, those in workers included, which Vite's own list leaves out. */
export function thirdPartyNotices(fileName: string): { readonly main: Plugin; readonly worker: Plugin } {
  const folders = new Set<string>()
  const collect = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const folder = packageFolder.exec(id.replace(/^\0/, ''))?.[0]
      if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder)
    }
  }
  return {
    worker: {
      name: 'drydock:third-party-notices-of-worker',
      generateBundle() {
        collect(this.getModuleIds())
      },
    },
    main: {
      name: 'drydock:third-party-notices',
      generateBundle() {
        collect(this.getModuleIds())
        const notices = [...folders].sort().map(noticeOf)
        this.emitFile({ type: 'asset', fileName, source: `${notices.join(`\n\n${'─'.repeat(80)}\n\n`)}\n` })
      },
    },
  }
}
