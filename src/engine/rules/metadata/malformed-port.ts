import { replace } from '../../text/edit.ts'
import { nearest } from '../../text/nearest.ts'
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
    { bad: 'EXPOSE 80 «9010-9000»' },
    { bad: 'EXPOSE «53/upd»', fixed: 'EXPOSE 53/udp' },
    { good: 'EXPOSE 8080 9000-9010/udp 53/UDP 5000/sctp 0' },
    { good: 'EXPOSE $PORT 3000:3000' },
  ],
  each: 'expose',
  *check({ ports }) {
    for (const { value, text, span } of ports) {
      // What belongs to the host is a matter of its own.
      if (!value || value.includes(':') || isPort(value)) continue
      const meant = value === text ? portsMeantBy(value) : undefined
      yield {
        at: span,
        message: `\`${text}\` is neither a port nor a range of ports`,
        fix: meant === undefined ? undefined : { title: `Write \`${meant}\``, edits: [replace(span, meant)] },
      }
    }
  },
})

/** `80,443`, `53/upd` */
function portsMeantBy(value: string): string | undefined {
  const ports = value
    .split(',')
    .filter((port) => port !== '')
    .map((port) => {
      const [range, protocol] = port.split('/')
      const known = protocol && nearest(protocol.toLowerCase(), protocols, 1)
      return known === undefined ? port : `${range}/${known}`
    })
  return ports.every(isPort) ? ports.join(' ') : undefined
}

const protocols = ['tcp', 'udp', 'sctp']

function isPort(text: string): boolean {
  const [range = '', protocol = 'tcp', ...rest] = text.split('/')
  const [first = '', last = first, ...more] = range.split('-')
  return (
    rest.length + more.length === 0 &&
    protocols.includes(protocol.toLowerCase()) &&
    isNumber(first) &&
    isNumber(last) &&
    Number(first) <= Number(last)
  )
}

const isNumber = (text: string): boolean => /^\d+$/.test(text)
