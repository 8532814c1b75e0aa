import { rewriteWord } from '../parts/fixes/rewrite-word.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'all-gpu-capabilities',
  codes: ['tally/gpu/prefer-minimal-driver-capabilities'],
  severity: 'info',
  concern: 'security',
  optIn: true,
  title: 'Ask the GPU driver for what the program uses',
  why: `
    \`all\` mounts the driver's libraries for graphics, video and display as well. Programs that
    compute need \`compute,utility\`; whatever else is there is more to attack.
  `,
  unless: 'The program draws, or encodes video.',
  fix: 'review',
  examples: [
    {
      bad: 'ENV NVIDIA_DRIVER_CAPABILITIES=«all»',
      fixed: 'ENV NVIDIA_DRIVER_CAPABILITIES=compute,utility',
    },
    { good: 'ENV NVIDIA_DRIVER_CAPABILITIES=compute,utility,video' },
  ],
  each: 'env',
  *check({ pairs }) {
    for (const { key, value } of pairs) {
      if (key !== 'NVIDIA_DRIVER_CAPABILITIES' || value?.value !== 'all') continue
      const edits = rewriteWord(value, 'compute,utility')
      yield {
        at: value.span,
        message: 'The driver hands over graphics, video and display, too',
        fix: edits && { title: 'Ask for `compute,utility`', edits },
      }
    }
  },
})
