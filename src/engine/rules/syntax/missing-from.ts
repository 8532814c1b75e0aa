import { parseImageRef } from '../../facts/image-ref.ts'
import { newestTag } from '../../facts/images/supported-tag.ts'
import type { Run } from '../../facts/model.ts'
import { insertBefore } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { inFileCase } from '../parts/fixes/in-file-case.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'missing-from',
  codes: ['DL3061', 'tally/require-stages', 'from_first', 'NO_SOURCE_IMAGE'],
  severity: 'error',
  concern: 'correctness',
  title: 'Begin with FROM',
  why: `
    Every image starts from another one, or \`FROM scratch\`. Without FROM Docker has
    nothing to build on, and stops.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        «WORKDIR /app»
        COPY . .
      `,
    },
    {
      bad: `
        «WORKDIR /app»
        COPY requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
      `,
      fixed: `
        FROM python:3.14-slim
        WORKDIR /app
        COPY requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
      `,
      settings: { today: '2026-11-24' },
    },
    { good: 'FROM scratch' },
    { good: '# only a comment' },
  ],
  each: 'file',
  check(file) {
    const { stages } = file
    const [first] = stages
    const at = first?.instructions[0]?.span
    if (!first || !at || stages.some(({ from }) => from)) return
    const image = guessedImage(first.runs, file.settings.today)
    const line = image && inFileCase(`FROM ${image}`, file) + lineBreakOf(file.source)
    return {
      at,
      message: 'There is no FROM in this file',
      fix: line ? { title: `Begin with \`${image}\``, edits: [insertBefore(at, line)] } : undefined,
    }
  },
})

/** The image whose tools the RUNs call; a language says more than the system below. */
function guessedImage(runs: readonly Run[], today: string | undefined): string | undefined {
  const managers = new Set(runs.flatMap(({ calls }) => calls.map(({ manager }) => manager.name)))
  const [, repository, flavour] = guesses.find(([manager]) => managers.has(manager)) ?? []
  const tag = repository && today && newestTag(parseImageRef(repository), today)
  return tag ? `${repository}:${tag}${flavour}` : undefined
}

const guesses = [
  ['pip', 'python', '-slim'],
  ['npm', 'node', '-slim'],
  ['yarn', 'node', '-slim'],
  ['bundler', 'ruby', '-slim'],
  ['apk', 'alpine', ''],
  ['apt', 'debian', '-slim'],
] as const
