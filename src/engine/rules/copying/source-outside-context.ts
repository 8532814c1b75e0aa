import type { BuildContext } from '../../facts/model.ts'
import { normalPath } from '../../facts/path.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'source-outside-context',
  codes: ['add_src_invalid'],
  severity: 'error',
  concern: 'correctness',
  title: 'Copy only what lies in the build context',
  why: `
    The builder sees the build context and nothing else of your machine. \`..\` stops at its root,
    \`~\` is a name like any other, and \`/home\` is looked for inside it: the file is not found.
  `,
  unless: 'The build context really holds that path.',
  examples: [
    { bad: 'COPY «../shared» /shared' },
    { bad: 'ADD «~/.m2/settings.xml» «C:/Users/me/app.zip» /root/' },
    { bad: 'COPY «/home/me/app» /app' },
    { good: 'COPY a/../shared /shared' },
    { good: 'COPY --from=build /home/me/app /app' },
    { good: 'COPY ../shared /shared', files: { 'shared/a.txt': '' } },
    { good: 'COPY /src /app' },
  ],
  each: 'instruction',
  *check(instruction, { context }) {
    if ((instruction.kind !== 'copy' && instruction.kind !== 'add') || instruction.from) return
    for (const { value, text, span } of instruction.sources) {
      const where = value === undefined ? undefined : placeOf(value)
      if (value === undefined || where === undefined || isInContext(value, context)) continue
      yield { at: span, message: `\`${text}\` is looked for in the build context, not ${where}` }
    }
  },
})

function placeOf(path: string): string | undefined {
  if (path === '~' || path.startsWith('~/')) return 'in your home directory'
  if (hosts.some((host) => path.startsWith(host)) || hasDrive(path)) return 'on your disk'
  return climbsOut(path) ? 'above it' : undefined
}

const hosts = ['/home/', '/Users/']

const hasDrive = (path: string): boolean => path[1] === ':' && (path[2] === '\\' || path[2] === '/')

function climbsOut(path: string): boolean {
  let depth = 0
  for (const segment of path.split('/')) {
    if (segment === '..') depth -= 1
    else if (segment !== '' && segment !== '.') depth += 1
    if (depth < 0) return true
  }
  return false
}

function isInContext(path: string, { sizes }: BuildContext): boolean {
  const inside = normalPath(path).replace(/^\//, '')
  return (
    sizes !== undefined && [...sizes.keys()].some((one) => one === inside || one.startsWith(`${inside}/`))
  )
}
