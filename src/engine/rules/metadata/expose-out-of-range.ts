import type { Word } from '../../facts/model.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'expose-out-of-range',
  codes: ['DL3011', 'DS-0008', 'invalid-port', 'invalid_port', 'INVALID_PORT'],
  severity: 'error',
  concern: 'correctness',
  title: 'Expose a port that exists',
  why: 'Ports end at 65535. Docker refuses the build.',
  examples: [
    { bad: 'EXPOSE 8080 «80800»' },
    { bad: 'EXPOSE «8000-70000/tcp»' },
    { good: 'EXPOSE 8080 9000-9010/udp 65535' },
    { good: 'EXPOSE $PORT' },
  ],
  each: 'expose',
  *check({ ports }) {
    for (const port of ports)
      if (highest(port) > 65_535) yield { at: port.span, message: `\`${port.text}\` goes beyond port 65535` }
  },
})

const highest = ({ value = '' }: Word): number =>
  Math.max(...(value.split('/', 1)[0] ?? '').split('-').map(Number).filter(Number.isFinite), 0)
