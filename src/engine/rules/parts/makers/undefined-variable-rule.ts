import type { Dockerfile, Instruction } from '../../../facts/model.ts'
import { platformArgs } from '../../../facts/platform.ts'
import { type UndefinedVariable, undefinedVariables } from '../../../facts/undefined-variables.ts'
import { insertAfter, remove } from '../../../text/edit.ts'
import { lineBreakOf } from '../../../text/lines.ts'
import { nearest } from '../../../text/nearest.ts'
import { defineRule, type Fix, type Rule } from '../../rule.ts'
import { renameVariable } from '../fixes/rename-variable.ts'
import { lineage } from '../questions/final-user.ts'
import { perFile } from '../questions/per-file.ts'
import { perStage } from '../questions/per-stage.ts'

type Told = Pick<Rule, 'name' | 'codes' | 'severity' | 'optIn' | 'title' | 'why' | 'unless' | 'examples'>

/** A rule about variables that nothing sets: those that say what to do then, or the others. */
export const undefinedVariableRule = (
  isOurs: (modifier: string | undefined) => boolean,
  told: Told,
): Rule<'instruction'> =>
  defineRule({
    ...told,
    concern: 'correctness',
    fix: 'review',
    each: 'instruction',
    *check(instruction, file) {
      const outside = declaredOutside(file)
      for (const found of undefinedVariables(instruction, (name) => outside.has(name))) {
        const { name, modifier, span } = found.part
        if (!isOurs(modifier)) continue
        yield {
          at: span,
          message: outside.has(name)
            ? `\`${name}\` is known before FROM, but this stage has no \`ARG ${name}\``
            : `Nothing sets \`${name}\` before this line`,
          fix: fixOf(found, instruction, file),
        }
      }
    },
  })

/** ARGs before the first FROM, and what BuildKit knows: a stage has to ask for each by an ARG. */
const declaredOutside = perFile(
  ({ globalArgs }) =>
    new Set([...globalArgs.flatMap(({ pairs }) => pairs.map(({ key }) => key)), ...platformArgs]),
)

/** The names that a stage and those below it set. */
const namesOf = perStage((stage) => {
  const names = lineage(stage).flatMap(({ instructions }) =>
    instructions.flatMap((one) =>
      one.kind === 'env' || one.kind === 'arg' ? one.pairs.map(({ key }) => key) : [],
    ),
  )
  return [...new Set(names)].slice(0, 100)
})

function fixOf(found: UndefinedVariable, { stage, scope }: Instruction, file: Dockerfile): Fix | undefined {
  const { part } = found
  if (declaredOutside(file).has(part.name) && stage.from)
    return {
      title: `Add \`ARG ${part.name}\` to this stage`,
      edits: [insertAfter(stage.from.span, `${lineBreakOf(file.source)}ARG ${part.name}`)],
    }
  const known = [...namesOf(stage), ...declaredOutside(file)].filter((name) => scope.get(name))
  const meant = nearest(part.name, known, part.name.length < 5 ? 1 : 2)
  const edits = meant === undefined || meant === found.key ? undefined : renameVariable(part, meant, file)
  return edits ? { title: `Write \`${meant}\``, edits } : withoutItself(found, file)
}

/** `ENV LD_LIBRARY_PATH=/usr/lib:$LD_LIBRARY_PATH`: nothing is there to be kept, and the colon means `.`. */
function withoutItself({ part, key }: UndefinedVariable, { source }: Dockerfile): Fix | undefined {
  const { start, end } = part.span
  if (key !== part.name) return
  const span =
    source[start - 1] === ':'
      ? { start: start - 1, end }
      : source[end] === ':'
        ? { start, end: end + 1 }
        : undefined
  return span && { title: 'Leave out what is empty', edits: [remove(span)] }
}
