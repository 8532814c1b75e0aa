import { endOfLife } from '../../facts/images/end-of-life.ts'
import { supportedTag } from '../../facts/images/supported-tag.ts'
import { retag } from '../parts/fixes/retag.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'end-of-life-base',
  codes: ['tally/ruby/eol-ruby-version'],
  severity: 'warning',
  concern: 'security',
  title: 'Move to a release that still gets fixes',
  why: `
    After its end of life a release gets no security fixes: each hole found from then
    on stays open in every image built on it, however often it is rebuilt.
  `,
  unless: 'Somebody sells you extended support for it.',
  fix: 'review',
  examples: [
    {
      bad: 'FROM «python:3.8-slim-buster»',
      fixed: 'FROM python:3.11-slim-bookworm',
      settings: { today: '2026-11-24' },
    },
    { good: 'FROM python:3.13-slim', settings: { today: '2026-11-24' } },
    { good: 'FROM python:3.8-slim', settings: { today: '2020-01-01' } },
  ],
  each: 'from',
  check({ image, stage }, { settings }) {
    if (!image || stage.base.kind !== 'image' || settings.today === undefined) return
    const ended = endOfLife(stage.base.image)
    if (ended === undefined || ended >= settings.today) return
    const { tag } = stage.base.image
    const next = supportedTag(stage.base.image, settings.today)
    const edits = next === undefined ? undefined : retag(image, `:${tag}`, `:${next}`)
    return {
      at: image.span,
      message: `\`${image.text}\` gets no security fixes since ${ended}`,
      fix: edits && { title: `Move to \`${next}\`, the nearest that gets them`, edits },
    }
  },
})
