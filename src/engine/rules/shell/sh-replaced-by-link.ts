import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'sh-replaced-by-link',
  codes: ['DL4005'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Choose the shell with SHELL',
  why: `
    Linking \`/bin/sh\` to another shell changes the shell of every script in the image,
    also of the distribution's own. SHELL changes it for this Dockerfile only.
  `,
  examples: [
    { bad: 'RUN «ln -sf /bin/bash /bin/sh»' },
    { good: 'SHELL ["/bin/bash", "-c"]' },
    { good: 'RUN ln -s /opt/tool /usr/local/bin/tool' },
  ],
  each: 'command',
  check({ program, words, span }) {
    if (program !== 'ln' || !words.some(({ value }) => value === '/bin/sh')) return
    return { at: span, message: 'This replaces the shell of everything in the image' }
  },
})
