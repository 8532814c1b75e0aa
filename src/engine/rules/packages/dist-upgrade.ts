import { removeCommand } from '../parts/fixes/remove-command.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'dist-upgrade',
  codes: ['apt-get-dist-upgrade'],
  severity: 'info',
  concern: 'upkeep',
  title: 'Choose the release by the base image, not by dist-upgrade',
  why: `
    \`apt-get upgrade\` only replaces packages. \`dist-upgrade\` also removes some and adds
    others, so that what the base image promised may be gone. A newer tag of the base
    image brings the same fixes without a second copy of each package.
  `,
  unless: 'The sources were changed on purpose to move to another release.',
  fix: 'review',
  examples: [
    {
      bad: 'RUN apt-get update && «apt-get dist-upgrade» -y && apt-get install -y git',
      fixed: 'RUN apt-get update && apt-get install -y git',
    },
    { good: 'RUN apt-get update && apt-get upgrade -y && rm -rf /var/lib/apt/lists/*' },
  ],
  each: 'call',
  check(call, file) {
    const { manager, verb, command } = call
    if (manager.name !== 'apt' || !verbs.has(verb?.value ?? '')) return
    const edits = removeCommand(command, file)
    return {
      at: placeOfCall(call),
      message: `\`${command.program} ${verb?.text}\` may remove what the base image brought`,
      fix: edits && { title: 'Leave it out', edits },
    }
  },
})

const verbs = new Set(['dist-upgrade', 'full-upgrade'])
