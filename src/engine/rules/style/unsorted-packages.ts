import type { Install, Word } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { sliceOf } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unsorted-packages',
  codes: ['tally/sort-packages'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Sort the packages',
  why: `
    In a sorted list a package is found at once and never listed twice, and a diff shows what was
    added and nothing else.
  `,
  unless: 'One of them must be installed before the other.',
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y \\
            «git» \\
            curl=8.* \\
            $MORE \\
            Bash
      `,
      fixed: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y \\
            Bash \\
            curl=8.* \\
            $MORE \\
            git
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        RUN apt-get install -y \\
            «git» \\
            # for the health check
            curl
      `,
    },
    { good: 'RUN apt-get install -y curl git' },
    { good: 'RUN pip install ./b ./a' },
  ],
  each: 'install',
  check({ packages, run }, { source }) {
    const words = packages.map(({ word }) => word).filter(isPlain)
    if (packages.some(({ source: from }) => from !== 'index') || new Set(words).size < words.length) return
    const sorted = words.toSorted(byName)
    const at = words.find((word, index) => word !== sorted[index])
    const [first, last] = [words[0], words.at(-1)]
    if (!at || !first || !last || run.form.kind === 'exec') return
    // A comment belongs to the package below it.
    const hasComment = sliceOf(source, { start: first.span.start, end: last.span.end }).includes('#')
    return {
      at: at.span,
      message: `\`${sorted[words.indexOf(at)]?.text}\` comes before \`${at.text}\` in the alphabet`,
      fix: hasComment ? undefined : { title: 'Sort them', edits: swapped(words, sorted) },
    }
  },
})

const isPlain = ({ text, value, span }: Install['packages'][number]['word']): boolean =>
  text === value && span.end - span.start === text.length

const byName = (a: Word, b: Word): number => {
  const [left, right] = [a.text.toLowerCase(), b.text.toLowerCase()]
  return left < right ? -1 : left > right ? 1 : 0
}

const swapped = (words: readonly Word[], sorted: readonly Word[]) =>
  words.flatMap((word, index) => {
    const instead = sorted[index]
    return instead && instead !== word ? [replace(word.span, instead.text)] : []
  })
