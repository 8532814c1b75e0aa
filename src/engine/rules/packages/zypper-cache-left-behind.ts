import type { Leftover } from '../../facts/model.ts'
import { leftoverRule } from '../parts/makers/leftover-rule.ts'
import { defineRule } from '../rule.ts'

const left = leftoverRule(['zypper-cache'], {
  name: 'zypper-cache-left-behind',
  codes: ['DL3036', 'DS-0020', 'missing-zypper-clean'],
  severity: 'warning',
  title: 'Empty the zypper cache in the RUN that fills it',
  why: `
    \`zypper\` keeps repository data under \`/var/cache/zypp\`: tens of megabytes that a
    running container never reads. Cleaning in a later RUN hides them and saves nothing.
  `,
  examples: [
    {
      bad: `
        FROM opensuse/leap:15.6
        RUN «zypper -n install» jq
      `,
      fixed: `
        FROM opensuse/leap:15.6
        RUN zypper -n install jq && zypper clean --all
      `,
    },
    { good: 'RUN zypper -n in jq && zypper cc -a' },
    { good: 'RUN --mount=type=cache,target=/var/cache/zypp zypper -n install jq' },
  ],
})

export default defineRule({
  ...left,
  // `zypper dup` is a matter of its own: see zypper-dist-upgrade.
  check: (leftover, file) => (isDistUpgrade(leftover) ? undefined : left.check(leftover, file)),
})

const isDistUpgrade = ({ writer }: Leftover): boolean =>
  writer.verb?.value === 'dup' || writer.verb?.value === 'dist-upgrade'
