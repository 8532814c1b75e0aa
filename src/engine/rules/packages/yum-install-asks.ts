import { confirmationRule } from '../parts/makers/confirmation-rule.ts'

export default confirmationRule(
  { manager: 'yum', flag: '-y' },
  {
    name: 'yum-install-asks',
    codes: ['DL3030', 'missing-yum-assume-yes-switch', 'yumInstallForceYes'],
    title: 'Let yum install without asking',
    why: `
    yum lists what it is about to do and waits for a yes. A build has no keyboard:
    the question is answered with no, and the RUN fails.
  `,
    examples: [
      {
        bad: 'RUN «yum install» git && yum clean all',
        fixed: 'RUN yum install -y git && yum clean all',
      },
      {
        bad: 'RUN ["«yum", "install»", "git"]',
        fixed: 'RUN ["yum", "install", "-y", "git"]',
      },
      { good: 'RUN yum -y install git && yum clean all' },
      { good: 'RUN yum install --assumeyes git && yum clean all' },
      { good: 'RUN yum makecache' },
    ],
  },
)
