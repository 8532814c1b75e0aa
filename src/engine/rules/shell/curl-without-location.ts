import { hasCurlOption } from '../../facts/curl-options.ts'
import { isOutside } from '../../facts/hosts.ts'
import { addCurlSwitch } from '../parts/fixes/curl-option.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'curl-without-location',
  codes: ['tally/curl-should-follow-redirects', 'curlUseFlagL'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Let curl follow redirects',
  why: `
    Files move. Without \`-L\` curl stores the note that says where to, usually an empty file or a
    line of HTML, and reports success.
  `,
  fix: 'safe',
  examples: [
    {
      bad: 'RUN «curl -fsSo /tmp/a https://example.com/a»',
      fixed: 'RUN curl -LfsSo /tmp/a https://example.com/a',
    },
    { good: 'RUN curl -fsSLo /tmp/a https://example.com/a' },
    { good: 'RUN curl --location -o /tmp/a https://example.com/a' },
    { good: 'RUN curl -fsS http://localhost:8080/health && curl -fsS http://10.0.0.1/a' },
  ],
  each: 'download',
  check({ tool, by, url }) {
    if (tool !== 'curl' || !('run' in by) || url === undefined || !isOutside(url)) return
    if (hasCurlOption(by, 'LKI', ['--location', '--location-trusted', '--follow', '--config', '--head']))
      return
    const edit = addCurlSwitch(by, 'L')
    return {
      at: by.span,
      message: 'A redirect would be stored in place of the file',
      fix: edit && { title: 'Add `-L`', edits: [edit] },
    }
  },
})
