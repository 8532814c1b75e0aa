import { unpinnedRule } from '../parts/makers/unpinned-rule.ts'

export default unpinnedRule(['apt'], {
  name: 'unpinned-apt-package',
  codes: ['DL3008'],
  optIn: true,
  title: 'Name the version of every apt package',
  why: `
    Without \`name=version\` the same Dockerfile installs something else next month. A
    wildcard such as \`curl=8.14.*\` still lets security fixes in.
  `,
  unless: `
    Leave it where a base image of a fixed release is enough: Debian and Ubuntu delete
    old versions from their mirrors, so an exact pin breaks the build one day.
  `,
  examples: [
    { bad: 'RUN apt-get install -y --no-install-recommends «jq»' },
    { bad: 'RUN apt-get install -y jq=1.7.1-3 «curl» git && rm -rf /var/lib/apt/lists/*' },
    { good: 'RUN apt-get install -y -t trixie-backports jq=1.7.1-3 ./extra.deb' },
    { good: 'RUN apt-get install -y curl/trixie-backports' },
    {
      good: `
        ARG PACKAGES
        RUN apt-get install -y $PACKAGES
      `,
    },
  ],
})
