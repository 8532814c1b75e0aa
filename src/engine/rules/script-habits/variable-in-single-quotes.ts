import { baseName } from '../../facts/path.ts'
import { isExpansion } from '../../facts/script-names.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'variable-in-single-quotes',
  codes: ['SC2016'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Use double quotes where a variable is meant',
  why: `
    Between single quotes a \`$\` is a sign like others.
  `,
  examples: [
    { bad: "RUN echo «'home is $HOME'»" },
    { good: 'RUN echo "home is $HOME"' },
    { good: "RUN awk '{ print $1 }' /list && sed -i 's/a$/b/' /list" },
  ],
  each: 'script',
  check: ({ commands, piecesOf }) =>
    commands
      .filter(({ program }) => !ownDollars.has(baseName(program)))
      .flatMap(({ words }) => words.flatMap((word) => piecesOf(word)))
      .filter((one) => one.kind === 'quoted' && one.mark === "'" && isExpansion(one.text))
      .map(({ span }) => ({ at: span, message: 'The `$` is taken as it stands' })),
})

/** They read a language in which `$` has a meaning of its own. */
const ownDollars: ReadonlySet<string> = new Set([
  'alias',
  'ash',
  'awk',
  'bash',
  'dash',
  'docker',
  'dpkg-query',
  'envsubst',
  'eval',
  'find',
  'gawk',
  'grep',
  'egrep',
  'jq',
  'ksh',
  'mawk',
  'node',
  'perl',
  'php',
  'rename',
  'rg',
  'sed',
  'sh',
  'ssh',
  'su',
  'sudo',
  'trap',
  'xargs',
  'yq',
  'zsh',
])
