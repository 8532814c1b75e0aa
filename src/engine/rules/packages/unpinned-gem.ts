import { unpinnedRule } from '../parts/makers/unpinned-rule.ts'

export default unpinnedRule(['gem'], {
  name: 'unpinned-gem',
  codes: ['DL3028', 'tally/ruby/redundant-bundler-install'],
  title: 'Name the version of every gem',
  why: `
    \`gem\` takes the newest release of the day, whatever your \`Gemfile.lock\` says. A newer
    Bundler or Rails may ask for another Ruby than the base image has.
  `,
  unless: 'You want the newest tool on every build and can live with the day it breaks.',
  examples: [
    { bad: 'RUN gem install «rake»' },
    { bad: 'RUN gem install --no-document «rails»' },
    { good: 'RUN gem install rake:13.2.1' },
    { good: 'RUN gem install bundler -v 2.6.2' },
  ],
})
