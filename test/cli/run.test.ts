import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drydock, inTemporaryDirectory } from './working-place.ts'

const dirty = 'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y curl\nUSER 1000\n'
const lists = ' && rm -rf /var/lib/apt/lists/*'
const clean = 'FROM scratch\nUSER 1000:1000\n'

interface JsonFile {
  readonly path: string
  readonly findings: readonly {
    readonly rule: string
    readonly severity: string
    readonly line: number
    readonly column: number
    readonly aliases: readonly string[]
  }[]
  readonly size?: { readonly shipped: { readonly likely: number } }
  readonly fixed?: string
  readonly fixedFiles?: Readonly<Record<string, string>>
  readonly error?: string
}

async function json(args: readonly string[], more?: Parameters<typeof drydock>[1]) {
  const outcome = await drydock(['--format', 'json', ...args], more)
  const files: readonly JsonFile[] = JSON.parse(outcome.stdout).files
  return { ...outcome, files, rules: files.flatMap((file) => file.findings.map(({ rule }) => rule)) }
}

describe('the exit status', () => {
  test('is 0 without findings, 1 with', async () => {
    expect((await drydock(['-'], { stdin: clean })).status).toBe(0)
    expect((await drydock(['-'], { stdin: dirty })).status).toBe(1)
  })

  test('is 2 for misuse, told on the error stream alone', async () => {
    const misuses = [
      [],
      ['--no-such-option', 'Dockerfile'],
      ['--format', 'xml', 'Dockerfile'],
      ['--preset', 'all', 'Dockerfile'],
      ['--level', 'fatal', 'Dockerfile'],
      ['--enable', 'no-such-rule', 'Dockerfile'],
      ['--disable', 'DL9999', 'Dockerfile'],
      ['--dry-run', 'Dockerfile'],
      ['--config', '/no/such/file', 'Dockerfile'],
      ['--context', '/no/such/directory', 'Dockerfile'],
    ]
    for (const args of misuses) {
      const { status, stdout, stderr } = await drydock(args)
      expect([args, status, stdout]).toEqual([args, 2, ''])
      expect(stderr).toMatch(/^drydock: /)
    }
  })

  test('is 0 for help and version', async () => {
    expect(await drydock(['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--dry-run'),
    })
    expect(await drydock(['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+/),
    })
  })
})

describe('bad files', () => {
  test('never stop the others', () =>
    inTemporaryDirectory(async (directory) => {
      const at = (name: string) => join(directory, name)
      await writeFile(at('Dockerfile'), dirty)
      await writeFile(at('binary'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]))
      await writeFile(at('utf16'), Buffer.from('\ufeffFROM a', 'utf16le'))
      const { status, files } = await json([
        at('missing'),
        directory,
        at('binary'),
        at('utf16'),
        at('Dockerfile'),
      ])
      expect(status).toBe(2)
      expect(files.map(({ error }) => error !== undefined)).toEqual([true, true, true, true, false])
      expect(files[4]?.findings.length).toBeGreaterThan(0)
      expect(files.map(({ path }) => path)).toContain(at('missing'))
    }))

  test('with odd text are read all the same', async () => {
    for (const stdin of [
      '',
      '\n',
      'no instruction at all',
      'FROM',
      'RUN <<EOF\nnever closed',
      'x'.repeat(100_000),
    ]) {
      const { status, files } = await json(['-'], { stdin })
      expect([0, 1]).toContain(status)
      expect(files[0]).not.toHaveProperty('error')
    }
  })

  test('in Latin-1 are inspected and never written', () =>
    inTemporaryDirectory(async (directory) => {
      const path = join(directory, 'Dockerfile')
      const bytes = Buffer.from(`# caf\xe9\n${dirty}`, 'latin1')
      await writeFile(path, bytes)
      const { stderr, stdout } = await drydock(['--fix', path])
      expect(stderr).toContain('no UTF-8')
      expect(stdout).toContain('apt-lists-left-behind')
      expect(await readFile(path)).toEqual(bytes)
    }))
})

