import type { Workdir } from '../../../facts/model.ts'
import { isAbsolute } from '../../../facts/path.ts'
import { insertBefore } from '../../../text/edit.ts'
import { defineRule, type Rule } from '../../rule.ts'
import { firstWorkdir } from '../questions/first-workdir.ts'

type Told = Omit<Rule, 'each' | 'check' | 'concern'>

/** A rule about WORKDIRs without a root: the first of a stage, or those that go on from another one. */
export const relativeWorkdirRule = (place: 'first' | 'later', told: Told): Rule<'workdir'> =>
  defineRule({
    ...told,
    concern: 'correctness',
    each: 'workdir',
    check(instruction) {
      const { path, workdir } = instruction
      if (!path || instruction.isOnbuild || isRooted(path.value, path.text)) return
      if ((place === 'first') === followsAnother(instruction)) return
      const from = workdir === undefined ? '/' : `${workdir === '/' ? '' : workdir}/`
      return {
        at: path.span,
        message:
          place === 'first'
            ? `\`${path.text}\` depends on the directory before`
            : `\`${path.text}\` goes on from the WORKDIR before`,
        fix:
          /[.~$"'\\]/.test(path.text) || (place === 'later' && workdir === undefined)
            ? undefined
            : { title: `Write \`${from}${path.text}\``, edits: [insertBefore(path.span, from)] },
      }
    },
  })

/** What a variable in front stands for counts, if it is known. */
const isRooted = (value: string | undefined, text: string): boolean => {
  const bare = text.replace(/^['"]+/, '')
  return bare.startsWith('$') ? value === undefined || value === '' || isAbsolute(value) : isAbsolute(bare)
}

const followsAnother = ({ stage, span }: Workdir): boolean => firstWorkdir(stage) < span.start
