import type { Command, Download, Run } from './model.ts'
import { baseName } from './path.ts'

/** A checksum or a signature is compared by ADD itself, or later in the same RUN. */
export const isVerified = ({ by }: Download): boolean =>
  'run' in by ? by.span.start < lastVerification(by.run) : by.flags.some(({ name }) => name === 'checksum')

/** Asked for every download of a RUN, answered once. */
const known = new WeakMap<Run, number>()

/** Where the last command that compares something stands; before everything if there is none. */
function lastVerification(run: Run): number {
  const at = known.get(run) ?? run.commands.findLast(verifies)?.span.start ?? -1
  known.set(run, at)
  return at
}

function verifies({ program, words }: Command): boolean {
  const name = baseName(program)
  if (/^(sha\d+sum|md5sum|shasum|b2sum|gpgv)$/.test(name)) return true
  return verifiers.has(name) && words.some(({ text }) => /^(--verify|-V|verify|verify-blob|dgst)$/.test(text))
}

const verifiers = new Set(['gpg', 'gpg2', 'openssl', 'minisign', 'cosign'])

/** Given nothing, half of it, or an error page, these programs fail by themselves. */
export const noticesBadInput = ({ program, words }: Command): boolean => {
  const name = baseName(program)
  return name === 'sudo'
    ? strict.has(words[0]?.text ?? '')
    : strict.has(name) || /^(sha\d+|md5)sum$/.test(name)
}

const strict = new Set(['tar', 'gunzip', 'gzip', 'bunzip2', 'unxz', 'xz', 'zstd', 'apt-key', 'gpg', 'docker'])
