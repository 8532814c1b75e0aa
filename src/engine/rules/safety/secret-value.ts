import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'secret-value',
  codes: ['tally/secrets-in-code'],
  severity: 'error',
  concern: 'security',
  title: 'Take the credential out of the file, and revoke it',
  why: `
    Whatever stands in a Dockerfile is in the repository, in the image history and in
    every cache between. A credential that was ever written here is known to others:
    replace it at its issuer, then pass the new one by a secret mount.
  `,
  examples: [
    {
      bad: 'ENV DATABASE_URL=postgres://app:«hunter2»@db:5432/app',
    },
    { good: 'ENV DATABASE_URL=postgres://app:$PASSWORD@db:5432/app' },
    { good: 'RUN --mount=type=secret,id=db cat /run/secrets/db' },
  ],
  each: 'secret',
  check({ kind, looksLike, span }) {
    return kind === 'value' ? { at: span, message: `A ${looksLike} stands here for all to read` } : undefined
  },
})
