import { conditionRule } from '../parts/makers/condition-rule.ts'

export default conditionRule(
  {
    name: 'grep-in-brackets',
    codes: ['SC2143'],
    severity: 'style',
    title: 'Ask grep with `-q`',
    why: `
    \`grep\` answers by its status, and with \`-q\` stops at the first match.
  `,
    examples: [
      { bad: 'RUN if [ -n «"$(grep root /etc/passwd)"» ]; then id; fi' },
      { good: 'RUN if grep -q root /etc/passwd; then id; fi' },
    ],
  },
  ({ words, script }) => {
    const test = words.findIndex(({ text }) => text === '-n' || text === '-z')
    const word = words[test + 1]
    const [first] = script.piecesOf(word)
    const inner = first?.kind === 'quoted' ? first.pieces[0] : first
    const asks = test !== -1 && inner?.kind === 'command' && (inner.programs.at(-1) ?? '').endsWith('grep')
    return word && asks ? [{ at: word.span, message: 'grep can answer by its status' }] : []
  },
)
