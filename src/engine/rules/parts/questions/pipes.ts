import type { Command, Dockerfile, Run } from '../../../facts/model.ts'
import { noticesBadInput } from '../../../facts/verification.ts'
import { insertBefore } from '../../../text/edit.ts'
import { lineBreakOf } from '../../../text/lines.ts'
import { hull, type Span } from '../../../text/span.ts'
import type { Fix } from '../../rule.ts'
import { perStage } from './per-stage.ts'

/** Commands joined by `|`: at least two. */
export interface Pipe {
  readonly span: Span
  /** Something in front fetches or builds, and what stands last would not notice that it failed. */
  readonly hidesFailure: boolean
}

/** The pipes of a RUN that nothing makes fail when a command in front fails. */
export function unguardedPipes(run: Run): Pipe[] {
  if (run.shell.pipefail || run.isOnbuild || setsItself(run)) return []
  return pipesOf(run).map((commands) => ({
    span: commands.map(({ span }) => span).reduce(hull),
    hidesFailure: commands.slice(0, -1).some(mayFail) && !commands.slice(-1).some(noticesBadInput),
  }))
}

/** `set -euo pipefail` in the script itself. */
const setsItself = ({ commands }: Run): boolean =>
  commands.some(({ program, words }) => program === 'set' && words.some(({ value }) => value === 'pipefail'))

function pipesOf({ commands }: Run): Command[][] {
  const pipes: Command[][] = []
  // The newest command at each depth: `curl $(uname -m) | sh` joins curl and sh.
  const newest: (Command | undefined)[] = []
  for (const command of commands) {
    const { joinedBy, nesting, wrapper } = command
    if (wrapper !== undefined) continue
    const depth = nesting.length
    const front = newest.findLast((one) => one && !one.nesting.slice(depth).includes('substitution'))
    newest.length = depth
    newest[depth] = command
    if (!front || (joinedBy !== '|' && joinedBy !== '|&')) continue
    const open = pipes.at(-1)
    if (open?.at(-1) === front) open.push(command)
    else pipes.push([front, command])
  }
  return pipes
}

/** Programs that fetch or build. */
const fragile = new Set([
  'curl',
  'wget',
  'aria2c',
  'make',
  'cmake',
  'ninja',
  'mvn',
  './mvnw',
  'gradle',
  './gradlew',
  './configure',
  'pytest',
])

const mayFail = (command: Command): boolean => {
  const { program, words, run, nesting } = command
  // The answer of `if curl … | grep …` is looked at.
  if (nesting.includes('if')) return false
  if (program === 'git') return ['clone', 'fetch', 'pull', 'archive'].includes(words[0]?.text ?? '')
  return (
    fragile.has(program) || run.calls.some((call) => call.command === command && fetches.has(call.action))
  )
}

const fetches: ReadonlySet<string> = new Set(['install', 'refresh', 'upgrade', 'build'])

const shells: Partial<Record<NonNullable<Run['stage']['distro']>, string>> = {
  debian: '/bin/bash',
  ubuntu: '/bin/bash',
  rhel: '/bin/bash',
  alpine: '/bin/ash',
}

/** Puts a SHELL with `pipefail` in front of a RUN; only where no SHELL was chosen and no later pipe would break. */
export function withPipefail(run: Run, { source }: Dockerfile): Fix | undefined {
  const shell = run.stage.distro && shells[run.stage.distro]
  if (!shell || run.shell.setBy || run.form.kind === 'exec' || run.span.start <= lastEarlyClose(run.stage))
    return
  return {
    title: 'Set SHELL with `pipefail`',
    edits: [insertBefore(run.span, `SHELL ["${shell}", "-o", "pipefail", "-c"]${lineBreakOf(source)}`)],
  }
}

/** Where the last RUN stands whose pipe would break; before everything if there is none. */
const lastEarlyClose = perStage(({ runs }) => runs.findLast(closesEarly)?.span.start ?? -1)

/** `yes | …`, `… | head` and `… | grep -q` end before their partner has written all, which would now count. */
function closesEarly(run: Run): boolean {
  return pipesOf(run).some(([first, ...others]) =>
    first?.program === 'yes'
      ? true
      : others.some(
          ({ program, words }) =>
            program === 'head' ||
            (program.endsWith('grep') && words.some(({ text }) => /^-[A-Za-z]*[qm]/.test(text))),
        ),
  )
}
