import type { Command, Dockerfile, Run } from '../../facts/model.ts'
import { type Edit, insertBefore, replace } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { hull, sliceOf } from '../../text/span.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'semicolon-chain',
  codes: ['no_ampersand_usage'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Stop at the first command that fails',
  why: `
    A shell goes on behind \`;\` and behind the end of a line, whatever the command before did.
    Only the last command decides whether the RUN counts as done, so a failed download or
    compilation ends up in a layer that looks good, and in the cache.
  `,
  unless: 'The failure of the first command is expected: then say so with `|| true`.',
  fix: 'review',
  examples: [
    {
      bad: 'RUN «apt-get update; apt-get install -y git»',
      fixed: 'RUN apt-get update && apt-get install -y git',
    },
    {
      bad: `
        RUN <<EOF
        «apt-get update
        apt-get install -y git»
        EOF
      `,
      fixed: `
        RUN <<EOF
        set -e
        apt-get update
        apt-get install -y git
        EOF
      `,
    },
    {
      bad: `
        RUN «make; \\
            make install» || true; \\
            if [ -d docs ]; then make docs; fi
      `,
    },
    { good: 'RUN set -eux; make; make install' },
    { good: 'RUN for name in a b; do touch $name; done; chmod 644 a b' },
    { good: 'RUN version=1.2; curl -fsSLO "https://example.com/$version"' },
    { good: 'RUN test -d /a || mkdir /a; make' },
    {
      good: `
        SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
        RUN make; make install
      `,
    },
  ],
  each: 'run',
  check(run, file) {
    const { form, commands, shell } = run
    if (form.kind === 'exec' || run.isOnbuild || shell.words.some(stopsOnErrors)) return
    const chain = commands.filter(({ nesting, wrapper }) => nesting.length === 0 && wrapper === undefined)
    if (
      chain.some(({ program, words }) => program === 'set' && words.some(({ text }) => stopsOnErrors(text)))
    )
      return
    const pairs = looseJoints(run)
    const found = pairs.find(({ before }) => mayFail(before))
    return (
      found && {
        at: hull(found.before.span, found.after.span),
        message: `Whether \`${found.before.program}\` failed is not asked: the RUN goes on`,
        fix: strictly(run, file),
      }
    )
  },
})

const stopsOnErrors = (word: string): boolean => /^-[a-zA-Z]*e[a-zA-Z]*$/.test(word) || word === 'errexit'

/** Commands with a `;` or a line break between them, and nothing compound in between. */
function looseJoints({ commands }: Run) {
  const own = commands.filter(
    ({ wrapper, nesting }) => wrapper === undefined && !nesting.includes('substitution'),
  )
  return own.flatMap((after, index) => {
    const before = own[index - 1]
    const isLoose = after.joinedBy === ';' || after.joinedBy === '\n'
    return before && isLoose && isTop(before) && isTop(after) ? [{ before, after }] : []
  })
}

const isTop = ({ nesting }: Command): boolean => nesting.length === 0

/** An `||` has asked already, and these hardly ever fail. */
const mayFail = ({ program, joinedBy }: Command): boolean => joinedBy !== '||' && !tame.has(program)

const tame = new Set(
  '|:|true|echo|printf|set|export|unset|umask|ulimit|alias|sleep|kill|wait|trap|shift|local|readonly|read'.split(
    '|',
  ),
)

/** `&&` for `;` in a plain chain, `set -e` on the first line of a script. */
function strictly(run: Run, file: Dockerfile): Fix | undefined {
  const { form, commands } = run
  if (form.kind === 'exec' || run.dialect !== 'posix' || !run.isComplete) return
  const [heredoc, ...more] = form.heredocs
  if (heredoc) {
    const isScript = sliceOf(file.source, form.span).trim() === sliceOf(file.source, heredoc.marker).trim()
    const { start } = heredoc.body
    if (!isScript || more.length > 0 || file.source.startsWith('#!', start)) return
    const line = `set -e${lineBreakOf(file.source)}`
    return { title: 'Begin with `set -e`', edits: [insertBefore({ start, end: start }, line)] }
  }
  const edits = commands.every((one) => one.wrapper !== undefined || isTop(one))
    ? joinedByAnd(run, file)
    : undefined
  return edits && { title: 'Write `&&` for `;`', edits }
}

function joinedByAnd({ commands }: Run, { source }: Dockerfile): Edit[] | undefined {
  const edits: Edit[] = []
  for (const { joinedBy, span, wrapper } of commands) {
    if (wrapper !== undefined || joinedBy === undefined || joinedBy === '&&' || joinedBy === '|') continue
    if (joinedBy !== ';') return
    const at = source.lastIndexOf(';', span.start)
    if (!/^;[\s\\]*$/.test(source.slice(at, span.start))) return
    edits.push(replace({ start: at, end: at + 1 }, source[at - 1] === ' ' ? '&&' : ' &&'))
  }
  return edits
}
