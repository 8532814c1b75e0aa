import { imageFacts } from '../../facts/images/image-facts.ts'
import type { CommandForm, ImageRef, Instruction } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { execWords } from '../parts/fixes/exec-words.ts'
import { alongStages } from '../parts/questions/along-stages.ts'
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
    if (!form || form.kind === 'exec' || instruction.isOnbuild) return
    const { image, until = 0 } = bareness(instruction.stage, file) ?? {}
    if (image === undefined || instruction.span.start >= until || bringsMounts(instruction)) return
    const words = instruction.kind === 'run' ? undefined : execWords(form, file.source)
    return {
      at: form.span,
      message: `${image} has no shell to run this`,
      fix:
        words === undefined ? undefined : { title: 'Write it as a list', edits: [replace(form.span, words)] },
    }
  },
})

function formOf(one: Instruction): CommandForm | undefined {
  if (one.kind === 'run' || one.kind === 'cmd' || one.kind === 'entrypoint') return one.form
  return one.kind === 'healthcheck' ? one.test : undefined
}

/** A mount may hold a shell. */
const bringsMounts = (one: Instruction): boolean => one.kind === 'run' && one.mounts.length > 0

interface Bareness {
  /** `scratch` or the image that has no shell; undefined where there may be one from the start. */
  readonly image: string | undefined
  /** From where on there may be one that was copied in, or named by SHELL. */
  readonly until: number
}

const bareness = alongStages((stage, parent: Bareness | undefined): Bareness => {
  const { base, instructions } = stage
  const own =
    base.kind === 'scratch' ? '`scratch`' : base.kind === 'image' ? bareImage(base.image) : undefined
  const image = parent?.until === Number.POSITIVE_INFINITY ? parent.image : own
  return { image, until: instructions.find(mayBringShell)?.span.start ?? Number.POSITIVE_INFINITY }
})

const bareImage = (image: ImageRef): string | undefined =>
  imageFacts(image).hasShell ? undefined : `\`${image.text}\``

function mayBringShell(one: Instruction): boolean {
  return (
    one.kind === 'shell' ||
    ((one.kind === 'copy' || one.kind === 'add') &&
      (one.target === undefined ||
        one.target === '/' ||
        /^\/(usr\/)?(local\/)?(s?bin|busybox)(\/|$)|^\/(usr|lib)$/.test(one.target)))
  )
}
