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
  ],
  each: 'run',
  check({ commands }) {
    const command = commands.find(({ program }) => senseless.has(program))
    if (!command?.name) return
    return { at: command.name.span, message: `\`${command.program}\` has no effect beyond this RUN` }
  },
})

const senseless = new Set(['free', 'kill', 'mount', 'ps', 'service', 'shutdown', 'ssh', 'top', 'vim'])
