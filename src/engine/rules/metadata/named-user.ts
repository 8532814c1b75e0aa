import { canonicalRepository } from '../../facts/images/canonical-repository.ts'
import type { Stage } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { createdName, lineage, userCreations } from '../parts/questions/final-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'named-user',
  codes: ['DL3066'],
  severity: 'info',
  concern: 'security',
  optIn: true,
  title: 'Give USER as a number',
  why: `
    Kubernetes can check \`runAsNonRoot\` only for a number: of a name it does not know
    which id is behind it, and refuses to start the container.
  `,
  unless: 'Nobody runs the image under Kubernetes.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN groupadd -g 1001 app && useradd -u 1001 -g app app
        USER «app»
      `,
      fixed: `
        FROM debian:13-slim
        RUN groupadd -g 1001 app && useradd -u 1001 -g app app
        USER 1001
      `,
    },
    { bad: 'USER «root»', fixed: 'USER 0' },
    {
      bad: `
        FROM node:22-slim
        USER «node»
      `,
      fixed: `
        FROM node:22-slim
        USER 1000
      `,
    },
    { bad: 'USER «app»' },
    { bad: 'USER «app:1000»' },
    {
      bad: `
        FROM alpine:3.22
        ENV ACCOUNT=app
        USER «$ACCOUNT»
      `,
    },
    { good: 'USER 1001:1001' },
    {
      good: `
        FROM alpine:3.22
        ENV ACCOUNT=1001
        USER $ACCOUNT
      `,
    },
    {
      good: `
        FROM alpine:3.22
        ARG UID
        USER $UID
      `,
    },
  ],
  each: 'user',
  check({ argument, scope, stage }) {
    if (argument?.value === undefined) return
    const isArg = argument.parts.some(
      (part) => part.kind === 'variable' && scope.get(part.name)?.origin === 'arg',
    )
    const [user = ''] = argument.value.split(':', 1)
    if (isArg || [...user].every((character) => character >= '0' && character <= '9')) return
    const id = argument.value === argument.text ? idOf(argument.text, stage) : undefined
    return {
      at: argument.span,
      message: `\`${argument.text}\` is a name, not an id`,
      fix: id === undefined ? undefined : { title: `Write \`${id}\``, edits: [replace(argument.span, id)] },
    }
  },
})

/** Node's images come with the user `node`. */
function isNode(stage: Stage): boolean {
  const base = lineage(stage).at(-1)?.base
  return base?.kind === 'image' && canonicalRepository(base.image) === 'node'
}

/** The number that the stage gives to this user. */
function idOf(name: string, stage: Stage): string | undefined {
  if (name === 'root') return '0'
  const creations = userCreations(stage).filter((command) => createdName(command) === name)
  const [creation] = creations
  if (!creation && name === 'node' && isNode(stage)) return '1000'
  const at = creation?.words.findIndex(({ text }) => text === '-u' || text === '--uid') ?? -1
  const id = at === -1 ? undefined : creation?.words[at + 1]?.value
  return creations.length === 1 && id !== undefined && /^\d+$/.test(id) ? id : undefined
}
