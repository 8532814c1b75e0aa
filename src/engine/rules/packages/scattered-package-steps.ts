import type { Dockerfile, Instruction, PackageCall, Run } from '../../facts/model.ts'
import { joinRuns } from '../parts/fixes/join-runs.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule, type Fix, type Problem } from '../rule.ts'

export default defineRule({
  name: 'scattered-package-steps',
  severity: 'warning',
  concern: 'size',
  title: 'Remove and clean up in the RUN that installs',
  why: `
    A layer is sealed when its RUN ends. Packages that a later RUN removes, and caches
    that it cleans, are hidden in the running container and still part of every pull.
    Only within one RUN do they leave nothing behind.
  `,
  unless: 'Something that the later RUN removes came with the base image and must not be there.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y gcc
        RUN make && «apt-get purge» -y gcc
      `,
      fixed: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y gcc && make && apt-get purge -y gcc
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        RUN apt-get update \\
            && apt-get upgrade -y
        RUN «apt-get autoremove» -y \\
            && rm -rf /var/lib/apt/lists/*
      `,
      fixed: `
        FROM debian:13-slim
        RUN apt-get update \\
            && apt-get upgrade -y \\
            && apt-get autoremove -y \\
            && rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      bad: `
        FROM node:22-slim
        RUN npm ci
        COPY . .
        RUN npm run build && «npm prune» --omit=dev
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y gcc && make && apt-get purge -y gcc
      `,
    },
    { good: 'RUN apt-get purge -y nano' },
    {
      good: `
        FROM node:22 AS build
        RUN npm ci
        RUN npm prune --omit=dev
        FROM node:22-slim
        COPY --from=build /app /app
      `,
    },
  ],
  each: 'stage',
  *check({ isShipped, runs }, file) {
    if (!isShipped) return
    const installed = new Map<string, Run>()
    const cached = new Map<string, Run>()
    for (const run of runs) {
      const filled = new Set<string>()
      const late = run.calls.find(({ manager: { name }, action }) => {
        if (brings.has(action)) filled.add(name)
        const known = action === 'remove' ? installed : action === 'clean' ? cached : undefined
        return known?.has(name) && !filled.has(name)
      })
      const earlier = late && (installed.get(late.manager.name) ?? cached.get(late.manager.name))
      if (late && earlier) yield problemAt(late, earlier, file)
      for (const { manager, action } of run.calls) if (brings.has(action)) installed.set(manager.name, run)
      for (const { cache, writer } of run.leftovers) if (cache.isCleaned) cached.set(writer.manager.name, run)
    }
  },
})

const brings: ReadonlySet<string> = new Set(['install', 'upgrade'])

function problemAt(late: PackageCall, earlier: Run, file: Dockerfile): Problem {
  const { command, verb, action } = late
  const what = action === 'clean' ? 'the cache' : 'what it removes'
  return {
    at: placeOfCall(late),
    message: `\`${command.program} ${verb?.text}\` saves nothing: ${what} is in an earlier layer`,
    fix: joinedWith(earlier, late.run, file),
  }
}

function joinedWith(earlier: Run, late: Run, file: Dockerfile): Fix | undefined {
  const instructions: readonly Instruction[] = late.stage.instructions
  if (instructions[instructions.indexOf(earlier) + 1] !== late) return
  const edits = joinRuns(earlier, late, file)
  return edits && { title: 'Make one RUN of the two', edits }
}
