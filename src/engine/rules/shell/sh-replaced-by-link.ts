import type { Command, Dockerfile } from '../../facts/model.ts'
import { isAbsolute } from '../../facts/path.ts'
import { replace } from '../../text/edit.ts'
import { inFileCase } from '../parts/fixes/in-file-case.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'sh-replaced-by-link',
  codes: ['DL4005', 'use-shell-instruction'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Choose the shell with SHELL',
  why: `
    Linking \`/bin/sh\` to another shell changes the shell of every script in the image,
    also of the distribution's own. SHELL changes it for this Dockerfile only.
  `,
  unless: 'A script of somebody else calls `/bin/sh` and needs the other shell.',
  fix: 'review',
  examples: [
    { bad: 'RUN «ln -sf /bin/bash /bin/sh»', fixed: 'SHELL ["/bin/bash", "-c"]' },
    { bad: 'RUN rm /bin/sh && «ln -s /bin/bash /bin/sh»' },
    { good: 'SHELL ["/bin/bash", "-c"]' },
    { good: 'RUN ln -s /opt/tool /usr/local/bin/tool' },
  ],
  each: 'command',
  check(command, file) {
    const { program, words, span } = command
    if (program !== 'ln' || !words.some(({ value }) => value === '/bin/sh')) return
    return {
      at: span,
      message: 'This replaces the shell of everything in the image',
      fix: asShell(command, file),
    }
  },
})

/** Where the link is all that the RUN makes. */
function asShell({ words, run }: Command, file: Dockerfile): Fix | undefined {
  const [shell, , ...more] = words.filter(({ text }) => !text.startsWith('-'))
  const path = shell?.value
  const isAlone = run.commands.length === 1 && run.form.kind === 'shell' && run.flags.length === 0
  if (path === undefined || !isAbsolute(path) || path === '/bin/sh' || more.length > 0 || !isAlone) return
  if (run.isOnbuild || run.shell.setBy) return
  return {
    title: `Set SHELL to \`${path}\``,
    edits: [replace(run.span, inFileCase(`SHELL ["${path}", "-c"]`, file))],
  }
}
