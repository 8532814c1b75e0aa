import { hasSwitch } from '../parts/questions/script-words.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'deletion-below-variable',
  codes: ['SC2115'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Let an empty variable stop the deletion',
  why: `
    When the variable is empty, the path begins at the root of the file system. \`\${NAME:?}\`
    stops there.
  `,
  examples: [
    { bad: 'RUN rm -rf «"$PREFIX/"*»' },
    { bad: 'RUN rm -rf «$PREFIX/bin»' },
    { good: 'RUN rm -rf "${PREFIX:?}/"*' },
    { good: 'RUN rm -rf "$PREFIX/cache/old"' },
  ],
  each: 'script',
  check: ({ commands, piecesOf, sets, isDeclared }) =>
    commands
      .filter((one) => one.program === 'rm' && (hasSwitch(one, 'r', '--recursive') || hasSwitch(one, 'R')))
      .flatMap(({ words }) =>
        words.flatMap((word) => {
          const [first, ...rest] = piecesOf(word).flatMap((piece) =>
            piece.kind === 'quoted' && piece.mark === '"' ? piece.pieces : [piece],
          )
          if (
            first?.kind !== 'variable' ||
            first.operator ||
            !endings.has(rest.map(({ text }) => text).join(''))
          )
            return []
          const isGiven = sets(first.name) || isDeclared(first.name)
          return {
            at: word.span,
            message: `An empty \`${first.name}\` makes this a path of the system`,
            onRequest: isGiven,
          }
        }),
      ),
})

const endings: ReadonlySet<string> = new Set([
  '/',
  '/*',
  '/bin',
  '/etc',
  '/home',
  '/lib',
  '/lib64',
  '/opt',
  '/sbin',
  '/tmp',
  '/usr',
  '/var',
])
