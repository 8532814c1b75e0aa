import { confirmationRule } from '../parts/makers/confirmation-rule.ts'

export default confirmationRule(
  { manager: 'dnf', flag: '-y' },
  {
    name: 'dnf-install-asks',
    codes: ['DL3038', 'missing-dnf-assume-yes-switch'],
    title: 'Let dnf install without asking',
    why: `
    dnf lists what it is about to do and waits for a yes. A build has no keyboard:
    the question is answered with no, and the RUN fails.
  `,
    examples: [
      {
        bad: 'RUN «dnf install» git && dnf clean all',
        fixed: 'RUN dnf install -y git && dnf clean all',
      },
      { good: 'RUN dnf -yq install git && dnf clean all' },
      { good: 'RUN dnf --setopt=assumeyes=1 install git && dnf clean all' },
    ],
  },
)
