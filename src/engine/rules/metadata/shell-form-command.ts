import { replace } from '../../text/edit.ts'
import { execWords } from '../parts/fixes/exec-words.ts'
import { choosesShell } from '../parts/questions/chosen-shell.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'shell-form-command',
  codes: ['DL3025', 'JSONArgsRecommended', 'prefer-json-notation'],
  severity: 'warning',
  concern: 'correctness',
  yieldsTo: ['malformed-json-form'],
  title: 'Write CMD and ENTRYPOINT as a JSON array',
  why: `
    The shell form starts \`/bin/sh -c\` as process 1. The shell does not pass signals on,
    so \`docker stop\` waits ten seconds and then kills the program; and arguments given
    to \`docker run\` never reach it. The JSON form starts the program itself.
  `,
  unless: 'The command needs a shell and starts the program with `exec`.',
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM python:3.13-slim
        CMD «uvicorn main:app --host 0.0.0.0»
      `,
      fixed: `
        FROM python:3.13-slim
        CMD ["uvicorn", "main:app", "--host", "0.0.0.0"]
      `,
    },
    { bad: 'ENTRYPOINT «exec java $OPTIONS -jar /app.jar»' },
    { bad: "CMD «['node', 'server.js']»" },
    { good: 'CMD ["node", "server.js"]' },
    { good: 'ENTRYPOINT []' },
    {
      good: `
        FROM debian:13-slim
        SHELL ["/bin/bash", "-c"]
        CMD node server.js
      `,
    },
  ],
  each: 'instruction',
  check(instruction, file) {
    if ((instruction.kind !== 'cmd' && instruction.kind !== 'entrypoint') || instruction.isOnbuild) return
    const { form, kind } = instruction
    if (form.kind === 'exec' || form.span.start === form.span.end || choosesShell(instruction, file)) return
    const words = execWords(form, file.source)
    return {
      at: form.span,
      message: `This ${kind.toUpperCase()} runs under a shell that swallows signals`,
      fix:
        words === undefined
          ? undefined
          : { title: 'Write it as a JSON array', edits: [replace(form.span, words)] },
    }
  },
})
