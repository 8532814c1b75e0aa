import { replace } from '../../text/edit.ts'
import { execWords } from '../parts/fixes/exec-words.ts'
import { alongStages } from '../parts/questions/along-stages.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'shell-form-command',
  codes: ['DL3025', 'JSONArgsRecommended', 'prefer-json-notation'],
  severity: 'warning',
  concern: 'correctness',
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
    const { form, kind, stage } = instruction
    // A SHELL of one's own says that a shell is wanted.
    const choosesShell = (firstShell(stage, file) ?? Number.POSITIVE_INFINITY) < instruction.span.start
    if (form.kind === 'exec' || choosesShell || form.span.start === form.span.end) return
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

/** Where the first SHELL of a stage, or of those it is built FROM, begins; infinite without any. */
/** Where the stage, or one that it is built FROM, first chooses a shell. */
const firstShell = alongStages<number>(({ instructions }, parent = Number.POSITIVE_INFINITY) =>
  Math.min(parent, instructions.find(({ kind }) => kind === 'shell')?.span.start ?? Number.POSITIVE_INFINITY),
)
