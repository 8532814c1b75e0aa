import { removeCommand } from '../parts/fixes/remove-command.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'zypper-dist-upgrade',
  codes: ['DL3035'],
  severity: 'warning',
  concern: 'upkeep',
  title: 'Choose the release by the base image, not by zypper dup',
  why: `
    \`zypper dist-upgrade\` moves the whole system to whatever the repositories hold, and
    removes or downgrades packages to get there. The image no longer is what its base
    says, and everything that was replaced ships twice.
  `,
  unless: 'The base image is Tumbleweed, which is updated in no other way.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM opensuse/leap:15.6
        RUN zypper -n refresh && «zypper -n dup» && zypper clean --all
      `,
      fixed: `
        FROM opensuse/leap:15.6
        RUN zypper -n refresh && zypper clean --all
      `,
    },
    { bad: 'RUN «zypper --non-interactive dist-upgrade» --no-recommends || true' },
    { good: 'RUN zypper --non-interactive patch' },
  ],
  each: 'call',
  check(call, file) {
    const { manager, verb, command } = call
    if (manager.name !== 'zypper' || (verb?.value !== 'dup' && verb?.value !== 'dist-upgrade')) return
    const edits = removeCommand(command, file)
    return {
      at: placeOfCall(call),
      message: `\`zypper ${verb.text}\` replaces the system that the base image brought`,
      fix: edits && { title: 'Leave it out', edits },
    }
  },
})
