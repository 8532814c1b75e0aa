import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drydock, inTemporaryDirectory } from './working-place.ts'

const source = 'FROM python:3.11\nRUN pip install --no-cache-dir -r requirements.txt\nCMD python app.py\n'

describe('drydock compare', () => {
  test('prints a line a base, with what would break under it', async () => {
    const { status, stdout } = await drydock(['compare', '-'], {
      stdin: 'FROM python:3.11\nRUN pip install scikit-learn\n',
    })
    expect(status).toBe(0)
    const lines = stdout.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      '<stdin>',
      expect.stringMatching(/^ {2}Base +Whole image +To pull +Against now$/),
      expect.stringMatching(/^ {2}python:3\.11 +≈ .* now$/),
    ])
    const alpine = lines.findIndex((line) => line.startsWith('  python:3.11-alpine '))
    expect(lines[alpine]).toMatch(/ −\d.* \(−.* to −.*\)$/)
    expect(lines[alpine + 1]).toMatch(/^ {6}costs {2}`scikit-learn` has no wheel for Alpine/)
  })

  test('sharpens its numbers by the build context', () =>
    inTemporaryDirectory(async (directory) => {
      const file = join(directory, 'Dockerfile')
      await writeFile(file, source)
      await writeFile(join(directory, 'requirements.txt'), 'pandas\n')
      const answer = async (...args: string[]) =>
        JSON.parse((await drydock(['compare', '--format', 'json', ...args, file])).stdout)
      const [without, within] = [await answer(), await answer('--context', directory)]
      expect(without.bases[0].unknowns).toBeGreaterThan(0)
      expect(within.bases[0].unknowns).toBe(0)
      const slim = within.bases.find((row: { base: string }) => row.base === 'python:3.11-slim')
      expect(Object.keys(slim).sort()).toEqual([
        'alsoChanges',
        'base',
        'basis',
        'breaks',
        'difference',
        'edits',
        'isCurrent',
        'pull',
        'size',
        'unknowns',
        'variant',
      ])
      expect(slim.edits).toEqual([
        { line: 1, column: 6, endLine: 1, endColumn: 17, text: 'python:3.11-slim' },
      ])
      const distroless = within.bases.find((row: { base: string }) => row.base.includes('distroless'))
      expect(distroless.breaks[0]).toMatchObject({ kind: 'fails', line: 2 })
    }))

  test('writes a Markdown table', async () => {
    const { stdout } = await drydock(['compare', '--format', 'markdown', '--stdin'], { stdin: source })
    expect(stdout).toContain('| Base | Whole image | To pull | Against now | What would break |')
    // What is not known of the image is not known of its pull.
    expect(stdout).toMatch(
      /^\| `python:3\.11` \| ≈ [^|]* and 1 part unknown \| ≈ [^|]* and 1 part unknown \| now \|/m,
    )
    expect(stdout).toContain('**fails:** There is no shell to start CMD: write it as a JSON list')
  })

  test('says so where there is nothing to compare', async () => {
    const { status, stdout } = await drydock(['compare', '-'], { stdin: 'FROM scratch\n' })
    expect([status, stdout]).toEqual([
      0,
      '<stdin>\n  The final image stands on no base whose variants are known\n',
    ])
  })

  test('tells misuse and files that are not there on the error stream', async () => {
    for (const args of [
      ['--format', 'sarif'],
      ['a', 'b'],
      ['--fix', 'a'],
      ['/no/such/Dockerfile'],
      ['--context', '/no/such/directory', '-'],
      ['--config', '/no/such/file', '-'],
    ]) {
      const { status, stdout, stderr } = await drydock(['compare', ...args])
      expect([args, status, stdout]).toEqual([args, 2, ''])
      expect(stderr).toMatch(/^drydock: /)
    }
    expect(await drydock(['compare', '--help'])).toMatchObject({ status: 0 })
  })
})
