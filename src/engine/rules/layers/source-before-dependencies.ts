import type { CacheBreak, Dockerfile } from '../../facts/model.ts'
import { insertBefore } from '../../text/edit.ts'
import { lineBreakOf, wholeLines } from '../../text/lines.ts'
import { sliceOf } from '../../text/span.ts'
import { removeInstruction } from '../remove-command.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'source-before-dependencies',
  severity: 'warning',
  concern: 'cache',
  title: 'Install dependencies before copying the source',
  why: `
    Docker reuses a step until something it stands on changes, then repeats everything
    below. With the source copied first, each edit of a single line installs all
    dependencies again. Copy the manifest alone, install, then copy the rest.
  `,
  unless: 'The install itself needs the source, for example to build a local package.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM python:3.13-slim
        WORKDIR /app
        «COPY . .»
        RUN pip install --no-cache-dir -r requirements.txt
      `,
      fixed: `
        FROM python:3.13-slim
        WORKDIR /app
        COPY requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
        COPY . .
      `,
    },
    {
      good: `
        FROM python:3.13-slim
        WORKDIR /app
        COPY requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
        COPY . .
      `,
    },
    {
      good: `
        FROM python:3.13-slim
        WORKDIR /app
        COPY . .
        RUN pip install --no-cache-dir .
      `,
    },
  ],
  each: 'cacheBreak',
  check(broken, file) {
    const { copy, step } = broken
    if (copy.stage.isDead) return
    return {
      at: copy.span,
      message: `Each edit of what is copied here runs \`${step.command.program}${step.verb ? ` ${step.verb.text}` : ''}\` again`,
      fix: reordered(broken, file),
    }
  },
})

/** Only where the install is a RUN of its own right behind the COPY: the two trade places. */
function reordered({ copy, step, manifests }: CacheBreak, file: Dockerfile): Fix | undefined {
  const { run } = step
  const { instructions } = copy.stage
  const isNext = instructions.indexOf(run) === instructions.indexOf(copy) + 1
  const needsOnlyManifests = run.commands.every(({ program }) => program === step.command.program)
  if (!isNext || !needsOnlyManifests || copy.isJson || run.isOnbuild) return
  const known = manifests.filter((manifest) => isCertain(manifest, manifests, file))
  if (manifests.length > 0 && known.length === 0) return
  const lineBreak = lineBreakOf(file.source)
  const moved = sliceOf(file.source, wholeLines(file.source, run.span)).trimEnd()
  const copied = known.length === 0 ? '' : `${copy.keyword.text} ${known.join(' ')} ./${lineBreak}`
  return {
    title:
      known.length === 0
        ? 'Install first, then copy'
        : `Copy ${known.map((name) => `\`${name}\``).join(' and ')}, install, then copy the rest`,
    edits: [insertBefore(copy.span, `${copied}${moved}${lineBreak}`), removeInstruction(run, file)],
  }
}

/** The manifest that the command names, or one that is known to lie in the build context. */
const isCertain = (manifest: string, all: readonly string[], { context }: Dockerfile): boolean =>
  !manifest.includes('*') &&
  !manifest.startsWith('/') &&
  (all.length === 1 ||
    all[0] === manifest ||
    context.files.has(manifest) ||
    (context.sizes?.has(manifest) ?? false))
