import type { Dockerfile, Instruction, Stage } from '../../facts/model.ts'
import { insertAfter, remove } from '../../text/edit.ts'
import { lineBreakOf, wholeLines } from '../../text/lines.ts'
import { sliceOf } from '../../text/span.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'runtime-instruction-before-build',
  codes: ['tally/epilogue-order'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Put what happens at run time below what builds',
  why: `
    ENTRYPOINT, CMD, HEALTHCHECK and STOPSIGNAL say what happens when a container starts. Readers
    look for them at the end.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        «ENTRYPOINT» ["sleep"]
        «CMD» ["60"]
        RUN true
        USER nobody
      `,
      fixed: `
        FROM alpine:3.22
        RUN true
        ENTRYPOINT ["sleep"]
        CMD ["60"]
        USER nobody
      `,
    },
    {
      good: `
        FROM alpine:3.22 AS base
        CMD ["sleep", "60"]
        RUN true
        FROM base
        RUN true
        CMD ["sleep", "60"]
      `,
    },
  ],
  each: 'stage',
  *check(stage, file) {
    const { instructions, isFinal } = stage
    const lastStep = instructions.findLastIndex(({ kind }) => buildSteps.has(kind))
    const early = instructions.slice(0, Math.max(0, lastStep)).filter(({ kind }) => runtime.has(kind))
    if (!isFinal) return
    for (const [index, { keyword }] of early.entries())
      yield {
        at: keyword.span,
        message: `Build steps follow this \`${keyword.text}\``,
        // One fix moves them all, so that they stay in order.
        fix: index === 0 ? moved(early, instructions[lastStep], stage, file) : undefined,
      }
  },
})

const runtime = new Set<Instruction['kind']>(['entrypoint', 'cmd', 'healthcheck', 'stopsignal'])
const buildSteps = new Set<Instruction['kind']>(['run', 'copy', 'add'])

function moved(
  early: readonly Instruction[],
  lastStep: Instruction | undefined,
  { instructions }: Stage,
  { source }: Dockerfile,
): Fix | undefined {
  const all = instructions.filter(({ kind }) => runtime.has(kind))
  const isClear =
    new Set(all.map(({ kind }) => kind)).size === all.length &&
    instructions.every(({ kind }) => kind !== 'shell') &&
    early.every((one) => one.kind !== 'stopsignal' || one.signal?.value === one.signal?.text)
  const isCommented = early.some(({ span }) => lineBefore(source, span.start).startsWith('#'))
  if (!lastStep || !isClear || isCommented) return
  const text = early.map(({ span }) => lineBreakOf(source) + sliceOf(source, span)).join('')
  return {
    title: 'Move them below the last build step',
    edits: [...early.map(({ span }) => remove(wholeLines(source, span))), insertAfter(lastStep.span, text)],
  }
}

/** A comment right above would be left behind. */
function lineBefore(source: string, offset: number): string {
  const end = source.lastIndexOf('\n', offset - 1)
  return end <= 0 ? '' : source.slice(source.lastIndexOf('\n', end - 1) + 1, end).trim()
}
