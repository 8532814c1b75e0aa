import type { Command, Run } from '../../facts/model.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'senseless-command',
  codes: ['DL3001', 'nonsensical-command'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Leave out commands that do nothing in a build',
  why: `
    Each RUN starts in a fresh container and leaves only files behind. A service that is
    started, a mount, a killed process or a look at the free memory is gone when the RUN
    ends.
  `,
  unless: 'A server must run while the same RUN fills its database.',
  examples: [
    { bad: 'RUN «service» cron start' },
    { bad: 'RUN apt-get update && «top» -b -n 1' },
    { good: 'RUN apt-get install -y ssh vim' },
    { good: 'RUN /bin/ps' },
    { good: 'RUN service mysql start && mysql -e "CREATE DATABASE app"' },
    { good: 'RUN server & sleep 5; curl -f localhost:8080/warm-up; kill $!' },
    { good: 'RUN --mount=type=ssh ssh -T git@example.com' },
  ],
  each: 'run',
  check({ commands, mounts }) {
    const command = commands.find((one) => senseless.has(one.program) && !serves(one, commands, mounts))
    if (!command?.name) return
    return { at: command.name.span, message: `\`${command.program}\` has no effect beyond this RUN` }
  },
})

/** A service for the commands behind it, the end of a job of this RUN, a connection with a key of the host. */
function serves(command: Command, commands: Run['commands'], mounts: Run['mounts']): boolean {
  const { program, words } = command
  if (program === 'service')
    return command !== commands.at(-1) && words.some(({ text }) => text === 'start' || text === 'restart')
  if (program === 'kill') return commands.some(({ joinedBy }) => joinedBy === '&')
  return program === 'ssh' && mounts.some(({ type }) => type === 'ssh' || type === 'secret')
}

const senseless = new Set(['free', 'kill', 'mount', 'ps', 'service', 'shutdown', 'ssh', 'top', 'vim'])
