import { appendCommand } from '../parts/fixes/append-command.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'archive-left-behind',
  codes: ['tarSomethingRmTheSomething'],
  severity: 'warning',
  concern: 'size',
  title: 'Delete an archive once it is unpacked',
  why: `
    The archive stays in the layer beside its unpacked files and ships with the image.
    Deleting it in a later RUN saves nothing: it must go in the RUN that fetched it, or
    never be stored at all (\`curl … | tar -x\`).
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN «curl -fsSLo /tmp/a.tgz https://example.com/a.tgz» && tar -xzf /tmp/a.tgz -C /opt
      `,
      fixed: `
        FROM debian:13-slim
        RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz
      `,
    },
    { good: 'RUN curl -fsSL https://example.com/a.tgz | tar -xz -C /opt' },
    {
      good: 'RUN --mount=type=tmpfs,target=/tmp curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt',
    },
  ],
  each: 'download',
  check({ by, tool, path, unpackedBy, deletedBy }, file) {
    if (tool === 'add' || !('run' in by) || path === undefined || !unpackedBy || deletedBy) return
    const { run } = by
    // gunzip and its kind delete the archive themselves.
    if (
      !run.stage.isShipped ||
      consumes.has(unpackedBy.program) ||
      run.mounts.some(({ target }) => target && path.startsWith(`${target}/`))
    )
      return
    const edits = appendCommand(run, `rm ${path}`, file)
    return {
      at: by.span,
      message: `\`${path}\` stays in this layer beside what was unpacked from it`,
      fix: edits && { title: `Add \`rm ${path}\` at the end of this RUN`, edits },
    }
  },
})

const consumes = new Set(['gunzip', 'bunzip2', 'unxz', 'unlzma', 'uncompress'])
