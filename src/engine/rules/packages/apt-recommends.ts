import { insertFlag } from '../parts/fixes/insert-flag.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { setsForApt } from '../parts/questions/apt-configuration.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'apt-recommends',
  codes: [
    'DL3015',
    'DS-0029',
    'aptGetInstallUseNoRec',
    'missing-no-install-recommends',
    'apt-get_recommends',
  ],
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
    {
      good: `
        RUN echo 'APT::Install-Recommends "0";' > /etc/apt/apt.conf.d/90few
        RUN apt-get update && apt-get install -y git
      `,
    },
    { good: 'RUN apt-get -o APT::Install-Recommends=false install -y git' },
  ],
  each: 'install',
  check(install) {
    const { manager, skipsRecommends, command, verb, run } = install
    if (manager.name !== 'apt' || skipsRecommends || verb?.value !== 'install') return
    if (isSetForAll(run.stage)) return
    // aptitude calls it `--without-recommends`.
    const flag = command.program === 'aptitude' ? '--without-recommends' : '--no-install-recommends'
    const edit = insertFlag(verb, flag, run)
    return {
      at: placeOfCall(install),
      message: 'Recommended packages are installed too',
      fix: edit && { title: `Add \`${flag}\``, edits: [edit] },
    }
  },
})

const isSetForAll = setsForApt('Install-Recommends')
