import type { Instruction } from '../../facts/model.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unix-only-on-windows',
  codes: ['tally/windows/no-chown-flag', 'tally/windows/no-run-mounts', 'tally/windows/no-stopsignal'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Leave out what Windows containers do not know',
  why: `
    Windows has no signals and no Unix owners: STOPSIGNAL and \`--chown\` do nothing there. Its builder
    cannot mount caches or secrets into a RUN and stops at \`--mount\`.
  `,
  examples: [
    {
      bad: `
        FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
        COPY «--chown=app» app.exe /
        STOPSIGNAL «SIGTERM»
      `,
    },
    {
      good: `
        FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
        COPY app.exe /
      `,
    },
    {
      good: `
        FROM alpine:3.22
        STOPSIGNAL SIGTERM
      `,
    },
  ],
  each: 'instruction',
  check(instruction) {
    const found = instruction.stage.distro === 'windows' ? unixPart(instruction) : undefined
    return found && { at: found.span, message: `Windows containers do not know ${found.what}` }
  },
})

function unixPart(instruction: Instruction) {
  if (instruction.kind === 'stopsignal')
    return { span: instruction.signal?.span ?? instruction.span, what: 'signals' }
  const name = instruction.kind === 'run' ? 'mount' : 'chown'
  const flag = instruction.flags.find((one) => one.name === name)
  return flag && { span: flag.span, what: `\`--${name}\`` }
}