describe('options', () => {
  test('--enable and --disable take names and aliases in any case', async () => {
    const { rules } = await json(['--disable', 'dl3009', '-'], { stdin: dirty })
    expect(rules).not.toContain('apt-lists-left-behind')
    const loud = await json(['--preset', 'size', '--enable', 'DL3007', '-'], {
      stdin: 'FROM a:latest\nUSER 1\n',
    })
    expect(loud.rules).toEqual(['latest-tag'])
  })

  test('--level reports nothing below, and decides the exit status', async () => {
    const { files } = await json(['--level', 'error', '-'], { stdin: dirty })
    expect(files[0]?.findings.filter(({ severity }) => severity !== 'error')).toEqual([])
    expect((await drydock(['--level', 'error', '-'], { stdin: dirty })).status).toBe(0)
  })

  test('--config reads hadolint’s keys, and the command line prevails', () =>
    inTemporaryDirectory(async (directory) => {
      const path = join(directory, '.hadolint.yaml')
      await writeFile(path, 'ignored: [DL3009]\noverride: { error: [DL3015] }\nunheard: 1\n')
      const { files, stderr, rules } = await json(['--config', path, '-'], { stdin: dirty })
      expect(rules).not.toContain('apt-lists-left-behind')
      expect(files[0]?.findings.find(({ rule }) => rule === 'apt-recommends')?.severity).toBe('error')
      expect(stderr).toContain('`unheard`')
      const enabled = await json(['--config', path, '--enable', 'DL3009', '-'], { stdin: dirty })
      expect(enabled.rules).toContain('apt-lists-left-behind')
    }))

  test('a broken configuration is misuse', () =>
    inTemporaryDirectory(async (directory) => {
      const path = join(directory, 'config.yaml')
      await writeFile(path, 'ignored: {')
      expect(await drydock(['--config', path, '-'], { stdin: dirty })).toMatchObject({
        status: 2,
        stdout: '',
      })
    }))

  test('no-fail and failure-threshold change the exit status only', () =>
    inTemporaryDirectory(async (directory) => {
      const path = join(directory, 'config.yaml')
      await writeFile(path, 'no-fail: true')
      expect(await json(['--config', path, '-'], { stdin: dirty })).toMatchObject({ status: 0 })
      await writeFile(path, 'failure-threshold: error')
      const { status, rules } = await json(['--config', path, '-'], { stdin: dirty })
      expect(status).toBe(0)
      expect(rules).toContain('apt-lists-left-behind')
    }))

  test('--stdin reads beside files', () =>
    inTemporaryDirectory(async (directory) => {
      const path = join(directory, 'Dockerfile')
      await writeFile(path, clean)
      const { files } = await json(['--stdin', path], { stdin: dirty })
      expect(files.map((file) => file.path)).toEqual(['<stdin>', path])
    }))
})

describe('positions', () => {
  test('count from 1, without the byte order mark, and the same with CRLF', async () => {
    const plain = await json(['-'], { stdin: dirty })
    const other = await json(['-'], { stdin: `\ufeff${dirty.replaceAll('\n', '\r\n')}` })
    expect(other.files[0]?.findings).toEqual(plain.files[0]?.findings)
    expect(plain.files[0]?.findings).toContainEqual(
      expect.objectContaining({ rule: 'apt-lists-left-behind', line: 2, column: 5, endLine: 2 }),
    )
  })
})

