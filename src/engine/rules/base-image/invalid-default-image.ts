import { faultOfImage } from '../../facts/image-name.ts'
import { valueByDefault } from '../../facts/resolve.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'invalid-default-image',
  codes: ['InvalidDefaultArgInFrom', 'INVALID_REFERENCE_FORMAT'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Give the ARG in FROM a default',
  why: `
    Without a default the image has no valid name until somebody passes \`--build-arg\`: a plain
    \`docker build .\` stops at this line, and so do editors and scanners that read the file.
  `,
  unless: 'The argument is always passed, and a build without it should fail.',
  examples: [
    {
      bad: `
        ARG TAG
        FROM «redis:\${TAG}»
      `,
    },
    {
      bad: `
        ARG BASE
        FROM «$BASE»
      `,
    },
    {
      good: `
        ARG TAG=7.4
        ARG VARIANT
        FROM redis:\${TAG}\${VARIANT}
      `,
    },
    { good: 'FROM redis:${TAG:-7.4}' },
  ],
  each: 'from',
  check({ image, scope }) {
    if (!image?.parts.some(({ kind }) => kind === 'variable')) return
    const value = valueByDefault(image, (name) => scope.get(name))
    const fault = value === undefined ? undefined : faultOfImage(value)
    return fault && { at: image.span, message: `Without build arguments \`${image.text}\` ${fault.what}` }
  },
})
