import type { Add, Copy, Dockerfile } from '../../facts/model.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'secrets-not-ignored',
  severity: 'warning',
  concern: 'security',
  title: 'Keep secrets out of the build context',
  why: `
    \`COPY . .\` takes everything that \`.dockerignore\` does not name: the \`.env\` of the
    developer, the keys of the cloud account. They end up in a layer, and with it
    wherever the image goes.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM python:3.13-slim
        «COPY . .»
      `,
      files: { '.dockerignore': '.git\n**/.aws\n**/.ssh\n' },
      fixedFiles: { '.dockerignore': '.git\n**/.aws\n**/.ssh\n**/.env\n' },
    },
    {
      good: `
        FROM python:3.13-slim
        COPY . .
      `,
      files: { '.dockerignore': '**/.env\n**/.aws\n**/.ssh\n' },
    },
    {
      good: `
        FROM python:3.13-slim
        COPY app /app
      `,
      files: { '.dockerignore': '.git\n' },
    },
  ],
  each: 'instruction',
  check(instruction, file) {
    if (instruction.kind !== 'copy' && instruction.kind !== 'add') return
    if (file.context.dockerignore === undefined && !file.context.isComplete) return
    if (
      !takesAll(instruction) ||
      instruction !== file.instructions.find((one) => isTransfer(one) && takesAll(one))
    )
      return
    const missing = places.filter((place) => !file.context.isIgnored(place))
    if (missing.length === 0) return
    return {
      at: instruction.span,
      message: `\`.dockerignore\` lets ${missing.map((place) => `\`${place}\``).join(', ')} into the image`,
      fix: {
        title: 'Add them to `.dockerignore`',
        edits: [],
        files: [{ name: '.dockerignore', text: extended(file, missing) }],
      },
    }
  },
})

const places = ['.env', '.aws', '.ssh']

const isTransfer = (one: { kind: string }): one is Copy | Add => one.kind === 'copy' || one.kind === 'add'

const takesAll = ({ from, sources }: Copy | Add): boolean =>
  from === undefined && sources.some(({ value }) => value === '.' || value === './' || value === '/')

function extended({ context }: Dockerfile, missing: readonly string[]): string {
  const before = context.dockerignore ?? ''
  const gap = before === '' || before.endsWith('\n') ? '' : '\n'
  return `${before}${gap}${missing.map((place) => `**/${place}\n`).join('')}`
}
