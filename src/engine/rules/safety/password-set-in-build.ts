import type { Command, Word } from '../../facts/model.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'password-set-in-build',
  codes: ['CKV2_DOCKER_17', 'DKL-LI-0001'],
  severity: 'error',
  concern: 'security',
  title: 'Leave passwords out of the image',
  why: `
    The password stands in the Dockerfile and in the image history, and its hash in
    \`/etc/shadow\` of every container: the same one everywhere, for all who can pull the image.
    A container needs no login; what must log in should get its key when it starts.
  `,
  unless: 'The image is a test bench that never leaves your machine.',
  examples: [
    { bad: "RUN echo 'root:toor' | «chpasswd»" },
    { bad: 'RUN useradd -m «-p» "$HASH" app' },
    { bad: 'RUN echo secret | «passwd» --stdin app' },
    { bad: 'RUN «passwd» -d root' },
    { good: 'RUN useradd --system app && passwd -l root' },
    { good: "RUN usermod -p '*' app" },
    { good: 'RUN --mount=type=secret,id=login chpasswd -e < /run/secrets/login' },
  ],
  each: 'command',
  check(command) {
    const { program, name, run } = command
    if (!name || run.mounts.some(({ type }) => type === 'secret')) return
    if (program === 'chpasswd')
      return { at: name.span, message: '`chpasswd` sets a password that is the same everywhere' }
    if (program === 'passwd' && setsPassword(command))
      return { at: name.span, message: '`passwd` sets a password that is the same everywhere' }
    const flag = program === 'useradd' || program === 'usermod' ? passwordFlag(command) : undefined
    return (
      flag && {
        at: flag.span,
        message: `\`${program} ${flag.text}\` sets a password that is the same everywhere`,
      }
    )
  },
})

const setsPassword = ({ words, joinedBy }: Command): boolean =>
  joinedBy === '|' || words.some(({ text }) => text === '--stdin' || text === '-d' || text === '--delete')

/** `*` and `!` are no hash of anything: nobody can log in. */
function passwordFlag({ words }: Command): Word | undefined {
  const index = words.findIndex(({ text }) => text === '-p' || text === '--password')
  const given = words[index + 1]
  return index === -1 || /^[*!x]*$/.test(given?.value ?? '?') ? undefined : words[index]
}
