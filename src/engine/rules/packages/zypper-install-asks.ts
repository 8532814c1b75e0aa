import { confirmationRule } from '../parts/makers/confirmation-rule.ts'

export default confirmationRule(
  { manager: 'zypper', flag: '--non-interactive', place: 'program' },
  {
    name: 'zypper-install-asks',
    codes: ['DL3034', 'missing-zypper-no-confirm-switch'],
    title: 'Let zypper work without asking',
    why: `
    \`zypper\` waits for a yes before it changes anything. A build has no keyboard: the
    RUN fails. \`--non-interactive\` stands in front of the subcommand and holds for
    every question that may come.
  `,
    examples: [
      {
        bad: 'RUN «zypper remove» nano',
        fixed: 'RUN zypper --non-interactive remove nano',
      },
      { good: 'RUN zypper -n install git && zypper clean --all' },
      { good: 'RUN zypper install -y git && zypper clean --all' },
      { good: 'RUN zypper refresh' },
    ],
  },
)
