import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test as base } from './drydock.ts'

type Files = Readonly<Record<string, string>>

/** Writes texts by path below the folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** So many files of nothing but zeros, each of so many bytes, shared out among folders. */
export const bulk = (
  folder: string,
  { folders, each, bytes }: { readonly folders: number; readonly each: number; readonly bytes: number },
): Files =>
  Object.fromEntries(
    Array.from({ length: folders * each }, (_, at) => [
      `${folder}/package${Math.floor(at / each)}/file${at % each}.js`,
      '0'.repeat(bytes),
    ]),
  )

/** Tests that have a project on the disk, in a folder called `app`. */
export const testBeside = (files: Files) =>
  base.extend<{ readonly folder: string }>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async folder({}, use) {
      const outer = mkdtempSync(join(tmpdir(), 'drydock-folder-'))
      const folder = join(outer, 'app')
      writeFiles(folder, files)
      await use(folder)
      rmSync(outer, { recursive: true })
    },
  })
