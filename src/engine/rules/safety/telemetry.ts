import type { Command, Stage } from '../../facts/model.ts'
import { baseName } from '../../facts/path.ts'
import { type Telemetry, telemetries } from '../../facts/tables/telemetry.ts'
import { insertAfter } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { lineage } from '../parts/questions/final-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'telemetry',
  codes: ['tally/prefer-telemetry-opt-out'],
  severity: 'style',
  concern: 'security',
  optIn: true,
  title: 'Switch off what build tools report to their makers',
  why: `
    Many tools send their makers what they are used for, on which machine, how often. In a build
    nobody sees the notice, and the calls cost a little time, or fail behind a firewall.
  `,
  unless: 'You want to support the tool with your figures.',
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM node:22-slim
        RUN npx «next» build
      `,
      fixed: `
        FROM node:22-slim
        ENV NEXT_TELEMETRY_DISABLED=1
        RUN npx next build
      `,
    },
    {
      good: `
        FROM node:22-slim
        ENV NEXT_TELEMETRY_DISABLED=1
        RUN npx next build
      `,
    },
    { good: 'RUN DOTNET_CLI_TELEMETRY_OPTOUT=1 dotnet publish' },
    { good: 'RUN npm install next' },
  ],
  each: 'stage',
  *check(stage, { source }) {
    for (const { tool, at, variable, value } of reporters(stage)) {
      const { from } = stage
      yield {
        at,
        message: `${tool} reports to its makers unless \`${variable}\` is set`,
        // What the stage it is built FROM sets is set here, too.
        fix:
          !from || isSetBelow(stage, variable)
            ? undefined
            : {
                title: `Set \`${variable}=${value}\``,
                edits: [insertAfter(from.span, `${lineBreakOf(source)}ENV ${variable}=${value}`)],
              },
      }
    }
  },
})

const isSetBelow = (stage: Stage, variable: string): boolean =>
  lineage(stage)
    .slice(1)
    .some((one) => reporters(one).some((reporter) => reporter.variable === variable))

/** Each tool at its first call. */
function reporters({ runs }: Stage) {
  const seen = new Set<Telemetry>()
  return runs.flatMap((run) =>
    run.commands.flatMap((command) => {
      const name = calledBy(command)
      const one = name?.value === undefined ? undefined : byProgram.get(baseName(name.value))
      if (!name || !one || seen.has(one) || isOff(command, one)) return []
      seen.add(one)
      return [{ ...one, at: name.span }]
    }),
  )
}

/** `npx next`, `pnpm exec next`, `yarn next`: the tool is an argument. */
function calledBy({ program, name, words }: Command) {
  if (program === 'npx' || program === 'bunx' || program === 'pnpx')
    return words.find(({ text }) => !text.startsWith('-'))
  const [first, second] = words
  if (program === 'pnpm' || program === 'yarn' || program === 'npm')
    return first?.text === 'exec' || first?.text === 'dlx' ? second : first
  return name
}

const isOff = ({ assignments, run }: Command, { variable }: Telemetry): boolean =>
  [variable, 'DO_NOT_TRACK'].some(
    (one) => run.scope.get(one) !== undefined || assignments.some(({ name }) => name === one),
  ) || run.commands.some(({ words }) => words.some(({ text }) => text.startsWith(`${variable}=`)))

const byProgram = new Map(
  telemetries.flatMap((one) => one.programs.map((program) => [program, one] as const)),
)
