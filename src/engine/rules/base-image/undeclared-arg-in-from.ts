import type { Dockerfile, From } from '../../facts/model.ts'
import { platformArgs } from '../../facts/platform.ts'
import { insertBefore } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { nearest } from '../../text/nearest.ts'
import type { WordPart } from '../../text/word.ts'
import { renameVariable } from '../parts/fixes/rename-variable.ts'
import { perFile } from '../parts/questions/per-file.ts'
import { defineRule, type Fix } from '../rule.ts'

type VariablePart = Extract<WordPart, { kind: 'variable' }>

export default defineRule({
  name: 'undeclared-arg-in-from',
  codes: ['UndefinedArgInFrom', 'BASE_NAME_EMPTY'],
  severity: 'error',
  concern: 'correctness',
  title: 'Declare the ARG before the first FROM',
  why: `
    FROM sees only the ARGs that stand before the first FROM. Any other name is empty there,
    whatever \`--build-arg\` says: the tag is missing, or the build stops.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        ARG VARIANT=-slim
        FROM node:22«\${VARIENT}»
      `,
      fixed: `
        ARG VARIANT=-slim
        FROM node:22\${VARIANT}
      `,
    },
    {
      bad: `
        # The base.
        FROM node:«\${VERSION:-22}»-slim
      `,
      fixed: `
        # The base.
        ARG VERSION
        FROM node:\${VERSION:-22}-slim
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        ARG TAG=3.21
        FROM alpine:«$TAG»
      `,
      fixed: `
        ARG TAG=3.21
        FROM alpine:3.22
        ARG TAG=3.21
        FROM alpine:$TAG
      `,
    },
    {
      good: `
        ARG TAG
        FROM --platform=$BUILDPLATFORM alpine:$TAG
      `,
    },
  ],
  each: 'from',
  *check(from, file) {
    // Instructions before the first FROM have their own finding, and hide what is declared there.
    if (!file.stages[0]?.from) return
    const platform = from.flags.find(({ name }) => name === 'platform')?.value
    const seen = new Set<string>()
    for (const part of [...(from.image?.parts ?? []), ...(platform?.parts ?? [])]) {
      if (part.kind !== 'variable' || from.scope.get(part.name) || seen.has(part.name)) continue
      seen.add(part.name)
      yield {
        at: part.span,
        message: `\`${part.name}\` is not declared before the first FROM`,
        fix: fixOf(part, from, file),
      }
    }
  },
})

function fixOf(part: VariablePart, { span }: From, file: Dockerfile): Fix | undefined {
  const { names, inStages } = declarationsOf(file)
  const meant = nearest(part.name, names, part.name.length < 5 ? 1 : 2)
  const edits = meant === undefined ? undefined : renameVariable(part, meant, file)
  if (edits) return { title: `Write \`${meant}\``, edits }
  const inStage = inStages.get(part.name)
  const value = inStage && inStage.start < span.start ? inStage.value : undefined
  const first = file.stages[0]?.from
  if (!first || (value === undefined && !part.modifier?.endsWith('-'))) return
  const line = `ARG ${part.name}${value === undefined ? '' : `=${value}`}`
  return {
    title: `Add \`${line}\` before the first FROM`,
    edits: [insertBefore(first.span, line + lineBreakOf(file.source))],
  }
}

/** What FROM may use, and the first ARG of each name inside a stage, where FROM does not see it. */
const declarationsOf = perFile(({ globalArgs, stages }: Dockerfile) => {
  const inStages = new Map<string, { readonly value: string | undefined; readonly start: number }>()
  for (const { instructions } of stages)
    for (const one of instructions)
      for (const { key, value } of one.kind === 'arg' ? one.pairs : [])
        if (!inStages.has(key)) inStages.set(key, { value: value?.text, start: one.span.start })
  return {
    names: [...globalArgs.flatMap(({ pairs }) => pairs.map(({ key }) => key)), ...platformArgs],
    inStages,
  }
})
