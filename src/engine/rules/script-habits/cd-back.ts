import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'cd-back',
  codes: ['SC2103'],
  severity: 'info',
  concern: 'upkeep',
  optIn: true,
  title: 'Change directory in a subshell',
  why: `
    When something in between fails, \`cd ..\` leads elsewhere. A subshell forgets its directory.
  `,
  examples: [
    { bad: 'RUN cd /srv; ls; «cd ..»' },
    { good: 'RUN (cd /srv && ls)' },
    { good: 'RUN cd /srv && ls && cd ..' },
  ],
  each: 'script',
  check: ({ commands }) => {
    const moves = commands.filter(({ program }) => program === 'cd')
    const left = new Set(moves.filter(({ words }) => words[0]?.text !== '..').map(({ list }) => list))
    return moves
      .filter(
        ({ words, list, isCondition, joinedBy }) =>
          words[0]?.text === '..' && !isCondition && joinedBy !== '&&' && left.has(list),
      )
      .map(({ span }) => ({ at: span, message: 'This leads back only when all went well' }))
  },
})
