import type { Command, Run } from '../../../facts/model.ts'

/** The next command of the same list or of one around it; what is nested deeper is left out. */
export function commandBehind(command: Command): Command | undefined {
  const before = known.get(command.run)
  const answers = before ?? neighboursIn(command.run)
  if (!before) known.set(command.run, answers)
  return answers.get(command)
}

const known = new WeakMap<Run, ReadonlyMap<Command, Command>>()

function neighboursIn({ commands }: Run): ReadonlyMap<Command, Command> {
  const behind = new Map<Command, Command>()
  const waiting: Command[] = []
  for (const command of commands) {
    const depth = command.nesting.length
    while ((waiting.at(-1)?.nesting.length ?? -1) >= depth) {
      const earlier = waiting.pop()
      if (earlier) behind.set(earlier, command)
    }
    waiting.push(command)
  }
  return behind
}
