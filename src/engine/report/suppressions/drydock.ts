import type { Layout, PlacedComment } from './layout.ts'
import { type Malformed, namesIn, type Suppression } from './suppression.ts'

const form = '`# drydock ignore=rule because …`'

/** `drydock ignore-file=latest-tag because …`: the verb and whatever follows it. */
const ours = /^drydock\s+(ignore(?:-file)?)(?![\w-])\s*(=?)\s*/i
/** `latest-tag`, `DL3007`, `buildkit/FromAsCasing`. */
const name = /^[\w./-]+$/

/** Our own comment: for the instruction below, or with `ignore-file` for the whole file. */
export function readDrydock(layout: Layout, comment: PlacedComment): Suppression | Malformed | undefined {
  const found = ours.exec(comment.text)
  if (!found) return undefined
  const [head, verb = '', equals] = found
  if (equals !== '=') return { at: comment.span, message: `This comment names no rule; the form is ${form}` }

  const textStart = layout.source.indexOf(comment.text, comment.span.start)
  const start = textStart + head.length
  const rest = comment.text.slice(head.length)
  const because = /(?:^|\s)because(?:\s+|$)/i.exec(rest)
  const end = start + (because?.index ?? rest.length)
  const names = namesIn(layout.source, { start, end })
  if (names.length === 0)
    return { at: comment.span, message: `This comment names no rule; the form is ${form}` }
  const odd = names.find(({ text }) => !name.test(text))
  if (odd) return { at: odd.span, message: `\`${odd.text}\` is no list of rules; the form is ${form}` }

  const reason = because ? rest.slice(because.index + because[0].length).trim() : ''
  const isWholeFile = verb.toLowerCase() === 'ignore-file'
  return {
    dialect: 'drydock',
    at: comment.span,
    names,
    silencesAll: undefined,
    because: reason || undefined,
    covers: isWholeFile ? layout.whole : layout.below(comment, 'any'),
    isWholeComment: true,
  }
}
