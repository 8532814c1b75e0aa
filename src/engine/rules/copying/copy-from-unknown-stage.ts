import { replace } from '../../text/edit.ts'
import { nearest } from '../../text/nearest.ts'
import { perFile } from '../parts/questions/per-file.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'copy-from-unknown-stage',
  codes: ['DL3022'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Copy from a stage that exists',
  why: `
    A name that no earlier stage bears is taken for an image on Docker Hub. At best the
    build fails; at worst it copies files out of a stranger's image.
  `,
  unless: 'You do mean an image: give it a tag, and the doubt is gone.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM golang:1.26 AS build
        FROM alpine:3.22
        COPY --from=«biuld» /app /app
      `,
      fixed: `
        FROM golang:1.26 AS build
        FROM alpine:3.22
        COPY --from=build /app /app
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        COPY --from=«busybox» /bin/busybox /bin/
      `,
    },
    {
      good: `
        FROM golang:1.26 AS build
        FROM alpine:3.22
        COPY --from=build /app /app
        COPY --from=0 /x /x
        COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/
      `,
    },
  ],
  each: 'copy',
  check({ from, flags, stage, isOnbuild }, file) {
    const flag = flags.find(({ name }) => name === 'from')
    if (from?.kind !== 'image' || !flag?.value || flag.value.value === undefined || isOnbuild) return
    const { image } = from
    // Only a bare word can be meant for a stage: `acme/tools` and `tools:1` are images.
    if (/[:@/]/.test(image) || image === stage.name) return
    // The nearest fifty stages are enough to guess from.
    const names = namesOf(file).slice(Math.max(0, stage.index - 50), stage.index)
    const meant = nearest(image.toLowerCase(), names, image.length < 5 ? 1 : 2)
    return {
      at: flag.value.span,
      message: `No earlier stage is called \`${image}\``,
      fix:
        meant === undefined || meant === '' || flag.value.text !== image
          ? undefined
          : { title: `Copy from \`${meant}\``, edits: [replace(flag.value.span, meant)] },
    }
  },
})

const namesOf = perFile(({ stages }) => stages.map(({ name }) => name?.toLowerCase() ?? ''))
