import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'command-name-as-value',
  codes: ['SC2209'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Take the output of a command with `$(…)`',
  why: `
    The variable holds the name of the command, not what it prints.
  `,
  examples: [{ bad: 'RUN «d=date»; echo "$d"' }, { good: 'RUN d="$(date)"; echo "$d"' }],
  each: 'script',
  check: ({ assignments }) =>
    assignments
      .filter(
        ({ way, values, name }) =>
          way === 'alone' && name !== 'SHELL' && printers.has(values?.[0]?.text ?? ''),
      )
      .map(({ span, values }) => ({
        at: span,
        message: `This is the word \`${values?.[0]?.text}\`, not what it prints`,
      })),
})

const printers: ReadonlySet<string> = new Set([
  'date',
  'pwd',
  'whoami',
  'hostname',
  'uname',
  'arch',
  'nproc',
  'id',
  'ls',
  'cat',
  'who',
  'tty',
])
