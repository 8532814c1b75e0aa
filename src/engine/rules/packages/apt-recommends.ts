import { insertAfter } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'apt-recommends',
  codes: ['DL3015', 'DS-0029', 'aptGetInstallUseNoRec', 'missing-no-install-recommends'],
  severity: 'info',
  concern: 'size',
  title: 'Install without recommended packages',
  why: `
    apt also installs what a package merely recommends: manuals, mail servers, whole
    desktops' worth of helpers. \`--no-install-recommends\` takes what is needed and
    no more; name what you really miss.
  `,
  unless: 'You rely on recommended packages and do not want to name them one by one.',
  fix: 'review',
  examples: [
    {
      bad: 'RUN apt-get update && «apt-get install» -y git',
      fixed: 'RUN apt-get update && apt-get install --no-install-recommends -y git',
    },
    { good: 'RUN apt-get update && apt-get install -y --no-install-recommends git' },
    { good: 'RUN apt-get -o APT::Install-Recommends=false install -y git' },
  ],
  each: 'install',
  check({ manager, skipsRecommends, command, verb }) {
    if (manager.name !== 'apt' || skipsRecommends || verb?.value !== 'install') return
    return {
      at: { start: command.span.start, end: verb.span.end },
      message: 'Recommended packages are installed too',
      fix: {
        title: 'Add `--no-install-recommends`',
        edits: [insertAfter(verb.span, ' --no-install-recommends')],
      },
    }
  },
})
