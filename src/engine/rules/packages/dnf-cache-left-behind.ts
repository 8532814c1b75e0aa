import { leftoverRule } from '../parts/makers/leftover-rule.ts'

export default leftoverRule(['dnf-cache', 'microdnf-cache'], {
  name: 'dnf-cache-left-behind',
  codes: ['DL3040', 'DS-0019', 'DS-0027', 'missing-dnf-clean-all', 'no_dnf_clean_all'],
  severity: 'warning',
  title: 'Empty the dnf cache in the RUN that fills it',
  why: `
    dnf keeps repository data under \`/var/cache\`: 100 MB and more on Fedora, which a
    running container never reads. Cleaning in a later RUN hides them and saves nothing.
  `,
  examples: [
    {
      bad: `
        FROM fedora:42
        RUN «dnf install» -y jq
      `,
      fixed: `
        FROM fedora:42
        RUN dnf install -y jq && dnf clean all
      `,
    },
    {
      bad: `
        FROM redhat/ubi9-minimal:9.6
        RUN «microdnf install» -y jq
      `,
      fixed: `
        FROM redhat/ubi9-minimal:9.6
        RUN microdnf install -y jq && microdnf clean all
      `,
    },
    { good: 'RUN dnf install -y jq && rm -rf /var/cache/dnf' },
    { good: 'RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y jq' },
  ],
})
