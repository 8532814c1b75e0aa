import type { Script, ShellCommand } from '../shell/script.ts'
import type { Command, Run } from './model.ts'
import { resolvePath } from './path.ts'
import { type Lookup, resolveOptional, resolveWord } from './resolve.ts'

/** The commands of a RUN with their variables looked up and the directory each runs in. */
export function readCommands(script: Script, run: Run): Command[] {
  const locals = new Map<string, string | undefined>()
  const lookup: Lookup = (name) => (locals.has(name) ? { value: locals.get(name) } : run.scope.get(name))
  let workdir = run.workdir

  return script.commands.map((raw) => {
    const command = readCommand(raw, run, lookup, workdir)
    // An assignment in front of a program holds for that program alone.
    if (command.program === '')
      for (const { name, value } of command.assignments)
        locals.set(name, isCertain(raw) ? value?.value : undefined)
    if (command.program === 'export' || command.program === 'local') remember(command, locals)
    if (command.program === 'read' || command.program === 'for')
      for (const word of command.words) locals.set(word.text, undefined)
    if (command.program === 'cd') workdir = directoryAfter(command, workdir)
    return command
  })
}

/** Assigned on every path through the script. */
const isCertain = ({ nesting, joinedBy }: ShellCommand): boolean =>
  joinedBy !== '||' && nesting.every((kind) => kind === 'group' || kind === 'subshell')

function remember(command: Command, locals: Map<string, string | undefined>): void {
  for (const { text, value } of command.words) {
    const equals = text.indexOf('=')
    if (equals > 0) locals.set(text.slice(0, equals), value?.slice(equals + 1))
  }
}

function directoryAfter(
  { words, nesting, joinedBy }: Command,
  workdir: string | undefined,
): string | undefined {
  const path = words.find(({ text }) => !text.startsWith('-'))?.value
  if (path === undefined || joinedBy === '||' || nesting.length > 0) return
  return resolvePath(workdir, path)
}

const readCommand = (raw: ShellCommand, run: Run, lookup: Lookup, workdir: string | undefined): Command => {
  const name = resolveOptional(raw.program, lookup)
  return {
    program: name?.value ?? name?.text ?? '',
    name,
    words: raw.words.map((word) => resolveWord(word, lookup)),
    assignments: raw.assignments.map(({ name, value, span }) => ({
      name,
      value: resolveOptional(value, lookup),
      span,
    })),
    redirections: raw.redirections.map(({ operator, target, body, span }) => ({
      operator,
      target: resolveOptional(target, lookup),
      body,
      span,
    })),
    joinedBy: raw.joinedBy,
    nesting: raw.nesting,
    wrapper: raw.wrapper,
    list: raw.list,
    isCondition: raw.isCondition,
    feedsPipe: raw.feedsPipe,
    span: raw.span,
    workdir,
    run,
  }
}
