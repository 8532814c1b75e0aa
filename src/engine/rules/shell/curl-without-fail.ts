import { hasCurlOption } from '../../facts/curl-options.ts'
import type { Command } from '../../facts/model.ts'
import { isVerified, noticesBadInput } from '../../facts/verification.ts'
import { addCurlSwitch } from '../parts/fixes/curl-option.ts'
import { commandBehind } from '../parts/questions/command-behind.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'curl-without-fail',
  codes: ['curlUseFlagF'],
  severity: 'warning',
  concern: 'correctness',
  yieldsTo: ['download-piped-to-shell'],
  title: 'Let curl fail on an error page',
  why: `
    For curl, "404 Not Found" is a page like any other: without \`-f\` it is stored as if it were
    the file, curl reports success, and the build breaks later, or not at all.
  `,
  unless: 'The script looks at the answer itself.',
  fix: 'safe',
  examples: [
    {
      bad: 'RUN «curl -sSL -o /tmp/a https://example.com/a»',
      fixed: 'RUN curl -fsSL -o /tmp/a https://example.com/a',
    },
    {
      bad: 'RUN «curl https://example.com/install.sh» | sh',
      fixed: 'RUN curl -f https://example.com/install.sh | sh',
    },
    { bad: 'RUN «curl -O https://example.com/a.deb»', fixed: 'RUN curl -fO https://example.com/a.deb' },
    { good: 'RUN curl -fsSL -o /tmp/a https://example.com/a' },
    { good: 'RUN curl --fail-with-body -o /tmp/a https://example.com/a' },
    { good: 'RUN curl -sSL https://example.com/a.tgz | tar -xz' },
    { good: 'RUN curl -sSLO https://example.com/a && echo "0123  a" | sha256sum -c -' },
    { good: 'RUN curl --version && curl -s http://localhost:8080/health' },
    { good: `RUN test "$(curl -s -o /dev/null -w '%{http_code}' https://example.com)" = 200` },
  ],
  each: 'download',
  check(download) {
    const { tool, by, unpackedBy } = download
    if (tool !== 'curl' || !('run' in by) || !keepsAnswer(by) || isAsked(by)) return
    // What is unpacked or compared is found out.
    if (unpackedBy || isVerified(download) || isPipedInto(by, noticesBadInput)) return
    if (
      hasCurlOption(by, 'fwKI', [
        '--fail',
        '--fail-with-body',
        '--fail-early',
        '--write-out',
        '--config',
        '--head',
      ])
    )
      return
    const edit = addCurlSwitch(by, 'f')
    return {
      at: by.span,
      message: 'An error page would be taken for the file',
      fix: edit && { title: 'Add `-f`', edits: [edit] },
    }
  },
})

/** Into a file or a pipe; what only shows in the log does no harm. */
const keepsAnswer = (command: Command): boolean =>
  hasCurlOption(command, 'oOJ', ['--output', '--remote-name', '--remote-name-all']) ||
  command.redirections.some(({ operator }) => operator === '>' || operator === '>>') ||
  isPipedInto(command, () => true)

/** `if curl …`, `curl … || …`: somebody looks at the outcome. */
const isAsked = (command: Command): boolean =>
  command.nesting.includes('if') || commandBehind(command)?.joinedBy === '||'

const isPipedInto = (command: Command, matches: (receiver: Command) => boolean): boolean => {
  const receiver = commandBehind(command)
  return receiver?.joinedBy === '|' && matches(receiver)
}
