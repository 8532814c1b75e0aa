import { insertFlag } from '../parts/fixes/insert-flag.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'npm-cache-clean-without-force',
  codes: ['npmCacheCleanUseForce'],
  severity: 'error',
  concern: 'correctness',
  title: 'Add --force to npm cache clean',
  why: `
    Since npm 5 \`npm cache clean\` refuses to work: it says that the cache heals itself,
    and exits with an error that fails the RUN. Where the error is swallowed, the cache
    stays.
  `,
  fix: 'safe',
  examples: [
    {
      bad: 'RUN npm install -g serve@14.2.4 && «npm cache clean»',
      fixed: 'RUN npm install -g serve@14.2.4 && npm cache clean --force',
    },
    { good: 'RUN npm ci && npm cache clean --force' },
    { good: 'RUN npm ci && npm cache verify' },
  ],
  each: 'call',
  check({ manager, action, command, operands, run }) {
    if (manager.name !== 'npm' || action !== 'clean' || operands.length > 0) return
    if (command.words.some(({ text }) => text === '--force' || text === '-f')) return
    const last = command.words.at(-1)
    const edit = last && insertFlag(last, '--force', run)
    return {
      at: command.span,
      message: '`npm cache clean` ends with an error unless it is forced',
      fix: edit && { title: 'Add `--force`', edits: [edit] },
    }
  },
})
