import type { Pair } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'legacy-key-value',
  codes: ['LegacyKeyValueFormat', 'label_invalid'],
  severity: 'info',
  concern: 'upkeep',
  optIn: true,
  title: 'Write name=value',
  why: `
    Without \`=\` the whole rest of the line is the value, which surprises readers, and only
    one pair fits. The form is kept for old files only.
  `,
  unless: 'The file is old and works; nothing of the image changes.',
  fix: 'safe',
  examples: [
    { bad: 'ENV «LANG C.UTF-8»', fixed: 'ENV LANG=C.UTF-8' },
    { bad: 'LABEL «team the core team»', fixed: 'LABEL team="the core team"' },
    { bad: 'ENV «ONE TWO=three»' },
    { good: 'ENV LANG=C.UTF-8 TZ="Europe/Berlin"' },
    { good: 'ARG NAME' },
  ],
  each: 'instruction',
  *check(instruction) {
    if (instruction.kind !== 'env' && instruction.kind !== 'label') return
    for (const pair of instruction.pairs) {
      if (pair.separator !== ' ') continue
      const text = rewritten(pair)
      yield {
        at: pair.span,
        message: `\`${pair.key}\` gets all the rest of the line`,
        fix:
          text === undefined ? undefined : { title: 'Write it with `=`', edits: [replace(pair.span, text)] },
      }
    }
  },
})

/** Only where it means the same beyond doubt. */
function rewritten({ key, value }: Pair): string | undefined {
  const text = value?.text
  if (text === undefined || text === '' || /[\\\n=]/.test(text)) return
  const isQuoted = /^"[^"]*"$|^'[^']*'$/.test(text)
  if (isQuoted || !/[\s"'#]/.test(text)) return `${key}=${text}`
  return /["']/.test(text) ? undefined : `${key}="${text}"`
}
