import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('not-text', {
  name: 'not-text',
  title: 'Open a text file',
  why: `
    The file holds characters that no Dockerfile holds: it may be an image, an archive,
    or text in UTF-16.
  `,
  examples: [{ bad: '«\u0000»FROM alpine:3.22' }, { good: 'FROM alpine:3.22' }],
})
