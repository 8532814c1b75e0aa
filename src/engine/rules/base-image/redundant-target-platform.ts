import { remove } from '../../text/edit.ts'
import { platformOf } from '../parts/questions/platform-flag.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'redundant-target-platform',
  codes: ['DL3065', 'RedundantTargetPlatform'],
  severity: 'info',
  concern: 'upkeep',
  title: 'Leave out the platform that is taken anyway',
  why: `
    Every stage is built for the target platform unless it says otherwise. The flag only makes
    readers wonder what is special here.
  `,
  fix: 'safe',
  examples: [
    { bad: 'FROM «--platform=$TARGETPLATFORM» alpine:3.22', fixed: 'FROM alpine:3.22' },
    {
      bad: `
        FROM «--platform=\${TARGETPLATFORM}» \\
            alpine:3.22 AS run
      `,
      fixed: `
        FROM alpine:3.22 AS run
      `,
    },
    { good: 'FROM --platform=$BUILDPLATFORM golang:1.26' },
    { good: 'FROM --platform=${TARGETPLATFORM:-linux/arm64} alpine:3.22' },
  ],
  each: 'from',
  check(from) {
    const flag = platformOf(from)
    const [only, ...others] = flag?.value?.parts ?? []
    if (!flag || !from.image || only?.kind !== 'variable' || others.length > 0) return
    if (only.name !== 'TARGETPLATFORM' || only.modifier !== undefined || only.quote !== undefined) return
    const next = from.flags.find(({ span }) => span.start > flag.span.start) ?? from.image
    return {
      at: flag.span,
      message: `\`${flag.value?.text}\` is the platform without the flag, too`,
      fix: {
        title: 'Delete the flag',
        edits: [remove({ start: flag.span.start, end: next.span.start })],
      },
    }
  },
})
