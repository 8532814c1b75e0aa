import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'expose-protocol-casing',
  codes: ['ExposeProtoCasing'],
  severity: 'style',
  concern: 'upkeep',
  title: 'Write the protocol in lower case',
  why: 'Docker stores the protocol in lower case; tools that compare the text are surprised by another.',
  fix: 'safe',
  examples: [{ bad: 'EXPOSE «53/UDP»', fixed: 'EXPOSE 53/udp' }, { good: 'EXPOSE 53/udp 80' }],
  each: 'expose',
  *check({ ports }) {
    for (const { value, text, span } of ports) {
      const slash = text.indexOf('/')
      const protocol = text.slice(slash)
      if (value === undefined || slash === -1 || protocol === protocol.toLowerCase()) continue
      yield {
        at: span,
        message: `\`${text}\` has capitals in its protocol`,
        fix: {
          title: 'Write it in lower case',
          edits: [replace({ start: span.end - protocol.length, end: span.end }, protocol.toLowerCase())],
        },
      }
    }
  },
})
