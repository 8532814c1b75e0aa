import { insertFlag } from '../parts/fixes/insert-flag.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'bootsnap-in-parallel',
  codes: ['tally/ruby/bootsnap-precompile-without-j1'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Let bootsnap work in one process',
  why: `
    When an image is built for another processor, under emulation, bootsnap's worker processes now
    and then hang for good. One process is a little slower, and ends.
  `,
  unless: 'The image is only ever built on the processor it runs on.',
  fix: 'safe',
  examples: [
    {
      bad: 'RUN bundle exec bootsnap «precompile» --gemfile',
      fixed: 'RUN bundle exec bootsnap precompile -j 1 --gemfile',
    },
    { good: 'RUN bundle exec bootsnap precompile -j 1 --gemfile app/ lib/' },
    { good: 'RUN bootsnap precompile --jobs=0 app/' },
  ],
  each: 'command',
  check({ program, words, run }) {
    const at = words.findIndex(({ text }) => text === 'precompile')
    const verb = words[at]
    const tool = at === 0 ? program : words[at - 1]?.text
    if (!verb || !tool?.endsWith('bootsnap')) return
    if (words.some(({ text }) => text.startsWith('-j') || text.startsWith('--jobs'))) return
    const edit = insertFlag(verb, '-j 1', run)
    return {
      at: verb.span,
      message: 'bootsnap starts several processes',
      fix: edit && run.form.kind === 'shell' ? { title: 'Add `-j 1`', edits: [edit] } : undefined,
    }
  },
})
