import type { Command, Dockerfile } from '../../facts/model.ts'
import { covers } from '../../text/span.ts'
import { removeCommand } from '../parts/fixes/remove-command.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'system-upgrade',
  codes: [
    'DS-0024',
    'DKL-DI-0003',
    'avoid-apt-get-upgrade',
    'avoid-apk-upgrade',
    'avoid-dnf-update',
    'avoid-yum-update',
    'avoid-zypper-update',
  ],
  severity: 'info',
  concern: 'upkeep',
  optIn: true,
  title: 'Get security fixes by a newer base image',
  why: `
    An upgrade of everything stores each replaced package a second time, differs from day
    to day, and runs only when the cached layer happens to be rebuilt. Building again on
    a fresh base image brings the same fixes.
  `,
  unless: `
    The base image is updated seldom, and your policy asks for the newest fixes in every
    build. Then do it in the RUN that installs, and build without cache.
  `,
  fix: 'review',
  examples: [
    {
      bad: 'RUN apt-get update && «apt-get upgrade» -y && apt-get install -y git',
      fixed: 'RUN apt-get update && apt-get install -y git',
    },
    { bad: 'RUN «dnf -y update»', fixed: '' },
    {
      bad: `
        # security fixes that the base image lacks
        RUN apt-get update && «apt-get upgrade» -y
      `,
    },
    { good: 'RUN apt-get update && apt-get install -y git' },
    { good: 'RUN dnf -y update openssl && dnf clean all' },
    { good: 'RUN npm update' },
  ],
  each: 'call',
  check(call, file) {
    const { manager, action, operands, command } = call
    if (manager.family !== 'os' || action !== 'upgrade' || operands.length > 0) return
    // Those have rules of their own.
    if (distUpgrades.has(call.verb?.value ?? '')) return
    const edits = isExplained(command, file) ? undefined : removeCommand(command, file)
    return {
      at: placeOfCall(call),
      message: `\`${command.program} ${call.verb?.text}\` replaces whatever is newer on the day of the build`,
      fix: edits && { title: 'Leave it out', edits },
    }
  },
})

/** `# security fixes until the base image has them`: somebody wants it. */
const isExplained = ({ run }: Command, { comments }: Dockerfile): boolean =>
  [...run.comments, ...comments.filter(({ span }) => covers(run.span, span))].some(({ text }) =>
    /upgrade|secur|vulnerab|patch|cve/i.test(text),
  )

const distUpgrades = new Set(['dist-upgrade', 'full-upgrade', 'dup'])
