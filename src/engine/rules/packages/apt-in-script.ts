import type { PackageCall } from '../../facts/model.ts'
import { type Edit, replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'apt-in-script',
  codes: ['DL3027', 'CKV_DOCKER_9', 'prefer-apt-get'],
  severity: 'style',
  concern: 'upkeep',
  title: 'Use apt-get rather than apt',
  why: `
    \`apt\` is made for people at a terminal: it warns that its options and output may
    change from release to release. \`apt-get\` and \`apt-cache\` keep theirs, and take the
    same words.
  `,
  fix: 'safe',
  examples: [
    {
      bad: 'RUN «apt» update && apt install -y git && rm -rf /var/lib/apt/lists/*',
      fixed: 'RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*',
    },
    { bad: 'RUN «apt» policy bash', fixed: 'RUN apt-cache policy bash' },
    { bad: 'RUN «apt» full-upgrade -y', fixed: 'RUN apt-get dist-upgrade -y' },
    { bad: 'RUN «apt» list --installed' },
    { good: 'RUN apt-get update && apt-mark hold bash' },
  ],
  each: 'run',
  check({ calls }) {
    const found = calls.filter(({ command }) => command.program === 'apt')
    const at = found[0]?.command.name?.span
    if (!at) return
    const edits = found.map(stable)
    return {
      at,
      message: '`apt` promises no stable options to scripts',
      fix: edits.every((edit) => edit !== undefined)
        ? { title: 'Write `apt-get`', edits: edits.flat() }
        : undefined,
    }
  },
})

function stable({ command, verb }: PackageCall): Edit[] | undefined {
  const name = command.name
  if (name?.text !== 'apt' || verb?.value === undefined) return
  if (verb.value === 'full-upgrade')
    return [replace(name.span, 'apt-get'), replace(verb.span, 'dist-upgrade')]
  const program = programs.find(({ verbs }) => verbs.has(verb.value ?? ''))?.name
  return program === undefined ? undefined : [replace(name.span, program)]
}

/** Which verbs of apt the two stable programs know. */
const programs = [
  {
    name: 'apt-get',
    verbs: new Set(
      'install update upgrade remove purge autoremove clean autoclean download source build-dep reinstall satisfy'.split(
        ' ',
      ),
    ),
  },
  { name: 'apt-cache', verbs: new Set(['search', 'show', 'policy', 'depends', 'rdepends']) },
]
