import { confirmationRule } from '../parts/makers/confirmation-rule.ts'
import { setsForApt } from '../parts/questions/apt-configuration.ts'

const asking = { manager: 'apt', flag: '-y', isSettled: setsForApt('Assume-Yes') }

export default confirmationRule(asking, {
  name: 'apt-install-asks',
  codes: ['DL3014', 'DS-0021', 'aptGetInstallUseY', 'missing-assume-yes-switch', 'apt-get_missing_param'],
  title: 'Let apt-get install without asking',
  why: `
    \`apt-get install\` asks before it goes on whenever more than the named packages
    come along. A build has no keyboard: the answer is no, and the RUN fails.
  `,
  examples: [
    {
      bad: 'RUN apt-get update && «apt-get install» curl',
      fixed: 'RUN apt-get update && apt-get install -y curl',
    },
    { good: 'RUN apt-get update && apt-get install -qq curl' },
    {
      good: `
        RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90yes
        RUN apt-get update && apt-get install curl
      `,
    },
    { good: 'RUN apt-get update && yes | apt-get install curl' },
  ],
})
