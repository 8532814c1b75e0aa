import { unpinnedRule } from '../parts/makers/unpinned-rule.ts'

export default unpinnedRule(['zypper'], {
  name: 'unpinned-zypper-package',
  codes: ['DL3037'],
  optIn: true,
  title: 'Name the version of every zypper package',
  why: `
    Without \`name=version\` the same Dockerfile installs something else next month, and
    nobody can tell afterwards what an older image contained.
  `,
  unless: 'A base image of a fixed release is exact enough for you.',
  examples: [
    { bad: 'RUN zypper -n install «jq» && zypper clean --all' },
    { good: 'RUN zypper -n install "jq>=1.6" && zypper clean --all' },
    { good: 'RUN zypper -n in /tmp/tool.rpm && zypper clean --all' },
  ],
})
