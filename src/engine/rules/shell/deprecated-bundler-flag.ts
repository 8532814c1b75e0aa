import type { Dockerfile, PackageCall, Word } from '../../facts/model.ts'
import { type Edit, insertBefore, remove } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { inFileCase } from '../parts/fixes/in-file-case.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'deprecated-bundler-flag',
  codes: ['tally/ruby/deprecated-bundler-install-flags'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Tell Bundler by variables what its flags said',
  why: `
    The flags that Bundler would remember, \`--deployment\`, \`--without\` and \`--path\`, are deprecated
    since Bundler 2.1 and gone in Bundler 4: the same file fails once its base image brings the
    newer one. As BUNDLE_ variables they hold for every later call as well.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM ruby:3.4-slim
        RUN bundle install «--deployment» «--without» development
      `,
      fixed: `
        FROM ruby:3.4-slim
        ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development
        RUN bundle install
      `,
    },
    {
      bad: 'RUN bundle install --jobs 4 «--path» vendor/bundle',
      fixed: `
        ENV BUNDLE_PATH=vendor/bundle
        RUN bundle install --jobs 4`,
    },
    {
      good: `
        FROM ruby:3.4-slim
        ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development
        RUN bundle install --jobs 4
      `,
    },
    { good: 'RUN bundle config set --local without development && bundle install' },
  ],
  each: 'install',
  *check(install, file) {
    if (install.manager.name !== 'bundler') return
    const found = flagsOf(install.command.words)
    for (const [index, { words, name }] of found.entries()) {
      const [flag] = words
      if (flag)
        yield {
          at: flag.span,
          message: `Bundler 4 does not know \`${name}\``,
          // One fix mends them all.
          fix: index === 0 ? byVariables(install, found, file) : undefined,
        }
    }
  },
})

interface OldFlag {
  readonly name: string
  readonly words: readonly Word[]
  readonly setting: string | undefined
}

function flagsOf(words: readonly Word[]): OldFlag[] {
  return words.flatMap((word, index) => {
    const [name = ''] = word.text.split('=', 1)
    const variable = variables.get(name)
    if (variable === undefined) return []
    if (name === '--deployment') return [{ name, words: [word], setting: `${variable}=1` }]
    const joined = word.value?.slice(name.length + 1)
    if (word.text.includes('='))
      return [{ name, words: [word], setting: setting(variable, joined, words[index + 1]) }]
    const value = words[index + 1]
    return value
      ? [{ name, words: [word, value], setting: setting(variable, value.value, words[index + 2]) }]
      : []
  })
}

const variables: ReadonlyMap<string, string> = new Map([
  ['--deployment', 'BUNDLE_DEPLOYMENT'],
  ['--without', 'BUNDLE_WITHOUT'],
  ['--with', 'BUNDLE_WITH'],
  ['--path', 'BUNDLE_PATH'],
])

/** `--without a b`: groups may go on in the next word. */
const setting = (variable: string, value: string | undefined, next: Word | undefined): string | undefined =>
  value !== undefined && /^[\w./ :-]+$/.test(value) && (!next || next.text.startsWith('-'))
    ? `${variable}=${variable === 'BUNDLE_PATH' ? value : value.trim().split(/[ :]+/).join(':')}`
    : undefined

function byVariables(
  { command, run }: PackageCall,
  found: readonly OldFlag[],
  file: Dockerfile,
): Fix | undefined {
  const settings = found.flatMap(({ setting }) => setting ?? [])
  if (settings.length < found.length || settings.some((one) => one.includes(' ')) || run.isOnbuild) return
  if (run.form.kind === 'exec' || run.calls.filter(({ manager }) => manager.name === 'bundler').length > 1)
    return
  const removals: Edit[] = found.flatMap(({ words }) => {
    const [first] = words
    const last = words.at(-1)
    const before = first && command.words[command.words.indexOf(first) - 1]
    return before && last ? [remove({ start: before.span.end, end: last.span.end })] : []
  })
  return {
    title: `Set ${settings.map((one) => `\`${one}\``).join(' and ')}`,
    edits: [
      insertBefore(run.span, inFileCase(`ENV ${settings.join(' ')}`, file) + lineBreakOf(file.source)),
      ...removals,
    ],
  }
}
