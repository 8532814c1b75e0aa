import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('unterminated-heredoc', {
  name: 'unterminated-heredoc',
  codes: ['SC1040'],
  title: 'Close the heredoc with its name alone on a line',
  why: `
    Without the closing line everything to the end of the file belongs to the heredoc.
    The name must stand alone: no blanks before or after it.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        RUN «<<EOF»
        echo hi
          EOF
      `,
      fixed: `
        FROM alpine:3.22
        RUN <<EOF
        echo hi
        EOF
      `,
    },
    {
      good: `
        FROM alpine:3.22
        RUN <<EOF
        echo hi
        EOF
      `,
    },
  ],
})
