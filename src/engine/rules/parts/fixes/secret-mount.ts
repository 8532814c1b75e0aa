import { frontendKnows } from '../../../facts/frontend.ts'
import type { Dockerfile, Run, Secret } from '../../../facts/model.ts'
import { insertAfter } from '../../../text/edit.ts'
import { sliceOf } from '../../../text/span.ts'
import type { Fix } from '../../rule.ts'
import { removePair } from './remove-pair.ts'

/**
 * The fix that hands a secret to the RUNs that name it, and to nothing else; undefined where it is not a build
 * argument without a value, or where something else needs it, too.
 */
export function secretMount({ instruction, name, span }: Secret, file: Dockerfile): Fix | undefined {
  // The `env` of a secret came with docker/dockerfile:1.10.
  if (!frontendKnows(file, 10)) return
  if (instruction.kind !== 'arg' || instruction.isOnbuild || !instruction.stage.from) return
  const pair = instruction.pairs.find(({ keySpan }) => keySpan.start === span.start)
  if (!pair || (pair.value && pair.value.value !== '')) return
  const others = file.instructions.filter(
    (one) => one !== instruction && sliceOf(file.source, one.span).includes(name),
  )
  const users = others.filter((one): one is Run => one.kind === 'run' && isLaterIn(one, instruction))
  const taken = removePair(instruction, pair, file)
  if (users.length === 0 || users.length < others.length || !taken) return
  const mount = ` --mount=type=secret,id=${name.toLowerCase()},env=${name}`
  return {
    title: `Mount it as a secret: \`docker build --secret id=${name.toLowerCase()},env=${name}\``,
    edits: [...taken, ...users.map(({ keyword }) => insertAfter(keyword.span, mount))],
  }
}

const isLaterIn = (run: Run, { stage, span }: Secret['instruction']): boolean =>
  run.stage === stage && run.span.start > span.start && !run.isOnbuild
