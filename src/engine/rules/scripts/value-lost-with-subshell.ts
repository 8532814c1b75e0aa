import type { RunScript } from '../../facts/model.ts'
import type { Span } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'value-lost-with-subshell',
  codes: ['SC2030', 'SC2031'],
  severity: 'info',
  concern: 'correctness',
  title: 'Set the variable in the shell that reads it',
  why: `
    What stands in parentheses, in \`$( )\` or in a part of a pipe runs in a shell of its own. What
    it sets is gone when it ends, and the line below reads the old value.
  `,
  unless: 'The old value is the one that is wanted.',
  examples: [
    { bad: 'RUN n=0; («n»=1; echo "$n"); echo "$n"' },
    { bad: 'RUN total=0; cat sizes | while read -r size; do «total»=$((total + size)); done; echo $total' },
    { good: 'RUN n=0; { n=1; echo "$n"; }; echo "$n"' },
    { good: 'RUN (n=1; echo "$n"); n=2; echo "$n"' },
    { good: 'RUN (cd /a && v=1 && make v="$v") && (cd /b && v=2 && make v="$v")' },
  ],
  each: 'script',
  *check(script) {
    const shells = outermost(script.subshells)
    const lost = new Map<string, Use>()
    let next = 0
    for (const use of usesIn(script)) {
      while ((shells[next]?.end ?? use.place) < use.place) next += 1
      const shell = shells[next]
      const last = lost.get(use.name)
      if (use.isRead) {
        // Inside the same shell the value is still there.
        if (last === undefined || (shell && shell.start <= last.at.start && use.place <= shell.end)) continue
        lost.delete(use.name)
        yield { at: last.at, message: `The value of \`${use.name}\` is gone when its shell ends` }
      } else if (shell && shell.start <= use.at.start) lost.set(use.name, use)
      else lost.delete(use.name)
    }
  },
})

interface Use {
  readonly name: string
  readonly at: Span
  /** Where it happens: a value is read before it is given on. */
  readonly place: number
  readonly isRead: boolean
}

/** Everything that sets or reads a variable, in order. */
function usesIn({ pieces, assignments }: RunScript): readonly Use[] {
  const reads = pieces.flatMap((piece): Use[] =>
    piece.kind === 'variable'
      ? [{ name: piece.name, at: piece.span, place: piece.span.start, isRead: true }]
      : [],
  )
  const sets = assignments
    .filter(({ way }) => way !== 'prefix')
    .map(
      ({ name, nameSpan, span, way }): Use => ({
        name,
        at: nameSpan,
        place: way === 'loop' ? nameSpan.end : span.end,
        isRead: false,
      }),
    )
  return [...reads, ...sets].sort((a, b) => a.place - b.place)
}

/** Those that stand in no other, in order. */
function outermost(shells: readonly Span[]): readonly Span[] {
  let end = -1
  return [...shells]
    .sort((a, b) => a.start - b.start)
    .filter((shell) => {
      const isOuter = shell.end > end
      if (isOuter) end = shell.end
      return isOuter
    })
}