describe('--fix', () => {
  test('writes what changed, keeping mark, line ends, mode and links, and leaves nothing beside it', () =>
    inTemporaryDirectory(async (directory) => {
      const path = join(directory, 'Dockerfile')
      const link = join(directory, 'link')
      await writeFile(path, `\ufeff${dirty.replaceAll('\n', '\r\n')}`)
      await chmod(path, 0o640)
      await symlink('Dockerfile', link)
      const { stdout } = await drydock(['--fix', '--preset', 'size', '--level', 'info', link])
      const written = await readFile(path, 'utf8')
      expect(written).toContain('\ufeffFROM python:3.12-slim\r\nRUN apt-get update')
      expect(written).toContain(`${lists}\r\n`)
      expect(stdout).not.toContain('apt-lists-left-behind')
      expect((await stat(path)).mode & 0o777).toBe(0o640)
      expect((await lstat(link)).isSymbolicLink()).toBe(true)
      expect((await readdir(directory)).sort()).toEqual(['Dockerfile', 'link'])
    }))

  test('does not touch a file with nothing to fix', () =>
    inTemporaryDirectory(async (directory) => {
      const path = join(directory, 'Dockerfile')
      await writeFile(path, clean)
      const before = (await stat(path)).mtimeMs
      await drydock(['--fix', path])
      expect((await stat(path)).mtimeMs).toBe(before)
    }))

  test('twice changes nothing more', () =>
    inTemporaryDirectory(async (directory) => {
      const path = join(directory, 'Dockerfile')
      await writeFile(path, dirty)
      await drydock(['--fix', path])
      const once = await readFile(path, 'utf8')
      await drydock(['--fix', path])
      expect(await readFile(path, 'utf8')).toBe(once)
    }))

  test('--dry-run fills `fixed`, keeps the findings of the text as it is, and writes nothing', () =>
    inTemporaryDirectory(async (directory) => {
      const path = join(directory, 'Dockerfile')
      await writeFile(path, dirty)
      const { files, rules, status } = await json(['--fix', '--dry-run', path])
      expect(files[0]?.fixed).toContain(lists)
      expect(rules).toContain('apt-lists-left-behind')
      expect(status).toBe(1)
      expect(await readFile(path, 'utf8')).toBe(dirty)
      const text = await drydock(['--fix', '--dry-run', path])
      expect(text.stdout).toContain('\n+RUN apt-get update')
    }))

  test('of the standard input leaves the fixed text to the pipe', async () => {
    const { stdout, stderr } = await drydock(['--fix', '-'], { stdin: dirty })
    expect(stdout).toMatch(/^FROM python:3\.12-slim\nRUN /)
    expect(stdout).toContain(lists)
    expect(stderr).toContain('Ships')
  })
})

describe('--context', () => {
  const project = (directory: string, dockerfile: string) =>
    Promise.all([
      writeFile(join(directory, 'Dockerfile'), dockerfile),
      writeFile(join(directory, 'requirements.txt'), 'flask==3.1.0\n'),
      mkdir(join(directory, 'src')).then(() =>
        writeFile(join(directory, 'src', 'big'), 'x'.repeat(3_000_000)),
      ),
    ])
  const copying = 'FROM scratch\nCOPY . /app\nUSER 1000\n'

  test('gives what is copied its weight', () =>
    inTemporaryDirectory(async (directory) => {
      await project(directory, copying)
      const path = join(directory, 'Dockerfile')
      const [without, within] = [await json([path]), await json(['--context', directory, path])]
      expect(without.files[0]?.size?.shipped.likely).toBe(0)
      expect(within.files[0]?.size?.shipped.likely).toBeGreaterThan(2_900_000)
      expect(within.files[0]?.size?.shipped.likely).toBeLessThan(3_200_000)
    }))

  test('honours the ignore file, and the Dockerfile’s own before it', () =>
    inTemporaryDirectory(async (directory) => {
      await project(directory, copying)
      const path = join(directory, 'Dockerfile')
      const weight = async () =>
        (await json(['--context', directory, path])).files[0]?.size?.shipped.likely ?? 0
      await writeFile(join(directory, '.dockerignore'), 'src\n')
      expect(await weight()).toBeLessThan(100_000)
      await writeFile(join(directory, 'Dockerfile.dockerignore'), 'requirements.txt\n')
      expect(await weight()).toBeGreaterThan(2_900_000)
    }))

  test('does not follow links out of it', () =>
    inTemporaryDirectory(async (directory) => {
      const inside = join(directory, 'inside')
      await mkdir(inside)
      await project(directory, copying)
      await writeFile(join(inside, 'Dockerfile'), copying)
      await symlink('../src', join(inside, 'out'))
      const { files } = await json(['--context', inside, join(inside, 'Dockerfile')])
      expect(files[0]?.size?.shipped.likely).toBeLessThan(100_000)
    }))
})

describe('formats', () => {
  test('are chosen by name', async () => {
    const { stdout } = await drydock(['--format', 'sarif', '-'], { stdin: dirty })
    expect(JSON.parse(stdout).version).toBe('2.1.0')
    expect((await drydock(['--format=markdown', '-'], { stdin: dirty })).stdout).toMatch(/^## Drydock\n/)
  })

  test('text has colours on a terminal only, unless NO_COLOR forbids', async () => {
    const escape = String.fromCharCode(27)
    expect((await drydock(['-'], { stdin: dirty })).stdout).not.toContain(escape)
    expect((await drydock(['-'], { stdin: dirty, isTTY: true })).stdout).toContain(escape)
    expect(
      (await drydock(['-'], { stdin: dirty, isTTY: true, env: { NO_COLOR: '1' } })).stdout,
    ).not.toContain(escape)
  })
})
