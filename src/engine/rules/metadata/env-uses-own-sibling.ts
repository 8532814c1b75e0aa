import type { Env } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { sliceOf } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'env-uses-own-sibling',
  codes: ['DL3044'],
  severity: 'error',
  concern: 'correctness',
  title: 'Define a variable in an ENV before the one that uses it',
  why: `
    All values of one ENV are expanded before any of its names is set. A name from the
    same ENV is therefore still empty, or has its old value.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        ENV BASE=/srv APP=«"\${BASE}/app"»
      `,
      fixed: `
        ENV BASE=/srv
        ENV APP="\${BASE}/app"
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        ENV BASE=/srv \\
            APP=«$BASE/app» \\
            PORT=80
      `,
      fixed: `
        FROM alpine:3.22
        ENV BASE=/srv
        ENV APP=$BASE/app \\
            PORT=80
      `,
    },
    { bad: 'ENV A=«$B» B=1' },
    {
      good: `
        FROM alpine:3.22
        ENV BASE=/srv
        ENV APP="\${BASE}/app"
      `,
    },
    { good: 'ENV PATH=/opt/bin:$PATH' },
    {
      good: `
        FROM alpine:3.22
        ENV A=1
        ENV A=2 B=$A
      `,
    },
  ],
  each: 'env',
  *check(env, { source }) {
    const { pairs, scope } = env
    for (const pair of pairs) {
      const { key, value } = pair
      const own = value?.parts.find(
        (part) => part.kind === 'variable' && part.name !== key && definesIt(env, part.name),
      )
      if (!value || own?.kind !== 'variable' || isKnown(own.name)) continue
      const before = pairs[pairs.indexOf(pair) - 1]
      const gap = before && { start: before.span.end, end: pair.span.start }
      const isDefinedBefore = pairs.findIndex((one) => one.key === own.name) < pairs.indexOf(pair)
      const isSplittable = gap && isDefinedBefore && !sliceOf(source, gap).includes('#') && !env.isOnbuild
      yield {
        at: value.span,
        message: `\`${own.name}\` is not set yet when this is expanded`,
        fix: isSplittable
          ? {
              title: 'Begin a new ENV here',
              edits: [replace(gap, `${lineBreakOf(source)}${env.keyword.text} `)],
            }
          : undefined,
      }
    }

    function isKnown(name: string): boolean {
      const origin = scope.get(name)?.origin
      return origin !== undefined && origin !== 'base-image'
    }
  },
})

const definesIt = ({ pairs }: Env, name: string): boolean => pairs.some(({ key }) => key === name)
