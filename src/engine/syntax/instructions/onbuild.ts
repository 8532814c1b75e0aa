import type { Stretch } from '../logical-line.ts'
import type { InstructionNode, OnbuildNode, UnknownNode } from '../tree.ts'
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
    )
  }
  return { kind: 'onbuild', ...base, trigger }
}
