import type { Dockerfile, Expose, Instruction, Word } from '../../facts/model.ts'
import { type Edit, remove } from '../../text/edit.ts'
import { sliceOf } from '../../text/span.ts'
import { removeInstruction } from '../parts/fixes/remove-command.ts'
import { defineRule, type Problem } from '../rule.ts'

export default defineRule({
  name: 'ssh-server',
  codes: ['DS-0004', 'CKV_DOCKER_1', 'installing_ssh'],
  severity: 'warning',
  concern: 'security',
  title: 'Reach containers with docker exec instead of SSH',
  why: `
    An SSH server is one more program to patch, one more set of keys to keep, and a way into the
    container past everything that watches it. \`docker exec\` and \`kubectl exec\` need none of it.
  `,
  unless: 'Serving SSH is what the image is for, as with a git host or an SFTP server.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        EXPOSE «22» 8080
      `,
      fixed: `
        FROM debian:13-slim
        EXPOSE 8080
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y nginx «openssh-server»
        EXPOSE 22 80
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y openssh-client git
        EXPOSE 2222 8022
      `,
    },
  ],
  each: 'stage',
  check({ isFinal, instructions, runs }, file) {
    if (!isFinal) return
    const server = runs
      .flatMap(({ installs }) => installs.flatMap(({ packages }) => packages))
      .find(({ name }) => name !== undefined && servers.has(name))
    if (server)
      return { at: server.word.span, message: `\`${server.name}\` lets people log in to the container` }
    return instructions.map((one) => openPort(one, file)).find((problem) => problem !== undefined)
  },
})

const servers = new Set(['openssh-server', 'openssh-sftp-server', 'dropbear', 'dropbear-bin'])

function openPort(one: Instruction, file: Dockerfile): Problem | undefined {
  const port =
    one.kind === 'expose' ? one.ports.find(({ value }) => /^22(\/tcp)?$/i.test(value ?? '')) : undefined
  if (!port || one.kind !== 'expose') return
  const edit = withoutPort(one, port, file)
  return {
    at: port.span,
    message: `Port ${port.text} is for logging in to the container`,
    fix: edit && { title: 'Do not expose it', edits: [edit] },
  }
}

function withoutPort(expose: Expose, port: Word, file: Dockerfile): Edit | undefined {
  const { ports } = expose
  if (ports.length === 1) return removeInstruction(expose, file)
  const index = ports.indexOf(port)
  const after = ports[index + 1]
  const span = after
    ? { start: port.span.start, end: after.span.start }
    : { start: ports[index - 1]?.span.end ?? port.span.start, end: port.span.end }
  return sliceOf(file.source, span).includes('#') ? undefined : remove(span)
}
