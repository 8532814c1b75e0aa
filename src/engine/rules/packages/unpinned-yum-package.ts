import { unpinnedRule } from '../parts/makers/unpinned-rule.ts'

export default unpinnedRule(['yum'], {
  name: 'unpinned-yum-package',
  codes: ['DL3033'],
  optIn: true,
  title: 'Name the version of every yum package',
  why: `
    Without \`name-version\` the same Dockerfile installs something else next month, and
    nobody can tell afterwards what an older image contained.
  `,
  unless: 'A base image of a fixed minor release is exact enough for you.',
  examples: [
    { bad: 'RUN yum install -y «jq» && yum clean all' },
    { bad: 'RUN yum install -y «java-17-openjdk» gcc-c++-11.4 && yum clean all' },
    {
      good: `
        FROM rockylinux:9
        ARG JQ
        RUN yum install -y "jq-\${JQ}" rpm-sign-4.16.1-3.el9 && yum clean all
      `,
    },
    { good: 'RUN yum groupinstall -y "Development Tools" && yum clean all' },
    { good: 'RUN yum install -y https://example.org/epel-release-latest-9.noarch.rpm && yum clean all' },
  ],
})
