import type { CommandForm, Instruction } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { execWords } from '../parts/fixes/exec-words.ts'
import { choosesShell } from '../parts/questions/chosen-shell.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'harmless-shell-form',
  codes: ['DL3025'],
  severity: 'style',
  concern: 'correctness',
  optIn: true,
  title: 'Write every command as a JSON array',
  why: `
    A HEALTHCHECK ends by itself, and whoever gives a SHELL wants one: in neither does the
    shell form lose signals that matter. With the JSON form everywhere nobody has to think about which is
    which, and no shell is needed in the image.
  `,
  unless: 'The command needs a shell: for variables, for `|| exit 1`.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM nginx:1.29-alpine
        HEALTHCHECK --interval=30s CMD «nginx -t»
      `,
      fixed: `
        FROM nginx:1.29-alpine
        HEALTHCHECK --interval=30s CMD ["nginx", "-t"]
      `,
    },
    { bad: 'HEALTHCHECK CMD «curl -f http://localhost || exit 1»' },
    {
      bad: `
        FROM debian:13-slim
        SHELL ["/bin/bash", "-c"]
        CMD «node server.js»
      `,
      fixed: `
        FROM debian:13-slim
        SHELL ["/bin/bash", "-c"]
        CMD ["node", "server.js"]
      `,
    },
    { good: 'HEALTHCHECK CMD ["nginx", "-t"]' },
    { good: 'HEALTHCHECK NONE' },
    { good: 'CMD node server.js' },
  ],
  each: 'instruction',
  check(instruction, file) {
    const form = formOf(instruction)
    if (!form || form.kind === 'exec' || form.span.start === form.span.end || instruction.isOnbuild) return
    // Without a chosen shell it is the matter of the rule that is on for all.
    if (instruction.kind !== 'healthcheck' && !choosesShell(instruction, file)) return
    const words = execWords(form, file.source)
    return {
      at: form.span,
      message: `This ${instruction.kind.toUpperCase()} starts a shell first`,
      fix:
        words === undefined
          ? undefined
          : { title: 'Write it as a JSON array', edits: [replace(form.span, words)] },
    }
  },
})

function formOf(instruction: Instruction): CommandForm | undefined {
  if (instruction.kind === 'healthcheck') return instruction.test
  return instruction.kind === 'cmd' || instruction.kind === 'entrypoint' ? instruction.form : undefined
}
