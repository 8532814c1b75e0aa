import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'malformed-port',
  codes: ['invalid_port', 'INVALID_PORT', 'INVALID_PROTO'],
  severity: 'error',
  concern: 'correctness',
  title: 'Expose a number, a range, or either with its protocol',
  why: `
    EXPOSE takes ports such as 8080, 9000-9010 and 53/udp, parted by blanks. Docker refuses
    anything else and the build stops.
  `,
  fix: 'safe',
  examples: [
    { bad: 'EXPOSE «80,443»', fixed: 'EXPOSE 80 443' },
    { bad: 'EXPOSE «http»' },
    { bad: 'EXPOSE 80 «9010-9000» «53/upd»' },
    { good: 'EXPOSE 8080 9000-9010/udp 53/UDP 5000/sctp 0' },
    { good: 'EXPOSE $PORT 3000:3000' },
  ],
  each: 'expose',
  *check({ ports }) {
    for (const { value, text, span } of ports) {
      // What belongs to the host is a matter of its own.
      if (!value || value.includes(':') || isPort(value)) continue
      const several = value.split(',').filter((port) => port !== '')
      yield {
        at: span,
        message: `\`${text}\` is neither a port nor a range of ports`,
        fix:
          value === text && value.includes(',') && several.every(isPort)
            ? { title: `Write \`${several.join(' ')}\``, edits: [replace(span, several.join(' '))] }
            : undefined,
      }
    }
  },
})

function isPort(text: string): boolean {
  const [range = '', protocol = 'tcp', ...rest] = text.split('/')
  const [first = '', last = first, ...more] = range.split('-')
  return (
    rest.length + more.length === 0 &&
    ['tcp', 'udp', 'sctp'].includes(protocol.toLowerCase()) &&
    isNumber(first) &&
    isNumber(last) &&
    Number(first) <= Number(last)
  )
}

const isNumber = (text: string): boolean => /^\d+$/.test(text)
