import { expect, test } from 'vitest'
import { readRun, spannedText } from './outline.ts'

const problems = (source: string): readonly string[] =>
  readRun(source).problems.map(({ at, message }) => `${spannedText(source, at)}: ${message}`)

test.each([
  ['RUN a "b', '": A double quote is opened here and never closed'],
  ["RUN a 'b", "': A single quote is opened here and never closed"],
  ['RUN a $(b', '$: `$(` is opened here and never closed'],
  ['RUN a &&', '&: Something must follow `&&`'],
  ['RUN a ; ; b', ';: The shell does not expect `;` here'],
  ['RUN if a; then b', 'b: The end is missing: `fi` to close `if`'],
  ['RUN for x in a; do b; don', 'n: The end is missing: `done` to close `for`'],
  ['RUN a )', '): The shell does not expect `)` here'],
  ['RUN a \\\n  && "b', '": A double quote is opened here and never closed'],
])('%s', (source, problem) => {
  expect(problems(source)).toEqual([problem])
  expect(readRun(source).isComplete).toBe(false)
})

test('text that is too long or too deep is not read, and says so', () => {
  expect(readRun(`RUN ${'a '.repeat(40_000)}`)).toMatchObject({ commands: [], isComplete: false })
  expect(readRun(`RUN ${'$('.repeat(20_000)}`).problems[0]?.message).toBe(
    'This script is nested too deeply to be read',
  )
})
