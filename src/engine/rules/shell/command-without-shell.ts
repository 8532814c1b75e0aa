import { imageFacts } from '../../facts/images/image-facts.ts'
import type { CommandForm, Instruction, Stage } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { execWords } from '../exec-words.ts'
import { lineage } from '../final-user.ts'
import { perStage } from '../per-stage.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'command-without-shell',
  codes: ['tally/shell-run-in-scratch'],
  severity: 'error',
  concern: 'correctness',
  title: 'Call programs directly where there is no shell',
  why: `
    The shell form runs \`/bin/sh -c …\`. \`scratch\` and distroless images hold no shell: a RUN
    fails while building, a CMD when the container starts.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM scratch
        COPY app /app
        CMD «/app --listen 80»
      `,
      fixed: `
        FROM scratch
        COPY app /app
        CMD ["/app", "--listen", "80"]
      `,
    },
    {
      bad: `
        FROM gcr.io/distroless/static-debian12
        RUN «mkdir /data»
      `,
    },
    {
      good: `
        FROM scratch
        COPY app /app
        ENTRYPOINT ["/app"]
      `,
    },
    {
      good: `
        FROM scratch
        ADD rootfs.tar.xz /
        RUN apk add --no-cache curl
      `,
    },
    {
      good: `
        FROM scratch
        COPY --from=busybox:1.37 /bin/sh /bin/sh
        CMD exec /app
      `,
    },
    {
      good: `
        FROM gcr.io/distroless/base-debian12:debug
        RUN mkdir /data
      `,
    },
  ],
  each: 'instruction',
  check(instruction, file) {
    const form = formOf(instruction)
    if (!form || form.kind === 'exec' || instruction.isOnbuild || !lacksShell(instruction)) return
    const words = instruction.kind === 'run' ? undefined : execWords(form, file.source)
    return {
      at: form.span,
      message: `${originOf(instruction.stage)} has no shell to run this`,
      fix:
        words === undefined ? undefined : { title: 'Write it as a list', edits: [replace(form.span, words)] },
    }
  },
})

function formOf(one: Instruction): CommandForm | undefined {
  if (one.kind === 'run' || one.kind === 'cmd' || one.kind === 'entrypoint') return one.form
  return one.kind === 'healthcheck' ? one.test : undefined
}

const lacksShell = ({ stage, span, ...instruction }: Instruction): boolean =>
  span.start < shellFrom(stage) && !('mounts' in instruction && instruction.mounts.length > 0)

/** The offset from which on a stage has a shell: one that came with the image, is copied in, or named by SHELL. */
const shellFrom = perStage((stage: Stage): number => {
  const [, ...parents] = lineage(stage)
  const origin = (parents.at(-1) ?? stage).base
  const isBare = origin.kind === 'scratch' || (origin.kind === 'image' && !imageFacts(origin.image).hasShell)
  if (!isBare || parents.some(({ instructions }) => instructions.some(mayBringShell))) return -1
  return stage.instructions.find(mayBringShell)?.span.start ?? Number.POSITIVE_INFINITY
})

function mayBringShell(one: Instruction): boolean {
  return (
    one.kind === 'shell' ||
    ((one.kind === 'copy' || one.kind === 'add') &&
      (one.target === undefined ||
        one.target === '/' ||
        /^\/(usr\/)?(local\/)?(s?bin|busybox)(\/|$)|^\/(usr|lib)$/.test(one.target)))
  )
}

const originOf = (stage: Stage): string => {
  const origin = lineage(stage).at(-1)?.base
  return origin?.kind === 'image' ? `\`${origin.image.text}\`` : '`scratch`'
}
