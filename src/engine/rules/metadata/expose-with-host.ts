import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'expose-with-host',
  codes: ['ExposeInvalidFormat', 'expose_host_port'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Name only the port inside the container',
  why: `
    EXPOSE tells which port the program listens on. Which port of the host leads there is
    decided by \`docker run -p\`, so Docker ignores the rest and will refuse it one day.
  `,
  fix: 'safe',
  examples: [
    { bad: 'EXPOSE «3000:3000»', fixed: 'EXPOSE 3000' },
    { bad: 'EXPOSE «127.0.0.1:80:8080/tcp»', fixed: 'EXPOSE 8080/tcp' },
    { good: 'EXPOSE 3000/tcp $PORT' },
  ],
  each: 'expose',
  *check({ ports }) {
    for (const port of ports) {
      const text = port.value
      if (text === undefined || !text.includes(':')) continue
      const inside = text.slice(text.lastIndexOf(':') + 1)
      yield {
        at: port.span,
        message: `\`${port.text}\` names a port or address of the host`,
        fix:
          port.text === text && inside !== ''
            ? { title: `Write \`${inside}\``, edits: [replace(port.span, inside)] }
            : undefined,
      }
    }
  },
})
