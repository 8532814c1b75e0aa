import { isStep, nameOf } from './causes.ts'
import type { StepCount } from './plan.ts'
import type { Question } from './question.ts'

/** Why the change comes to nothing; undefined when it does not. */
export function noteOf(question: Question, { rebuilt, perhaps }: StepCount): string | undefined {
  if (rebuilt + perhaps > 0) return
  const { change, file, inContext, edited } = question
  switch (change.kind) {
    case 'source':
      return 'As far as the text tells, no step takes source files from the build context'
    case 'file':
      return inContext
        ? `No step copies or mounts ${inContext.name}`
        : `\`.dockerignore\` keeps \`${change.path}\` out of the build`
    case 'argument':
      return file.instructions.some(
        (one) => one.kind === 'arg' && one.pairs.some(({ key }) => key === change.name),
      )
        ? `No step that is built can see \`${change.name}\``
        : `No ARG declares \`${change.name}\`, so no step can see it`
    case 'image':
      return 'No stage that is built starts from such an image'
    case 'line': {
      if (!edited) return `Line ${change.line} is no instruction: comments and blank lines are not looked at`
      if (edited.stage.isDead)
        return `Stage ${nameOf(edited.stage)} is not built, because no other stage needs it`
      return isStep(edited) || setsUp(edited.kind)
        ? 'No step that is built depends on this line'
        : `${edited.keyword.text.toUpperCase()} only describes the image: that is written anew, and no step runs again`
    }
  }
}

const setsUp = (kind: string): boolean => ['env', 'arg', 'user', 'shell', 'from', 'onbuild'].includes(kind)
