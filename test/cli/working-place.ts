import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { run } from '../../src/cli/run.ts'

/** A real directory that is gone after the test. */
export async function inTemporaryDirectory(work: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'drydock-'))
  try {
    await work(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

interface Circumstances {
  readonly stdin?: string | Buffer
  readonly isTTY?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly now?: Date
}

/** The real command, with streams that remember. */
export async function drydock(args: readonly string[], more: Circumstances = {}): Promise<Outcome> {
  const { stdin = '', isTTY = false, env = {}, now = new Date('2026-11-24T12:00:00Z') } = more
  const told = { stdout: '', stderr: '' }
  const output = (name: keyof typeof told) => ({
    isTTY,
    write: (text: string) => {
      told[name] += text
    },
  })
  const bytes = typeof stdin === 'string' ? Buffer.from(stdin) : stdin
  const status = await run(args, {
    stdin: Readable.from([bytes]),
    stdout: output('stdout'),
    stderr: output('stderr'),
    env,
    now,
  })
  return { status, ...told }
}
