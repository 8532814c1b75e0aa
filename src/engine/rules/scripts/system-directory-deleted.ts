import { hasSwitch, operandsOf } from '../parts/questions/script-words.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'system-directory-deleted',
  codes: ['SC2114'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Delete what is in the way, not the directory of the system',
  why: `
    Programs of the base image live there. What is left does not run.
  `,
  examples: [
    { bad: 'RUN rm -rf «/usr»' },
    { bad: 'RUN rm -rf «/*»' },
    { good: 'RUN rm -rf /usr/share/doc/extra /var/lib/apt/lists/*' },
  ],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap((command) =>
      command.program === 'rm' && (hasSwitch(command, 'r', '--recursive') || hasSwitch(command, 'R'))
        ? operandsOf(command)
            .filter(({ text }) => system.has(bare(text)) || spare.has(bare(text)))
            .map(({ span, text }) => ({
              at: span,
              message: `\`${text}\` belongs to the system`,
              onRequest: spare.has(bare(text)),
            }))
        : [],
    ),
})

/** `/usr/*` and `/usr/` are `/usr`. */
const bare = (text: string): string =>
  text.endsWith('/*') ? text.slice(0, -2) : text.endsWith('/') ? text.slice(0, -1) : text

const system: ReadonlySet<string> = new Set([
  '',
  '/bin',
  '/dev',
  '/etc',
  '/lib',
  '/lib64',
  '/sbin',
  '/usr',
  '/usr/bin',
  '/usr/lib',
  '/usr/sbin',
  '/var',
])
/** Empty in most images, or missed by few. */
const spare: ReadonlySet<string> = new Set(['/boot', '/home', '/media', '/mnt', '/usr/local', '/usr/share'])
