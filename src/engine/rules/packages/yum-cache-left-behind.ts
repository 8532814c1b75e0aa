import { leftoverRule } from '../parts/makers/leftover-rule.ts'

export default leftoverRule(['yum-cache'], {
  name: 'yum-cache-left-behind',
  codes: ['DL3032', 'DS-0015', 'missing-yum-clean-all', 'yumInstallRmVarCacheYum', 'no_yum_clean_all'],
  severity: 'warning',
  title: 'Empty the yum cache in the RUN that fills it',
  why: `
    yum keeps repository data and packages under \`/var/cache/yum\`: tens to hundreds of
    megabytes that a running container never reads. Cleaning in a later RUN hides them
    and saves nothing.
  `,
  examples: [
    {
      bad: `
        FROM rockylinux:9
        RUN «yum install» -y jq
      `,
      fixed: `
        FROM rockylinux:9
        RUN yum install -y jq && yum clean all
      `,
    },
    {
      bad: `
        FROM rockylinux:9
        RUN yum clean all \\
            && «yum install» -y jq
      `,
      fixed: `
        FROM rockylinux:9
        RUN yum clean all \\
            && yum install -y jq \\
            && yum clean all
      `,
    },
    { good: 'RUN yum install -y jq && rm -rf /var/cache/yum' },
    { good: 'RUN --mount=type=cache,target=/var/cache/yum yum install -y jq' },
  ],
})
