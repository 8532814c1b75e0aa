import type { Command, User } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { lineage } from '../parts/questions/final-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'groups-lost-by-user',
  codes: ['tally/user-explicit-group-drops-supplementary-groups'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Leave the group out of USER',
  why: `
    \`USER name\` has all groups that \`/etc/group\` gives to the name. \`USER name:group\` has that one
    group only: the others, which the file adds on purpose, are gone.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN useradd --groups video app
        USER «app:app»
      `,
      fixed: `
        FROM debian:13-slim
        RUN useradd --groups video app
        USER app
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        RUN adduser -D app && addgroup app audio
        USER «app:app»
      `,
      fixed: `
        FROM alpine:3.22
        RUN adduser -D app && addgroup app audio
        USER app
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN useradd --groups video app
        USER app
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN useradd --gid staff app
        USER app:staff
      `,
    },
  ],
  each: 'user',
  check(user) {
    const { argument } = user
    const [name, group] = argument?.value?.split(':') ?? []
    if (!argument || !name || !group || !givesGroups(user, name, group)) return
    return {
      at: argument.span,
      message: `\`${name}\` loses every group but \`${group}\``,
      fix:
        argument.text === argument.value
          ? { title: `Write \`${name}\``, edits: [replace(argument.span, name)] }
          : undefined,
    }
  },
})

const givesGroups = ({ stage, span }: User, name: string, group: string): boolean =>
  lineage(stage).some(({ runs }) =>
    runs.some(
      (run) => run.span.start < span.start && run.commands.some((command) => addsGroup(command, name, group)),
    ),
  )

/** `useradd -G video app`, `usermod -aG video app`, `gpasswd -a app video`, `adduser app video`. */
function addsGroup({ program, words }: Command, name: string, group: string): boolean {
  const texts = words.map(({ text }) => text)
  const last = texts.at(-1)
  if (program === 'useradd' || program === 'usermod') {
    const flag = texts.findIndex((text) => /^(-[a-zA-Z]*G|--groups)$/.test(text))
    const groups = texts[flag + 1]
    return last === name && flag !== -1 && groups !== undefined && groups !== group
  }
  const [first] = texts.filter((text) => !text.startsWith('-'))
  if (program === 'gpasswd') return texts[0] === '-a' && texts[1] === name && last !== group
  return (
    (program === 'adduser' || program === 'addgroup') &&
    texts.length === 2 &&
    first === name &&
    last !== name &&
    last !== group
  )
}
