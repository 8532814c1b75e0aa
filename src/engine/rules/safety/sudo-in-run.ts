import type { Command, Run } from '../../facts/model.ts'
import { type Edit, remove } from '../../text/edit.ts'
import { isRoot } from '../parts/questions/final-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'sudo-in-run',
  codes: [
    'DL3004',
    'DS-0010',
    'CKV2_DOCKER_1',
    'DKL-DI-0001',
    'no-sudo-in-dockerfile',
    'sudo_usage',
    'no_run_with_sudo',
  ],
  severity: 'warning',
  concern: 'security',
  title: 'Run as the right user instead of using sudo',
  why: `
    A RUN is root already unless USER says otherwise, so \`sudo\` does nothing, fails
    where it is not installed, and where it is, it ships a way to become root again.
    Put \`USER root\` in front of what needs it, and change back behind.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM ubuntu:24.04
        RUN «sudo» apt-get update
      `,
      fixed: `
        FROM ubuntu:24.04
        RUN apt-get update
      `,
    },
    {
      bad: `
        FROM ubuntu:24.04
        RUN «sudo» apt-get update && sudo -E apt-get install -y git
      `,
      fixed: `
        FROM ubuntu:24.04
        RUN apt-get update && apt-get install -y git
      `,
    },
    {
      bad: `
        FROM ubuntu:24.04
        USER app
        RUN «sudo» apt-get update
      `,
    },
    { good: 'RUN apt-get install -y sudo' },
  ],
  each: 'run',
  check(run) {
    const all = run.commands.filter(({ program }) => program === 'sudo')
    const [first] = all
    if (!first?.name) return
    const edits = isSurelyRoot(run) && run.form.kind === 'shell' ? all.flatMap(withoutSudo) : []
    return {
      at: first.name.span,
      message: isSurelyRoot(run)
        ? '`sudo` asks for rights that this RUN has anyway'
        : '`sudo` makes this RUN depend on what `/etc/sudoers` allows',
      fix: edits.length < all.length ? undefined : { title: 'Run it without `sudo`', edits },
    }
  },
})

/** Where the switches change the user or start a shell, `sudo` does something. */
function withoutSudo({ name, words }: Command): Edit[] {
  const first = words.find(({ text }) => !harmless.has(text))
  return !name || !first || first.text.startsWith('-')
    ? []
    : [remove({ start: name.span.start, end: first.span.start })]
}

const harmless = new Set(['-E', '-n', '-H', '--preserve-env', '--non-interactive', '--set-home'])

/** An image that we do not know may have a user of its own. */
const isSurelyRoot = ({ user, stage }: Run): boolean =>
  user === undefined ? stage.distro !== undefined : isRoot(user)
