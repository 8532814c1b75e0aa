import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('malformed-json', {
  name: 'malformed-json-form',
  codes: ['tally/invalid-json-form', 'JSON_IN_SINGLE_QUOTES', 'SHELL_JSON_FORM'],
  title: 'Write a JSON array with double quotes',
  why: `
    What looks like a JSON array but is not valid JSON is run by a shell, brackets and
    all: \`[\` is then a command, and the program never starts.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        CMD «['echo', 'hi']»
      `,
      fixed: `
        FROM alpine:3.22
        CMD ["echo", "hi"]
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        ENTRYPOINT «["sh" "-c" "exec $PROGRAM",]»
      `,
    },
    {
      good: `
        FROM alpine:3.22
        CMD ["echo", "hi"]
      `,
    },
    {
      good: `
        FROM alpine:3.22
        RUN [ -f /etc/os-release ] && true
      `,
    },
  ],
})
