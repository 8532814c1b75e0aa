import { parseScript, type ScriptOptions } from '../../src/engine/shell/parse-script.ts'
import type { Script, ShellCommand } from '../../src/engine/shell/script.ts'
import { type Span, sliceOf } from '../../src/engine/text/span.ts'
import type { RawWord } from '../../src/engine/text/word.ts'

/** Reads the one RUN that ends a text; heredocs are found by their marks, as simple as tests need. */
export function readRun(source: string, options: Partial<ScriptOptions> = {}): Script {
  return parseScript(source, ...runOf(source, options))
}

export function runOf(source: string, options: Partial<ScriptOptions> = {}): [Span, ScriptOptions] {
  const start = source.indexOf('RUN ') + 4
  const escape = options.escape ?? '\\'
  let end = source.length
  const heredocs: { marker: Span; body: Span; isQuoted: boolean; stripsTabs: boolean; isClosed: boolean }[] =
    []
  const firstLine = /^(?:.*[\\`]\r?\n)*.*/.exec(source.slice(start))?.[0] ?? ''
  let at = Math.min(start + firstLine.length + 1, source.length)
  for (const mark of firstLine.matchAll(/(?<=^|\s)<<(-?)(['"]?)(\w+)\2/g)) {
    end = start + firstLine.length
    const marker = { start: start + mark.index, end: start + mark.index + mark[0].length }
    const close = new RegExp(`^${mark[1] === '-' ? '\\t*' : ''}${mark[3]}\\r?$`, 'm').exec(source.slice(at))
    const body = { start: at, end: close ? at + close.index : source.length }
    heredocs.push({
      marker,
      body,
      isQuoted: mark[2] !== '',
      stripsTabs: mark[1] === '-',
      isClosed: close !== null,
    })
    at = Math.min(body.end + (mark[3]?.length ?? 0) + 1, source.length)
  }
  while (end > start && /\s/.test(source[end - 1] ?? '')) end -= 1
  return [
    { start, end },
    { escape, heredocs, dialect: 'posix', ...options },
  ]
}

/** A line a command: `&& apt-get update  (if) [sudo]`; lists that are not the outer one bear their number. */
export const outlineOf = (script: Script): string =>
  [
    ...script.commands.map(lineOf),
    ...script.problems.map(({ message }) => `problem: ${message}`),
    ...(script.isComplete ? [] : ['incomplete']),
  ].join('\n')

function lineOf(command: ShellCommand): string {
  const { program, words, assignments, redirections, joinedBy, nesting, wrapper, lookedThrough } = command
  const parts = [
    joinedBy === '\n' ? '↵' : joinedBy,
    ...lookedThrough.map((name) => `${name}›`),
    ...assignments.map(({ name, value }) => `${name}=${value?.text ?? ''}`),
    program?.text ?? '-',
    ...words.map(({ text }) => text.replaceAll('\n', '↵')),
    ...redirections.map(
      ({ operator, target, body }) => `{${operator}${target?.text ?? ''}${body ? 'body' : ''}}`,
    ),
    nesting.length > 0 && ` (${nesting.join(' ')})`,
    wrapper && ` [${wrapper}]`,
    command.list > 0 && ` #${command.list}`,
  ]
  return parts.filter(Boolean).join(' ')
}

/** `text'single'"double"$NAME${NAME:-argument}‹computed›`. */
export const partsOf = (word: RawWord | undefined): string =>
  (word?.parts ?? [])
    .map((part) => {
      if (part.kind === 'computed') return '‹computed›'
      const quote = part.quote ?? ''
      if (part.kind === 'text') return `${quote || '|'}${part.text}${quote || '|'}`
      const name =
        part.modifier === undefined ? part.name : `{${part.name} ${part.modifier} ${part.argument}}`
      return `${quote}$${name}${quote}`
    })
    .join(' ')

/** The text with ` && MORE` where the script takes one more command; undefined when it takes none. */
export const withMore = (source: string, options: Partial<ScriptOptions> = {}): string | undefined => {
  const { tail } = readRun(source, options)
  return tail && `${source.slice(0, tail.end)} && MORE${source.slice(tail.end)}`
}

export const spannedText = (source: string, span: Span): string => sliceOf(source, span)
