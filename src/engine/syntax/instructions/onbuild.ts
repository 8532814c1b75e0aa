import { remove, replace } from '../../text/edit.ts'
import { type Stretch, spanOf } from '../logical-line.ts'
import type { InstructionNode, OnbuildNode, Remedy, UnknownNode } from '../tree.ts'
import { firstWord } from '../words.ts'
import { isEmpty, type Reading, reportMissing } from './reading.ts'

const FORBIDDEN = ['onbuild', 'from', 'maintainer']

/** Docker lets no trigger hold another trigger, so one level is read. */
export function readOnbuild(
  reading: Reading,
  readTrigger: ((argument: Stretch) => InstructionNode | UnknownNode) | undefined,
): OnbuildNode {
  const { base, argument, report } = reading
  if (isEmpty(argument)) reportMissing(reading, '`ONBUILD` needs an instruction to defer')
  const trigger = isEmpty(argument) ? undefined : readTrigger?.(argument)
  if (trigger && FORBIDDEN.includes(trigger.kind)) {
    report(
      'bad-onbuild',
      trigger.keyword.span,
      `\`ONBUILD\` cannot defer \`${trigger.keyword.text.toUpperCase()}\``,
      trigger.kind === 'onbuild' ? onceOnly(argument) : asLabel(trigger),
    )
  }
  return { kind: 'onbuild', trigger, ...base }
}

/** `ONBUILD MAINTAINER ops team` */
function asLabel(trigger: InstructionNode | UnknownNode): Remedy | undefined {
  const author = trigger.kind === 'maintainer' ? trigger.author : undefined
  if (!author || /["'\\$\n]/.test(author.text)) return undefined
  const span = { start: trigger.keyword.span.start, end: author.span.end }
  const label = trigger.keyword.text === 'maintainer' ? 'label' : 'LABEL'
  return {
    title: 'Write it as a label',
    edits: [replace(span, `${label} org.opencontainers.image.authors="${author.text}"`)],
  }
}

/** `ONBUILD ONBUILD RUN true` */
function onceOnly(argument: Stretch): Remedy | undefined {
  const { word, rest } = firstWord(argument)
  if (isEmpty(rest)) return undefined
  const span = { start: spanOf(word).start, end: spanOf(rest).start }
  return { title: 'Write `ONBUILD` once', edits: [remove(span)] }
}
