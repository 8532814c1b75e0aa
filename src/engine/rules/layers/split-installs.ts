import type { Install, Run } from '../../facts/model.ts'
import { joinRuns } from '../parts/fixes/join-runs.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'split-installs',
  codes: ['ruleMoreThanOneInstall'],
  severity: 'info',
  concern: 'cache',
  optIn: true,
  title: 'Install the packages of the distribution in one RUN',
  why: `
    Each install fetches the package index again, and a layer that was cached months ago stands beside one
    of today: their packages may want different versions of one library.
  `,
  unless: 'The first packages never change, and the others do so often.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y git
        RUN apt-get update && «apt-get install» -y curl
      `,
      fixed: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y git && apt-get update && apt-get install -y curl
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        RUN apk add --no-cache git
        COPY app /app
        RUN «apk add» --no-cache curl
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y git && apt-get install -y curl
        RUN pip install flask
      `,
    },
    {
      good: `
        FROM debian:13 AS build
        RUN apt-get update && apt-get install -y gcc
        RUN apt-get install -y make
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y curl
      `,
    },
  ],
  each: 'stage',
  *check({ isShipped, instructions }, file) {
    // In a stage that does not ship, steps apart are easier to cache.
    if (!isShipped) return
    const earlier = new Map<string, Run>()
    for (const [index, run] of instructions.entries()) {
      if (run.kind !== 'run') continue
      const installs = new Map(run.installs.filter(isOfDistribution).map((one) => [one.manager.name, one]))
      for (const [manager, install] of installs) {
        const before = earlier.get(manager)
        earlier.set(manager, run)
        if (!before) continue
        const edits = instructions[index - 1] === before ? joinRuns(before, run, file) : undefined
        yield {
          at: placeOfCall(install),
          message: `An earlier RUN installs with \`${install.command.program}\`, too`,
          fix: edits && { title: 'Make one RUN of the two', edits },
        }
      }
    }
  },
})

const isOfDistribution = ({ manager }: Install): boolean => manager.family === 'os'
