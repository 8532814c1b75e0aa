import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'dead-key-server',
  codes: ['gpgUseHaPools'],
  severity: 'error',
  concern: 'correctness',
  title: 'Fetch keys from a server that answers',
  why: `
    The pool of \`sks-keyservers.net\` was switched off in 2021, and no name below it is known any
    more: the build stops, or goes on without the key.
  `,
  unless: 'Another server is asked when this one does not answer.',
  examples: [
    { bad: 'RUN gpg --batch --keyserver «ha.pool.sks-keyservers.net» --recv-keys ABCD1234' },
    { bad: 'RUN apt-key adv --keyserver «hkp://p80.pool.sks-keyservers.net:80» --recv-keys ABCD1234' },
    { good: 'RUN gpg --batch --keyserver keys.openpgp.org --recv-keys ABCD1234' },
    {
      good: 'RUN for s in $(shuf -e ha.pool.sks-keyservers.net pgp.mit.edu); do gpg --keyserver "$s" --recv-keys A; done',
    },
    {
      good: `
        RUN gpg --keyserver ha.pool.sks-keyservers.net --recv-keys ABCD1234 \\
            || gpg --keyserver keyserver.ubuntu.com --recv-keys ABCD1234
      `,
    },
  ],
  each: 'command',
  *check({ words, isCondition }) {
    if (isCondition) return
    for (const [index, word] of words.entries())
      if (word.value?.includes('sks-keyservers.net') && words[index - 1]?.text === '--keyserver')
        yield { at: word.span, message: `\`${word.value}\` is no more` }
  },
})
