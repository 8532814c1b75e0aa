import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('malformed-pair', {
  name: 'malformed-pair',
  codes: [
    'SYNTAX_MISSING_EQUALS',
    'SYNTAX_MISSING_NAMES',
    'SYNTAX_MISSING_SINGLE_QUOTE',
    'SYNTAX_MISSING_DOUBLE_QUOTE',
  ],
  title: 'Write pairs as name=value, with quotes around blanks',
  why: `
    A blank ends a value, so the rest of it is read as another name. Docker refuses the
    line, or sets something else than you meant.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM eclipse-temurin:21-jre
        ENV JAVA_OPTS=-Xmx1g «-Xms1g»
      `,
      fixed: `
        FROM eclipse-temurin:21-jre
        ENV JAVA_OPTS="-Xmx1g -Xms1g"
      `,
    },
    { bad: 'LABEL team=core «ships» on=friday' },
    {
      good: `
        FROM eclipse-temurin:21-jre
        ENV JAVA_OPTS="-Xmx1g -Xms1g"
      `,
    },
  ],
})
