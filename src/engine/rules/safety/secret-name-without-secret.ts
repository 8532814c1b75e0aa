import { onlySoundsSecret } from '../parts/questions/only-sounds-secret.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'secret-name-without-secret',
  codes: ['SecretsUsedInArgOrEnv'],
  severity: 'style',
  concern: 'security',
  optIn: true,
  title: 'Leave variables out that sound like secrets and hold none',
  why: `
    An empty variable stores nothing. Docker warns of its name all the same, and it invites somebody to fill
    it in here instead of when the container starts.
  `,
  unless: 'It tells readers which variable to set.',
  examples: [
    { bad: 'ENV «APP_TOKEN»= PORT=80' },
    { bad: 'ENV «Filters__0__Key»=ProcessId' },
    { good: 'ENV APP_TOKEN=changeme' },
    { good: 'ARG APP_TOKEN' },
  ],
  each: 'secret',
  check(secret) {
    if (secret.kind !== 'name' || !onlySoundsSecret(secret)) return
    return { at: secret.span, message: `\`${secret.name}\` sounds like a secret and holds none` }
  },
})
