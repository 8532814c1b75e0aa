import { renameStage } from '../parts/fixes/rename-stage.ts'
import { perFile } from '../parts/questions/per-file.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'reserved-stage-name',
  codes: ['DL3063', 'ReservedStageName'],
  severity: 'error',
  concern: 'correctness',
  title: 'Call the stage something else',
  why: `
    \`scratch\` is Docker's name for the empty image, and \`context\` for the build context.
    A stage of that name cannot be told from them.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM alpine:3.22 AS «context»
        FROM alpine:3.22
        COPY --from=context /x /x
      `,
      fixed: `
        FROM alpine:3.22 AS context-stage
        FROM alpine:3.22
        COPY --from=context-stage /x /x
      `,
    },
    {
      bad: `
        FROM alpine:3.22 AS «scratch»
        FROM scratch
      `,
    },
    { good: 'FROM scratch AS base' },
  ],
  each: 'stage',
  check(stage, file) {
    const name = stage.from?.name
    if (!name || !['scratch', 'context'].includes(name.text.toLowerCase())) return
    const instead = `${name.text.toLowerCase()}-stage`
    // A later `FROM scratch` may mean either.
    const isClear = !imagesOf(file).has(name.text.toLowerCase())
    const edits = isClear ? renameStage(stage, instead, file) : undefined
    return {
      at: name.span,
      message: `\`${name.text}\` has a meaning of its own in Docker`,
      fix: edits && { title: `Call it \`${instead}\``, edits },
    }
  },
})

const imagesOf = perFile(({ stages }) => new Set(stages.map(({ from }) => from?.image?.text.toLowerCase())))
