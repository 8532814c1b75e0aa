import type { Span } from '../text/span.ts'
import type { Dockerfile, Instruction, Stage } from './model.ts'

/** A place that names another stage, by name or by number. */
export interface StageReference {
  readonly to: Stage
  readonly by: Instruction
  readonly text: string
  readonly at: Span
}

/** Where stages are named: FROM, `--from` and the `from=` of mounts; names that variables hide are left out. */
export const stageReferences = ({ stages }: Dockerfile): StageReference[] =>
  stages.flatMap(({ instructions }) => instructions.flatMap(referencesOf))

function referencesOf(by: Instruction): StageReference[] {
  if (by.kind === 'from') {
    const { image, stage } = by
    return image && stage.base.kind === 'stage' && image.value === image.text
      ? [{ to: stage.base.stage, by, text: image.text, at: image.span }]
      : []
  }
  if (by.kind === 'copy' || by.kind === 'add') {
    const name = by.flags.find((flag) => flag.name === 'from')?.value
    return name && by.from?.kind === 'stage' && name.value === name.text
      ? [{ to: by.from.stage, by, text: name.text, at: name.span }]
      : []
  }
  if (by.kind !== 'run') return []
  return by.mounts.flatMap(({ from, fromName: name }) =>
    from?.kind === 'stage' && name ? [{ to: from.stage, by, text: name.text, at: name.span }] : [],
  )
}
