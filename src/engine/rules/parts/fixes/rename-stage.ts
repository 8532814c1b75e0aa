import type { Dockerfile, Stage } from '../../../facts/model.ts'
import { type StageReference, stageReferences } from '../../../facts/stage-references.ts'
import { type Edit, insertAfter, replace } from '../../../text/edit.ts'
import { perFile } from '../questions/per-file.ts'
import { asName } from './in-file-case.ts'

/** The edits that give a stage a name, in its FROM and wherever it is meant; undefined where the name is taken. */
export function renameStage(stage: Stage, name: string, file: Dockerfile): Edit[] | undefined {
  const { from } = stage
  const owner = stageByName(file).get(name.toLowerCase())
  if (!from?.image || (owner && owner !== stage)) return
  const own = from.name
    ? replace(from.name.span, name)
    : insertAfter(from.image.span, asName(name, from.keyword.text))
  const others = referencesByStage(file).get(stage) ?? []
  return [
    ...(from.name?.text === name ? [] : [own]),
    ...others.filter(({ text }) => text !== name).map(({ at }) => replace(at, name)),
  ]
}

const stageByName = perFile(
  ({ stages }) => new Map(stages.map((stage) => [stage.name?.toLowerCase() ?? '', stage])),
)

const referencesByStage = perFile((file) => {
  const byStage = new Map<Stage, StageReference[]>()
  for (const reference of stageReferences(file)) {
    const known = byStage.get(reference.to)
    if (known) known.push(reference)
    else byStage.set(reference.to, [reference])
  }
  return byStage
})
