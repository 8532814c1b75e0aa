import type { Command, Dockerfile, Run, Word } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { inFileCase } from '../parts/fixes/in-file-case.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'effect-lost-after-run',
  severity: 'warning',
  concern: 'correctness',
  title: 'Set variables with ENV and directories with WORKDIR',
  why: `
    Each RUN is a shell of its own. What it exports, sources, aliases or changes into ends with
    it: the next instruction starts from ENV and WORKDIR again, and so does the container.
  `,
  fix: 'review',
  examples: [
    { bad: 'RUN «export APP_MODE=prod»', fixed: 'ENV APP_MODE=prod' },
    { bad: 'RUN «cd /app»', fixed: 'WORKDIR /app' },
    { bad: 'RUN python3 -m venv /venv && «. /venv/bin/activate»' },
    { bad: 'RUN «export VERSION=$(cat VERSION)»' },
    { good: 'RUN export CGO_ENABLED=0 && go build -o /app .' },
    { good: 'RUN cd /src && make && cd ..' },
    { good: 'RUN . /venv/bin/activate && pip install -r requirements.txt' },
    { good: 'ENV APP_MODE=prod' },
  ],
  each: 'run',
  check(run, file) {
    if (run.form.kind === 'exec') return
    const chain = run.commands.filter(({ nesting, wrapper }) => nesting.length === 0 && wrapper === undefined)
    const last = chain.at(-1)
    if (!last || !endsWithRun(last, chain.length) || run.commands.at(-1)?.nesting.some(isBlock)) return
    return {
      at: last.span,
      message: `What \`${callOf(last)}\` sets ends with this RUN`,
      fix: run.commands.length === 1 ? asInstruction(last, file) : undefined,
    }
  },
})

/** A function or a loop behind it may use it. */
const isBlock = (kind: Command['nesting'][number]): boolean => kind !== 'substitution'

/** A `cd` at the end of other work is a habit that harms nobody. */
const endsWithRun = ({ program, words, joinedBy }: Command, count: number): boolean =>
  joinedBy !== '|' &&
  joinedBy !== '||' &&
  (lost.has(program) ||
    (program === 'cd' && count === 1) ||
    (words.length > 0 && subcommands.has(`${program} ${words[0]?.text}`)))

const lost = new Set(['export', 'source', '.', 'alias', 'unset', 'ulimit', 'umask'])
const subcommands = new Set([
  'nvm use',
  'conda activate',
  'mamba activate',
  'micromamba activate',
  'pyenv shell',
])

const callOf = ({ program, words }: Command): string =>
  subcommands.has(`${program} ${words[0]?.text}`) ? `${program} ${words[0]?.text}` : program

function asInstruction({ program, words, run }: Command, file: Dockerfile): Fix | undefined {
  const [first, ...others] = words
  if (!first || run.flags.length > 0 || run.isOnbuild || run.form.kind === 'exec') return
  if (program === 'cd' && others.length === 0 && first.value !== undefined && !/^[~-]/.test(first.text))
    return { title: 'Set WORKDIR', edits: [replace(run.span, inFileCase(`WORKDIR ${first.text}`, file))] }
  if (program !== 'export' || !words.every((word) => isLiteral(word, run))) return
  const line = `ENV ${words.map(({ text }) => text).join(' ')}`
  return { title: 'Set ENV', edits: [replace(run.span, inFileCase(line, file))] }
}

/** `NAME=value`, with no variables but those that ENV knows as well. */
const isLiteral = ({ text, parts }: Word, { scope }: Run): boolean =>
  /^[A-Za-z_]\w*=/.test(text) &&
  parts.every(
    (part) =>
      (part.kind === 'text' && !part.text.includes('~')) ||
      (part.kind === 'variable' && part.modifier === undefined && scope.get(part.name) !== undefined),
  )
