import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'from-as-casing',
  codes: ['FromAsCasing'],
  severity: 'style',
  concern: 'upkeep',
  title: 'Write AS in the case of FROM',
  why: `
    Docker does not care, readers do: in \`FROM image as name\` the keyword hides among
    the names around it.
  `,
  fix: 'safe',
  examples: [
    { bad: 'FROM golang:1.26 «as» build', fixed: 'FROM golang:1.26 AS build' },
    { bad: 'from golang:1.26 «AS» build', fixed: 'from golang:1.26 as build' },
    { good: 'FROM golang:1.26 AS build' },
    { good: 'from golang:1.26 as build' },
    { good: 'From golang:1.26 as build' },
  ],
  each: 'from',
  check({ keyword, as }) {
    if (!as) return
    const isUpper = keyword.text === keyword.text.toUpperCase()
    const isLower = keyword.text === keyword.text.toLowerCase()
    if (!isUpper && !isLower) return
    const wanted = isUpper ? as.text.toUpperCase() : as.text.toLowerCase()
    if (as.text === wanted) return
    return {
      at: as.span,
      message: `\`${as.text}\` stands beside \`${keyword.text}\``,
      fix: { title: `Write \`${wanted}\``, edits: [replace(as.span, wanted)] },
    }
  },
})
