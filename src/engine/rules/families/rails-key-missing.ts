import type { Command } from '../../facts/model.ts'
import { insertBefore } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'rails-key-missing',
  codes: ['tally/ruby/asset-precompile-without-dummy-key'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Give Rails a dummy key while it builds assets',
  why: `
    In production Rails does not start without \`SECRET_KEY_BASE\`, not even to build assets, and the
    real key has no place in a build. \`SECRET_KEY_BASE_DUMMY=1\`, of Rails 7.1 and later, makes up a
    key for this one command.
  `,
  unless: 'A file that is copied in sets the key, or Rails is older than 7.1: set a made-up key there.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM ruby:3.4-slim
        ENV RAILS_ENV=production
        RUN «bundle exec rails assets:precompile»
      `,
      fixed: `
        FROM ruby:3.4-slim
        ENV RAILS_ENV=production
        RUN SECRET_KEY_BASE_DUMMY=1 bundle exec rails assets:precompile
      `,
    },
    {
      good: `
        FROM ruby:3.4-slim
        ENV RAILS_ENV=production
        RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile
      `,
    },
    {
      good: `
        FROM ruby:3.4-slim
        ENV RAILS_ENV=production
        RUN --mount=type=secret,id=master_key,target=/app/config/master.key bin/rails assets:precompile
      `,
    },
    { good: 'RUN bundle exec rake assets:precompile' },
  ],
  each: 'command',
  check(command) {
    const { span, words, run, assignments } = command
    if (!words.some(({ text }) => text === 'assets:precompile') || !runsInProduction(command)) return
    if (run.mounts.some(({ type }) => type === 'secret') || run.form.kind === 'exec') return
    if (keys.some((key) => run.scope.get(key)) || run.commands.some(setsKey)) return
    const first = assignments[0]?.span ?? span
    return {
      at: span,
      message: 'Rails finds no `SECRET_KEY_BASE` here',
      fix: {
        title: 'Set `SECRET_KEY_BASE_DUMMY` for this command',
        edits: [
          insertBefore(
            { start: Math.min(first.start, span.start), end: span.end },
            'SECRET_KEY_BASE_DUMMY=1 ',
          ),
        ],
      },
    }
  },
})

const keys = ['SECRET_KEY_BASE', 'SECRET_KEY_BASE_DUMMY', 'RAILS_MASTER_KEY']

/** In front of a command, by `export`, or as an argument of `rake` or `env`. */
const setsKey = ({ assignments, words }: Command): boolean =>
  assignments.some(({ name }) => keys.includes(name)) ||
  words.some(({ text }) => keys.some((key) => text.startsWith(`${key}=`)))

const runsInProduction = ({ run, assignments, words }: Command): boolean =>
  run.scope.get('RAILS_ENV')?.value === 'production' ||
  assignments.some(({ name, value }) => name === 'RAILS_ENV' && value?.value === 'production') ||
  words.some(({ text }) => text === 'RAILS_ENV=production')
