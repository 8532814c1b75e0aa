import type { Add, BuildContext, Copy } from '../../facts/model.ts'
import { secretFile } from '../../facts/tables/secret-files.ts'
import { ignoreAlso } from '../parts/questions/whole-context.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'ignored-source',
  codes: ['CopyIgnoredFile'],
  severity: 'error',
  concern: 'correctness',
  title: 'Copy what .dockerignore lets through',
  why: `
    What \`.dockerignore\` names never reaches the builder. The build stops and says that the file
    does not exist, while everybody sees it lying there.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM nginx:1.27
        COPY «dist» «./docs/*.html» /usr/share/nginx/html/
      `,
      files: { '.dockerignore': 'node_modules\ndist\ndocs\n' },
      fixedFiles: { '.dockerignore': 'node_modules\ndist\ndocs\n!dist\n' },
    },
    {
      bad: `
        FROM node:22-slim
        COPY «.env» /app/
      `,
      files: { '.dockerignore': '**/.env\n' },
    },
    {
      good: `
        FROM nginx:1.27
        COPY dist /usr/share/nginx/html
        COPY --from=build /dist /dist
        ADD https://example.com/dist /srv/
        COPY . /app
      `,
      files: { '.dockerignore': 'node_modules\nhttps:\n/from\n' },
    },
    {
      good: `
        FROM nginx:1.27
        COPY dist /usr/share/nginx/html
      `,
      files: { '.dockerignore': '*\n!dist\n' },
    },
  ],
  each: 'instruction',
  *check(instruction, { context }) {
    if ((instruction.kind !== 'copy' && instruction.kind !== 'add') || instruction.isOnbuild) return
    // A line that lets something through again may let in a part of what is copied.
    if (context.dockerignore === undefined || instruction.from || linesOf(context).some(takesBack)) return
    for (const source of instruction.sources) {
      const { value, text, span } = source
      if (value === undefined || isElsewhere(source) || !isKeptOut(value, context)) continue
      yield {
        at: span,
        message: `\`.dockerignore\` keeps \`${text}\` out of the build context`,
        fix:
          secretFile(value) !== undefined || isWhole(value) || value.includes('*')
            ? undefined
            : { ...ignoreAlso(context, [`!${value}`]), title: `Let \`${value}\` through again` },
      }
    }
  },
})

const linesOf = ({ dockerignore = '' }: BuildContext): string[] =>
  dockerignore.split('\n').map((line) => line.trim())

const takesBack = (line: string): boolean => line.startsWith('!')

/** Not from the build context: a URL, a repository, a heredoc. */
const isElsewhere = ({ text }: (Copy | Add)['sources'][number]): boolean =>
  text.includes('://') || text.startsWith('git@') || text.startsWith('<<')

const isWhole = (path: string): boolean => ['.', './', '/', ''].includes(path)

const isKeptOut = (path: string, context: BuildContext): boolean =>
  isWhole(path)
    ? linesOf(context).some((line) => ['*', '**', '**/*'].includes(line))
    : context.isIgnored(path)
