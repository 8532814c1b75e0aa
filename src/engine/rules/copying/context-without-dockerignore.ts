import type { Dockerfile } from '../../facts/model.ts'
import { ignoreAlso, isFirstWholeContext } from '../parts/questions/whole-context.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'context-without-dockerignore',
  codes: ['DKL-LI-0003'],
  severity: 'warning',
  concern: 'size',
  title: 'List in .dockerignore what must not be copied',
  why: `
    \`COPY . .\` takes the whole build context: version control, installed packages, build
    output, test data. It makes the image bigger, and every change in any of it repeats
    this step and all below.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM node:22-slim
        «COPY . .»
      `,
      files: { '.dockerignore': 'docs\n', '.git/HEAD': '', 'node_modules/a/index.js': '' },
      fixedFiles: { '.dockerignore': 'docs\n.git\nnode_modules\n' },
    },
    {
      good: `
        FROM node:22-slim
        COPY . .
      `,
      files: { '.dockerignore': '.git\nnode_modules\n', '.git/HEAD': '', 'node_modules/a/index.js': '' },
    },
    {
      good: `
        FROM node:22-slim
        COPY src /app
      `,
      files: { '.dockerignore': '' },
    },
  ],
  each: 'instruction',
  check(instruction, file) {
    const { context } = file
    if (
      !isFirstWholeContext(instruction, file) ||
      (context.dockerignore === undefined && !context.isComplete)
    )
      return
    const missing = junkOf(file).filter((name) => !context.isIgnored(name))
    if (missing.length === 0) return
    const names = missing.map((name) => `\`${name}\``).join(', ')
    return {
      at: instruction.span,
      message:
        context.dockerignore === undefined
          ? `Without a \`.dockerignore\`, ${names} come along`
          : `\`.dockerignore\` lets ${names} through`,
      fix: ignoreAlso(
        context,
        missing.map((name) => (name === '__pycache__' ? `**/${name}` : name)),
      ),
    }
  },
})

/** What lies about in a checkout and is no part of the program, by the managers that this file calls. */
function junkOf({ stages, context }: Dockerfile): string[] {
  const managers = new Set(
    stages.flatMap(({ runs }) => runs.flatMap(({ calls }) => calls.map(({ manager }) => manager.name))),
  )
  const images = stages.flatMap(({ base }) => (base.kind === 'image' ? base.image.repository : []))
  const usual = [...byManager].flatMap(([name, junk]) =>
    managers.has(name) || images.some((image) => image === junk.image) ? junk.paths : [],
  )
  const all = ['.git', ...new Set(usual)]
  // With a listing in hand, only what is there counts.
  const { sizes } = context
  return sizes === undefined
    ? all
    : all.filter((name) => [...sizes.keys()].some((path) => path === name || path.startsWith(`${name}/`)))
}

const byManager: ReadonlyMap<string, { readonly image: string; readonly paths: readonly string[] }> = new Map(
  [
    ['npm', { image: 'node', paths: ['node_modules'] }],
    ['yarn', { image: 'node', paths: ['node_modules'] }],
    ['pnpm', { image: 'node', paths: ['node_modules'] }],
    ['pip', { image: 'python', paths: ['.venv', '__pycache__'] }],
    ['poetry', { image: 'python', paths: ['.venv', '__pycache__'] }],
    ['uv', { image: 'python', paths: ['.venv', '__pycache__'] }],
    ['cargo', { image: 'rust', paths: ['target'] }],
    ['maven', { image: 'maven', paths: ['target'] }],
    ['gradle', { image: 'gradle', paths: ['build', '.gradle'] }],
    ['composer', { image: 'composer', paths: ['vendor'] }],
  ],
)
