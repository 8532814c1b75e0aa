import { secretMount } from '../parts/fixes/secret-mount.ts'
import { onlySoundsSecret } from '../parts/questions/only-sounds-secret.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'secret-name-in-arg-or-env',
  codes: [
    'SecretsUsedInArgOrEnv',
    'DS-0031',
    'CIS-DI-0010',
    'secret-in-build-arg',
    'tally/ruby/secrets-in-arg-or-env',
    'tally/ruby/prefer-secret-mounts-for-build-credentials',
  ],
  severity: 'warning',
  concern: 'security',
  title: 'Pass secrets by a secret mount',
  why: `
    ENV is stored in the image, and build arguments are stored in its history: everybody
    who can pull the image can read them, also after a later instruction unsets them.
    A secret mount shows the value to one RUN and stores nothing.
  `,
  unless: 'The name only sounds like a secret.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM node:22-slim
        ARG «NPM_TOKEN»
        RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc
      `,
      fixed: `
        FROM node:22-slim
        RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc
      `,
    },
    {
      bad: `
        FROM node:22-slim
        ARG «NPM_TOKEN»
        RUN npm ci
      `,
    },
    { good: 'ENV PUBLIC_KEY=abc API_KEY_FILE=/run/secrets/api GPG_KEY=A035C8C1' },
    {
      good: `
        ARG NPM_TOKEN
        FROM node:22-slim
      `,
    },
    { good: 'ENV APP_TOKEN= Filters__0__Key=ProcessId' },
    { good: 'RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci' },
  ],
  each: 'secret',
  check(secret, file) {
    const { kind, where, name, span } = secret
    // What holds none is told on request.
    if (kind !== 'name' || onlySoundsSecret(secret)) return
    const place = where === 'env' ? 'in the image' : 'in the image history'
    return {
      at: span,
      message: `\`${name}\` sounds like a secret, and its value would be stored ${place}`,
      fix: secretMount(secret, file),
    }
  },
})
