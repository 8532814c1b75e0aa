import { imageFacts } from '../../facts/images/image-facts.ts'
import type { Install, Stage } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'full-base-image',
  severity: 'info',
  concern: 'size',
  title: 'Start from the slim variant',
  why: `
    The full images carry compilers, headers and version control, for building. A
    program that only runs needs none of it: the slim variant is several hundred
    megabytes smaller and has fewer packages to keep patched.
  `,
  unless:
    'Something compiles in this stage with headers that it does not install, or needs a library that the slim variant lacks.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM «python:3.13»
        CMD ["python", "-m", "http.server"]
      `,
      fixed: `
        FROM python:3.13-slim
        CMD ["python", "-m", "http.server"]
      `,
    },
    {
      bad: `
        FROM «python:3.13»
        RUN apt-get update && apt-get install -y gcc libpq-dev && rm -rf /var/lib/apt/lists/*
      `,
    },
    { good: 'FROM python:3.13-slim' },
    {
      good: `
        FROM python:3.13 AS build
        RUN pip wheel --no-cache-dir -w /wheels lxml==5.3.0
        FROM python:3.13-slim
        COPY --from=build /wheels /wheels
      `,
    },
    {
      good: `
        FROM python:3.13
        RUN apt-get update && apt-get install -y libpq-dev && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  each: 'from',
  check({ image, stage }) {
    if (!image || stage.base.kind !== 'image' || !stage.isShipped) return
    const { tag } = stage.base.image
    const { slimVariant } = imageFacts(stage.base.image)
    if (slimVariant === undefined || tag === undefined || leansOnBase(stage)) return
    const at = image.text.lastIndexOf(`:${tag}`)
    const start = image.span.start + at + 1
    return {
      at: image.span,
      message: `\`${image.text}\` ships compilers and headers; \`${slimVariant}\` does without`,
      fix:
        at === -1 || image.span.end - image.span.start !== image.text.length
          ? undefined
          : {
              title: `Use \`${slimVariant}\``,
              edits: [replace({ start, end: start + tag.length }, slimVariant)],
            },
    }
  },
})

/** Something is compiled with what only the full image brings: the stage itself does not install it. */
function leansOnBase({ runs }: Stage): boolean {
  const installed = new Set(runs.flatMap(({ installs }) => installs.flatMap(namesIn)))
  const brings = (program: string): boolean => bringers[program]?.some((name) => installed.has(name)) ?? true
  const called = runs.flatMap(({ commands }) => commands.map(({ program }) => program))
  const hasHeaders = [...installed].some((name) => name.endsWith('-dev'))
  return called.some((program) => !brings(program)) || (hasHeaders && !brings('gcc'))
}

const namesIn = ({ packages }: Install): string[] => packages.flatMap(({ name }) => name ?? [])

/** Programs that build, and the packages that bring each of them. */
const bringers: Readonly<Record<string, readonly string[]>> = {
  './configure': ['build-essential'],
  cc: ['gcc', 'build-essential'],
  cmake: ['cmake'],
  'g++': ['g++', 'build-essential'],
  gcc: ['gcc', 'build-essential'],
  git: ['git'],
  make: ['make', 'build-essential'],
  'node-gyp': ['build-essential'],
}
