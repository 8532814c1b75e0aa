import { mayHoldCredential } from '../../facts/tables/credential-names.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'credential-like-name',
  codes: ['DL3064'],
  severity: 'warning',
  concern: 'security',
  optIn: true,
  title: 'Make sure that no credential is stored under this name',
  why: `
    ENV is stored in the image and ARG in its history, where everybody who can pull the image reads
    them. This rule reports every name that could hold a credential, user names included.
  `,
  unless: 'The name only contains the word, as TOKENIZERS_PARALLELISM does.',
  examples: [
    { bad: 'ENV «DB_PASSWORD»=changeme DB_USERNAME=app' },
    {
      bad: `
        ARG «GITHUB_TOKEN»
        FROM alpine:3.22
        ONBUILD ARG «client_key»
      `,
    },
    { good: 'ENV DB_HOST=db CACHE_KEY=v1' },
    { good: 'LABEL token=none' },
  ],
  each: 'instruction',
  check(instruction) {
    if (instruction.kind !== 'arg' && instruction.kind !== 'env') return
    const pair = instruction.pairs.find(({ key }) => mayHoldCredential(key))
    return pair && { at: pair.keySpan, message: `\`${pair.key}\` may hold a credential` }
  },
})
