import { unpinnedRule } from '../parts/makers/unpinned-rule.ts'

export default unpinnedRule(['dnf', 'microdnf'], {
  name: 'unpinned-dnf-package',
  codes: ['DL3041'],
  optIn: true,
  title: 'Name the version of every dnf package',
  why: `
    Without \`name-version\` the same Dockerfile installs something else next month, and
    nobody can tell afterwards what an older image contained.
  `,
  unless: 'A base image of a fixed minor release is exact enough for you.',
  examples: [
    { bad: 'RUN microdnf install -y «jq» && microdnf clean all' },
    { bad: 'RUN dnf module install -y «nodejs» && dnf clean all' },
    { good: 'RUN dnf install -y jq-1.7.1 && dnf clean all' },
    { good: 'RUN dnf module install -y nodejs:20 && dnf clean all' },
    { good: 'RUN dnf group install -y development-tools && dnf clean all' },
  ],
})
