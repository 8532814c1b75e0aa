import { isDirectory } from '../../facts/cache-breaks.ts'
import { canonicalRepository } from '../../facts/images/canonical-repository.ts'
import type { Stage } from '../../facts/model.ts'
import { insertAfter } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { sliceOf } from '../../text/span.ts'
import { inFileCase } from '../parts/fixes/in-file-case.ts'
import { lineage } from '../parts/questions/final-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'php-without-opcache',
  codes: ['tally/php/enable-opcache-in-production'],
  severity: 'info',
  concern: 'upkeep',
  title: 'Give PHP its opcode cache',
  why: `
    Without OPcache PHP reads and compiles every file again at every request: pages take two to
    three times as long. Up to 8.4 the official images have it for the asking, not by default.
  `,
  unless: 'A script of your own enables it, or the image is for development.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM «php:8.4-fpm»
        COPY . /var/www/html
      `,
      fixed: `
        FROM php:8.4-fpm
        RUN docker-php-ext-install opcache
        COPY . /var/www/html
      `,
    },
    {
      good: `
        FROM php:8.4-apache
        RUN docker-php-ext-install -j4 pdo_mysql opcache
        COPY . /var/www/html
      `,
    },
    {
      good: `
        FROM php:8.5-fpm
        COPY . /var/www/html
      `,
    },
    { good: 'FROM php:8.4-fpm' },
    {
      good: `
        FROM php:8.4-cli
        COPY . /srv
      `,
    },
  ],
  each: 'stage',
  check(stage, file) {
    const { from, isFinal, name = '' } = stage
    if (!isFinal || !from?.image || /dev|test|debug|local/i.test(name) || !servesPhp(stage)) return
    const stages = lineage(stage)
    const mayEnable = stages.some(
      ({ span, runs }) =>
        /opcache/i.test(sliceOf(file.source, span)) ||
        runs.some(({ commands }) => commands.some(({ program }) => program.includes('/'))),
    )
    if (mayEnable || !stages.some(bringsProject)) return
    const line = inFileCase('RUN docker-php-ext-install opcache', file)
    return {
      at: from.image.span,
      message: 'PHP compiles every file at every request here',
      fix: {
        title: 'Install OPcache',
        edits: [insertAfter(from.span, lineBreakOf(file.source) + line)],
      },
    }
  },
})

/** An official image for FPM or Apache of before 8.5, which has OPcache built in. */
function servesPhp(stage: Stage): boolean {
  const base = lineage(stage).at(-1)?.base
  if (base?.kind !== 'image' || canonicalRepository(base.image) !== 'php') return false
  const [version = '', ...words] = base.image.tag?.split('-') ?? []
  const [major = 0, minor] = version.split('.').map(Number)
  const isOlder = major > 4 && (major < 8 || (major === 8 && minor !== undefined && minor < 5))
  return isOlder && words.some((word) => word === 'fpm' || word === 'apache')
}

/** The context or a directory of it, or what another stage has made of it. */
const bringsProject = ({ instructions }: Stage): boolean =>
  instructions.some(
    (one) =>
      one.kind === 'copy' &&
      (one.from?.kind === 'stage' ||
        (one.from === undefined &&
          one.sources.some(({ value }) => value !== undefined && isDirectory(value)))),
  )
