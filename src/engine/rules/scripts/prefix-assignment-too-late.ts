import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'prefix-assignment-too-late',
  codes: ['SC2097', 'SC2098'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Set the variable before the command',
  why: `
    The shell puts in the words of a command before it makes the assignments in front of it.
  `,
  examples: [
    { bad: 'RUN v=1 echo "«$v»"' },
    { good: 'RUN v=1; echo "$v"' },
    { good: 'RUN v=1 sh -c \'echo "$v"\'' },
  ],
  each: 'script',
  check: ({ commands, piecesOf, assignmentsTo, isDeclared, run }) =>
    commands.flatMap(({ assignments, words, program }) =>
      program === '' || assignments.length === 0
        ? []
        : words
            .flatMap((word) =>
              piecesOf(word).flatMap((piece) => (piece.kind === 'quoted' ? piece.pieces : [piece])),
            )
            .flatMap((piece) => {
              if (piece.kind !== 'variable' || !assignments.some(({ name }) => name === piece.name)) return []
              const mayBeSet =
                assignmentsTo(piece.name).some(({ way }) => way !== 'prefix') ||
                isDeclared(piece.name) ||
                run.scope.get(piece.name) !== undefined ||
                ofEveryShell.has(piece.name)
              return {
                at: piece.span,
                message: `\`${piece.name}\` does not have the new value yet`,
                onRequest: mayBeSet,
              }
            }),
    ),
})

const ofEveryShell: ReadonlySet<string> = new Set(['HOME', 'HOSTNAME', 'PATH', 'PWD', 'USER'])
