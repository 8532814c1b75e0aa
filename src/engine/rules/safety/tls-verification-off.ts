import type { Command } from '../../facts/model.ts'
import type { Span } from '../../text/span.ts'
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
  examples: [
    { bad: 'RUN curl «-fsSLk» https://example.com/a' },
    { bad: 'RUN wget «--no-check-certificate» https://example.com/a' },
    { bad: 'RUN pip install «--trusted-host» pypi.org flask' },
    { bad: 'ENV «NODE_TLS_REJECT_UNAUTHORIZED»=0' },
    { bad: 'RUN npm config set «strict-ssl» false' },
    { bad: 'RUN «GIT_SSL_NO_VERIFY»=1 git clone https://example.com/a.git' },
    { good: 'RUN curl -fsSL https://example.com/k && grep -k x y' },
    { good: 'ENV NODE_TLS_REJECT_UNAUTHORIZED=1' },
    { good: 'RUN curl --key-type PEM https://example.com' },
  ],
  each: 'instruction',
  *check(instruction) {
    const found =
      instruction.kind === 'run'
        ? instruction.commands.flatMap(offIn)
        : instruction.kind === 'env' || instruction.kind === 'arg'
          ? instruction.pairs
              .filter(({ key, value }) => switchesOff(key, value?.value))
              .map(({ keySpan }) => keySpan)
          : []
    for (const at of found) yield { at, message: 'Certificates are not checked here' }
  },
})

/** Variables that switch the check off, and the values that do so. */
const variables: ReadonlyMap<string, readonly string[] | 'any'> = new Map<string, readonly string[] | 'any'>([
  ['NODE_TLS_REJECT_UNAUTHORIZED', ['0']],
  ['PYTHONHTTPSVERIFY', ['0']],
  ['NPM_CONFIG_STRICT_SSL', ['false', '0']],
  ['GIT_SSL_NO_VERIFY', 'any'],
  ['PIP_TRUSTED_HOST', 'any'],
])

function switchesOff(name: string, value: string | undefined): boolean {
  const values = variables.get(name.toUpperCase())
  if (!values || value === undefined || value === '') return false
  return values === 'any' ? value !== '0' && value !== 'false' : values.includes(value)
}

function offIn({ program, words, assignments }: Command): Span[] {
  const flags = words.filter(({ text }) => isOff(program, text)).map(({ span }) => span)
  const set = words.findIndex(
    ({ text }, index) => text === 'strict-ssl' && words[index + 1]?.value === 'false',
  )
  const setting = ['npm', 'yarn', 'pnpm'].includes(program) ? words[set] : undefined
  const given = assignments.filter(({ name, value }) => switchesOff(name, value?.value))
  return [
    ...flags,
    ...(setting ? [setting.span] : []),
    ...given.map(({ name, span }) => ({ start: span.start, end: span.start + name.length })),
  ]
}

function isOff(program: string, text: string): boolean {
  if (program === 'curl') return text === '--insecure' || /^-[a-zA-Z]*k/.test(text)
  if (program === 'wget') return text === '--no-check-certificate'
  if (program.startsWith('pip')) return text.split('=', 1)[0] === '--trusted-host'
  if (program === 'git') return text.toLowerCase() === 'http.sslverify=false'
  return (program === 'npm' || program === 'yarn') && text === '--strict-ssl=false'
}
