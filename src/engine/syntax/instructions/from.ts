import { insertBefore, replace } from '../../text/edit.ts'
import { hull } from '../../text/span.ts'
import { type Stretch, spanOf, textOf } from '../logical-line.ts'
import { quoted } from '../problem.ts'
import type { FromNode, Remedy } from '../tree.ts'
import { expandedWord, literalWord } from '../word.ts'
import { blankSeparated } from '../words.ts'
import { type Reading, reportMissing } from './reading.ts'

// Docker compares stage names in lower case.
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/i

/** `FROM image name`, `FROM image sa name`, `FROM image = name`. */
function nameIt({ base }: Reading, [, second, third, fourth]: readonly Stretch[]): Remedy | undefined {
  const as = base.keyword.text === base.keyword.text.toLowerCase() ? 'as' : 'AS'
  if (!second || fourth) return undefined
  const name = third ?? second
  if (!STAGE_NAME.test(textOf(name))) return undefined
  if (third && textOf(second).length > 2) return undefined
  const edit = third ? replace(spanOf(second), as) : insertBefore(spanOf(second), `${as} `)
  return { title: `Name the stage ${quoted(textOf(name))}`, edits: [edit] }
}

export function readFrom(reading: Reading): FromNode {
  const { base, argument, report } = reading
  const words = blankSeparated(argument)
  const [image, second, third, ...others] = words
  const hasAs = second !== undefined && textOf(second).toLowerCase() === 'as'
  if (!image) reportMissing(reading, '`FROM` needs an image, as in `FROM alpine:3.22`')
  else if (second && !hasAs) {
    const rest = hull(spanOf(second), spanOf(words.at(-1) ?? second))
    const message = `After the image Docker expects \`AS name\` or nothing, not ${quoted(textOf(second))}`
    report('malformed-from', rest, message, nameIt(reading, words))
  } else if (second && !third) report('malformed-from', spanOf(second), '`AS` needs a stage name after it')
  else if (others[0]) {
    const rest = hull(spanOf(others[0]), spanOf(others.at(-1) ?? others[0]))
    report('malformed-from', rest, '`FROM` takes nothing after the stage name')
  } else if (third && !STAGE_NAME.test(textOf(third))) {
    report(
      'malformed-from',
      spanOf(third),
      `${quoted(textOf(third))} cannot name a stage: names start with a letter and hold letters, digits, \`-\`, \`_\` and \`.\``,
    )
  }
  return {
    kind: 'from',
    image: image && expandedWord(image, reading),
    as: hasAs ? literalWord(second) : undefined,
    name: hasAs && third ? literalWord(third) : undefined,
    ...base,
  }
}
