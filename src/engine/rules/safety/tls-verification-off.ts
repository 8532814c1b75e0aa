import type { Dockerfile, Instruction, Word } from '../../facts/model.ts'
import { isCheckable, type UncheckedTls, uncheckedTls } from '../../facts/unchecked-tls.ts'
import { type Edit, remove } from '../../text/edit.ts'
import { removeCommand } from '../parts/fixes/remove-command.ts'
import { removePair } from '../parts/fixes/remove-pair.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'tls-verification-off',
  codes: [
    'CKV2_DOCKER_2',
    'CKV2_DOCKER_3',
    'CKV2_DOCKER_4',
    'CKV2_DOCKER_5',
    'CKV2_DOCKER_6',
    'CKV2_DOCKER_12',
    'CKV2_DOCKER_13',
    'CKV2_DOCKER_14',
    'CKV2_DOCKER_15',
    'CKV2_DOCKER_16',
  ],
  severity: 'error',
  concern: 'security',
  title: 'Leave certificate checks on',
  why: `
    Without the check anybody between you and the server can answer in its place, and what
    they send becomes part of the image. Install the missing certificate authority
    instead.
  `,
  fix: 'review',
  examples: [
    { bad: 'RUN curl «-fsSLk» https://example.com/a', fixed: 'RUN curl -fsSL https://example.com/a' },
    {
      bad: 'RUN wget «--no-check-certificate» https://example.com/a',
      fixed: 'RUN wget https://example.com/a',
    },
    { bad: 'RUN pip install «--trusted-host» pypi.org flask', fixed: 'RUN pip install flask' },
    {
      bad: 'ENV A=b «NODE_TLS_REJECT_UNAUTHORIZED»=0',
      fixed: 'ENV A=b',
    },
    { bad: 'RUN «npm config set strict-ssl false» && npm ci', fixed: 'RUN npm ci' },
    {
      bad: 'RUN «GIT_SSL_NO_VERIFY»=1 git clone https://example.com/a.git',
      fixed: 'RUN git clone https://example.com/a.git',
    },
    { bad: 'RUN curl «-k» https://10.0.0.1/a' },
    { good: 'RUN curl -fsSL https://example.com/k && grep -k x y' },
    { good: 'ENV NODE_TLS_REJECT_UNAUTHORIZED=1' },
    { good: 'RUN curl --key-type PEM -ok https://example.com' },
  ],
  each: 'instruction',
  *check(instruction, file) {
    for (const off of uncheckedTls(instruction)) {
      const edits = withCheck(off, instruction, file)
      yield {
        at: off.span,
        message: 'Certificates are not checked here',
        fix: edits && { title: 'Leave the check on', edits },
      }
    }
  },
})

function withCheck(off: UncheckedTls, instruction: Instruction, file: Dockerfile): Edit[] | undefined {
  const { source } = file
  if (off.kind === 'variable')
    return instruction.kind === 'env' || instruction.kind === 'arg'
      ? removePair(instruction, off.pair, file)
      : undefined
  if (off.kind === 'setting') return removeCommand(off.command, file)
  if (instruction.kind !== 'run' || instruction.form.kind === 'exec') return
  if (off.kind === 'assignment') {
    const { start, end } = off.whole
    return source[end] === ' ' ? [remove({ start, end: end + 1 })] : undefined
  }
  const { words, command } = off
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || command.program === 'export' || !isCheckable(command)) return
  return isCluster(first)
    ? [withoutLetter(first)]
    : [remove({ start: first.span.start - 1, end: last.span.end })]
}

/** `-fsSLk`, but not `-k`. */
const isCluster = ({ text }: Word): boolean => /^-[^-]./.test(text) && text !== '-c'

function withoutLetter({ text, span }: Word): Edit {
  const start = span.start + text.indexOf('k')
  return remove({ start, end: start + 1 })
}
