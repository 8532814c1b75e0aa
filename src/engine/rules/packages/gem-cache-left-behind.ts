import { leftoverRule } from '../parts/makers/leftover-rule.ts'

export default leftoverRule(['gem-cache', 'bundler-cache'], {
  name: 'gem-cache-left-behind',
  codes: ['tally/ruby/leftover-bundler-cache', 'gemUpdateSystemRmRootGem', 'no_gem_clean_all'],
  severity: 'info',
  title: 'Delete the gem archives in the RUN that fetched them',
  why: `
    RubyGems and Bundler keep the archive of every gem beside the unpacked files. Nothing
    reads it at run time: a Rails application ships 20 to 60 MB of them.
  `,
  examples: [
    {
      bad: `
        FROM ruby:3.4-slim
        RUN «bundle install»
      `,
      fixed: `
        FROM ruby:3.4-slim
        RUN bundle install && rm -rf ~/.bundle/cache /usr/local/bundle/cache/*.gem
      `,
    },
    {
      bad: `
        FROM ruby:3.4-slim
        RUN «gem install» rails:8.0.2
      `,
      fixed: `
        FROM ruby:3.4-slim
        RUN gem install rails:8.0.2 && rm -rf "$(gem env gemdir)"/cache/*.gem
      `,
    },
    { good: 'RUN bundle install && rm -rf ~/.bundle/ "${BUNDLE_PATH}"/ruby/*/cache' },
    { good: 'RUN gem install rails:8.0.2 && rm -rf "$(gem env gemdir)"/cache/*.gem' },
  ],
})
