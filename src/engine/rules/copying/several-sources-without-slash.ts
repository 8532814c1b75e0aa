import { insertAfter, replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'several-sources-without-slash',
  codes: ['DL3021', 'DS-0011', 'add_dest_invalid', 'INVALID_DESTINATION'],
  severity: 'error',
  concern: 'correctness',
  title: 'End the destination of several sources with a slash',
  why: `
    Several files fit only into a directory. Docker refuses a destination that does not
    end in \`/\`, and the build fails.
  `,
  fix: 'safe',
  examples: [
    { bad: 'COPY a.txt b.txt «/data»', fixed: 'COPY a.txt b.txt /data/' },
    { bad: 'COPY ["a.txt", "b.txt", «"/data"»]', fixed: 'COPY ["a.txt", "b.txt", "/data/"]' },
    { bad: 'COPY a.txt b.txt «$TARGET/data»', fixed: 'COPY a.txt b.txt $TARGET/data/' },
    { good: 'COPY a.txt b.txt /data/' },
    { good: 'COPY a.txt b.txt ./' },
    { good: 'COPY a.txt b.txt .' },
    { good: 'COPY *.txt /data' },
    { good: 'COPY a.txt b.txt $TARGET' },
  ],
  each: 'instruction',
  check(instruction) {
    if (instruction.kind !== 'copy' && instruction.kind !== 'add') return
    const { sources, destination, isJson } = instruction
    if (sources.length < 2 || !destination || isDirectory(destination.value, destination.text)) return
    const text = destination.text
    return {
      at: destination.span,
      message: `${sources.length} sources do not fit into the one file \`${text.replace(/^"|"$/g, '')}\``,
      fix: {
        title: 'Add the slash',
        edits: [
          isJson || /["']$/.test(text)
            ? replace(
                { start: destination.span.end - 1, end: destination.span.end },
                `/${isJson ? '"' : text.at(-1)}`,
              )
            : insertAfter(destination.span, '/'),
        ],
      },
    }
  },
})

/** What a variable at the end makes of it is not known. */
function isDirectory(value: string | undefined, text: string): boolean {
  const written = text.replace(/["']$/, '')
  const end = value ?? written
  return /[/\\]$/.test(end) || end === '.' || end === '..' || /\}$|\$\w+$/.test(written)
}
