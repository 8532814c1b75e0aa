import { ignoreAlso, isFirstWholeContext } from '../parts/questions/whole-context.ts'
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
    const { context } = file
    if (
      !isFirstWholeContext(instruction, file) ||
      (context.dockerignore === undefined && !context.isComplete)
    )
      return
    const missing = places.filter((place) => !context.isIgnored(place))
    if (missing.length === 0) return
    return {
      at: instruction.span,
      message: `\`.dockerignore\` lets ${missing.map((place) => `\`${place}\``).join(', ')} into the image`,
      fix: ignoreAlso(
        context,
        missing.map((place) => `**/${place}`),
      ),
    }
  },
})

const places = ['.env', '.aws', '.ssh']
