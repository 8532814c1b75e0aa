import type { CommandForm, Dockerfile } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { hull, type Span } from '../../text/span.ts'
import { isStart } from '../parts/questions/final-user.ts'
import { isWorkshop } from '../parts/questions/workshop.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'npm-as-first-process',
  severity: 'info',
  concern: 'correctness',
  title: 'Start Node itself instead of npm',
  why: `
    npm, a shell and then node: three processes for one program. The signal to stop goes to npm,
    and whether it reaches the program depends on version and shell; where it does not, requests
    are cut off and every stop takes ten seconds.
  `,
  unless: 'The script does more than start one program.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM node:22-slim
        CMD [«"npm", "start"»]
      `,
      files: { 'package.json': '{ "scripts": { "start": "node server.js" } }' },
      fixed: `
        FROM node:22-slim
        CMD ["node", "server.js"]
      `,
    },
    {
      bad: `
        FROM node:22-slim
        CMD [«"yarn", "run", "serve"»]
      `,
    },
    {
      good: `
        FROM node:22-slim
        CMD ["node", "server.js"]
      `,
    },
    {
      good: `
        FROM node:22-slim
        CMD ["npm", "run", "dev"]
      `,
    },
    {
      good: `
        FROM node:22-slim
        ENTRYPOINT ["/sbin/tini", "--"]
        CMD ["npm", "start"]
      `,
    },
  ],
  each: 'stage',
  check(stage, file) {
    if (!stage.isFinal || isWorkshop(stage)) return
    const starts = stage.instructions.filter(isStart)
    const [start, ...others] = starts
    // An ENTRYPOINT beside it may be a small init that passes signals on.
    const script = others.length === 0 && start ? scriptOf(start.form) : undefined
    return (
      script && {
        at: script.at,
        message: `\`${script.manager}\` is started, and only it hears the signal to stop`,
        fix: direct(script.at, script.name, file),
      }
    )
  },
})

/** `npm start`, `npm run x`, `yarn x`: not what is for development. */
function scriptOf(form: CommandForm): { manager: string; name: string; at: Span } | undefined {
  if (form.kind !== 'exec') return
  const [first, second, third, ...more] = form.items
  const manager = first?.value ?? ''
  const isRun = second?.value === 'run' || second?.value === 'run-script'
  const last = isRun ? third : second
  const isPlain = more.length === 0 && (isRun || third === undefined)
  if (!first || !last || !['npm', 'yarn', 'pnpm'].includes(manager) || !isPlain) return
  if (manager === 'npm' && !isRun && last.value !== 'start') return
  if (
    /^(dev|develop|watch|test|debug|storybook|-.*|install|exec|dlx|build)\b/.test(last.value) ||
    /:?(dev|watch)$/.test(last.value)
  )
    return
  return { manager, name: last.value, at: hull(first.span, last.span) }
}

/** Where package.json is known, and its script is one plain call of node. */
function direct(at: Span, name: string, { context }: Dockerfile): Fix | undefined {
  const words = scriptIn(context.files.get('package.json') ?? '', name)
    ?.trim()
    .split(/\s+/)
  if (words?.[0] !== 'node' || !words.every((word) => /^[\w./=@:-]+$/.test(word))) return
  const list = words.map((word) => JSON.stringify(word)).join(', ')
  return { title: `Start \`${words.join(' ')}\``, edits: [replace(at, list)] }
}

function scriptIn(manifest: string, name: string): string | undefined {
  const scripts = /"scripts"\s*:\s*\{([^}]*)\}/.exec(manifest)?.[1] ?? ''
  for (const [, key, script] of scripts.matchAll(/"([^"\\]+)"\s*:\s*"([^"\\]*)"/g))
    if (key === name) return script
}
