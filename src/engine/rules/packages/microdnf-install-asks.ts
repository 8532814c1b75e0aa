import { confirmationRule } from '../parts/makers/confirmation-rule.ts'

export default confirmationRule(
  { manager: 'microdnf', flag: '-y', consequence: 'asks wherever microdnf is a name for dnf5' },
  {
    name: 'microdnf-install-asks',
    codes: ['DL3038'],
    severity: 'info',
    optIn: true,
    title: 'Let microdnf install without asking',
    why: `
      The microdnf of Red Hat's minimal images never asks. Newer Fedora releases have
      dnf5 under that name, and dnf5 waits for a yes that no build can give.
    `,
    unless: 'The base image is a UBI of version 8 or 9, whose microdnf never asks.',
    examples: [
      {
        bad: 'RUN «microdnf install» git && microdnf clean all',
        fixed: 'RUN microdnf install -y git && microdnf clean all',
      },
      { good: 'RUN microdnf install -y git && microdnf clean all' },
    ],
  },
)
