import { parseImageRef } from '../../facts/image-ref.ts'
import type { Instruction } from '../../facts/model.ts'
import type { Span } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

const settings = { trustedRegistries: ['*.example.com', 'docker.io'] }

export default defineRule({
  name: 'untrusted-registry',
  codes: ['DL3026'],
  severity: 'error',
  concern: 'security',
  title: 'Take images from registries on your list',
  why: `
    Whoever can push to a registry decides what runs in every image built on it. Your settings
    list the registries you trust, and this one is not among them.
  `,
  unless: 'The registry is one of yours: add it to `trustedRegistries`.',
  examples: [
    { bad: 'FROM «quay.io/acme/base:1.4»', settings },
    {
      bad: `
        FROM alpine:3.22
        COPY --from=«ghcr.io/acme/tool:2» /tool /usr/bin/
        RUN --mount=type=bind,from=«quay.io/acme/data»,target=/data ls /data
      `,
      settings,
    },
    {
      good: `
        FROM registry.example.com/acme/base:1.4 AS base
        FROM base
        COPY --from=busybox:1.37 /bin/busybox /bin/
        FROM scratch
      `,
      settings,
    },
    { good: 'FROM quay.io/acme/base:1.4' },
  ],
  each: 'instruction',
  check(instruction, { settings: { trustedRegistries } }) {
    if (trustedRegistries.length === 0) return
    const found = imagesOf(instruction).find(({ image }) => !isTrusted(image, trustedRegistries))
    if (!found) return
    const registry = parseImageRef(found.image).registry ?? 'docker.io'
    return { at: found.at, message: `\`${registry}\` is not on the list of trusted registries` }
  },
})

/** The images an instruction takes something from; stages are none. */
function imagesOf(instruction: Instruction): { readonly image: string; readonly at: Span }[] {
  const { kind } = instruction
  if (kind === 'from') {
    const { base } = instruction.stage
    return base.kind === 'image' && instruction.image
      ? [{ image: base.image.text, at: instruction.image.span }]
      : []
  }
  if (kind === 'copy' || kind === 'add') {
    const name = instruction.flags.find((flag) => flag.name === 'from')?.value
    return name && instruction.from?.kind === 'image' && !isOwn(instruction.from.image, instruction)
      ? [{ image: instruction.from.image, at: name.span }]
      : []
  }
  if (kind !== 'run') return []
  return instruction.mounts.flatMap(({ type, from, fromName, span }) =>
    from?.kind === 'image' && (type === 'bind' || type === 'cache')
      ? [{ image: from.image, at: fromName?.span ?? span }]
      : [],
  )
}

/** A stage that names itself, which is a mistake of another kind. */
const isOwn = (image: string, { stage }: Instruction): boolean =>
  image.toLowerCase() === stage.name?.toLowerCase()

function isTrusted(image: string, trusted: readonly string[]): boolean {
  const { registry } = parseImageRef(image)
  const names = registry === undefined ? ['docker.io', 'hub.docker.com'] : [registry]
  return names.some((name) => trusted.some((entry) => covers(entry, name)))
}

const covers = (entry: string, name: string): boolean =>
  entry === name ||
  (entry.startsWith('*') && name.endsWith(entry.slice(1))) ||
  (entry.endsWith('*') && name.startsWith(entry.slice(0, -1)))
