import { frontendKnows } from '../../facts/frontend.ts'
import type { Add, Command, Copy, Dockerfile } from '../../facts/model.ts'
import { baseName, resolvePath } from '../../facts/path.ts'
import { insertAfter } from '../../text/edit.ts'
import { removeCommand } from '../parts/fixes/remove-command.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'chmod-after-copy',
  codes: ['tally/prefer-copy-chmod'],
  severity: 'info',
  concern: 'size',
  title: 'Set the mode while copying',
  why: `
    Changing the mode of a file in a later RUN stores the whole file again in the new layer: a
    binary of 80 MB takes 160. \`COPY --chmod\` sets the mode in the one layer that holds it.
  `,
  unless: 'The file is a small script, and the build must run without BuildKit.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        COPY start.sh /start.sh
        RUN «chmod +x /start.sh»
      `,
      fixed: `
        FROM alpine:3.22
        COPY --chmod=755 start.sh /start.sh
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        WORKDIR /app
        COPY --from=build /src/server ./
        RUN «chmod 550 server» && ./server --version
      `,
      fixed: `
        FROM alpine:3.22
        WORKDIR /app
        COPY --chmod=550 --from=build /src/server ./
        RUN ./server --version
      `,
    },
    {
      good: `
        FROM alpine:3.22
        COPY --chmod=755 start.sh /start.sh
      `,
    },
    {
      good: `
        FROM alpine:3.22
        COPY scripts /scripts
        RUN chmod -R 755 /scripts
      `,
    },
    {
      good: `
        FROM alpine:3.22
        RUN touch /start.sh
        RUN chmod +x /start.sh
      `,
    },
  ],
  each: 'stage',
  *check({ instructions, isShipped }, file) {
    if (!isShipped) return
    let copies = new Map<string, Copy | Add>()
    for (const instruction of instructions) {
      if (instruction.kind === 'run') {
        for (const command of instruction.commands) {
          const path = pathChanged(command)
          const copy = path === undefined ? undefined : copies.get(path)
          if (copy)
            yield {
              at: command.span,
              message: `\`${path}\` is stored a second time, for its mode`,
              fix: whileCopying(copy, command, file),
            }
        }
        // What this RUN did to the files is anybody's guess.
        copies = new Map()
      }
      if (instruction.kind !== 'copy' && instruction.kind !== 'add') continue
      const path = pathCopied(instruction)
      if (path !== undefined) copies.set(path, instruction)
    }
  },
})

/** The one file that a COPY makes, as far as the names tell. */
function pathCopied({ sources, destination, target, heredocs, chmod }: Copy | Add): string | undefined {
  const [source, ...others] = sources
  if (!source || others.length > 0 || heredocs.length > 0 || target === undefined || chmod !== undefined)
    return
  const { value } = source
  if (value === undefined || /[*?[]|\/$|^\.{1,2}$/.test(value) || value.includes('://')) return
  const isInto = destination?.text.endsWith('/') || destination?.value === '.'
  return isInto ? resolvePath(target, baseName(value)) : target
}

/** The one path whose mode a plain, not recursive chmod changes. */
function pathChanged({ program, words, workdir, nesting, wrapper }: Command): string | undefined {
  const [mode, path, ...others] = words
  const isPlain = nesting.length === 0 && wrapper === undefined && !mode?.text.startsWith('-R')
  if (program !== 'chmod' || others.length > 0 || path?.value === undefined || !isPlain) return
  return resolvePath(workdir, path.value)
}

function whileCopying(copy: Copy | Add, command: Command, file: Dockerfile): Fix | undefined {
  const mode = modeOf(command.words[0]?.value ?? '')
  const taken =
    mode === undefined || copy.isOnbuild || !frontendKnows(file, 2) ? undefined : removeCommand(command, file)
  return (
    taken && {
      title: `Copy with \`--chmod=${mode}\``,
      edits: [insertAfter(copy.keyword.span, ` --chmod=${mode}`), ...taken],
    }
  )
}

/** Only the newest frontends read symbols. */
const modeOf = (mode: string): string | undefined =>
  /^[0-7]{3,4}$/.test(mode) ? mode : /^(a|ugo)?\+r?x$/.test(mode) ? '755' : undefined
