import { leftoverRule } from '../parts/makers/leftover-rule.ts'

export default leftoverRule(['composer-cache'], {
  name: 'composer-cache-left-behind',
  severity: 'info',
  title: 'Empty the Composer cache in the RUN that fills it',
  why: `
    Composer keeps an archive of every package it unpacks. In an image nobody asks for it
    again, and it weighs about as much as the download did.
  `,
  examples: [
    {
      bad: `
        FROM php:8.4-cli
        RUN «composer install» --no-dev
      `,
      fixed: `
        FROM php:8.4-cli
        RUN composer install --no-dev && composer clear-cache
      `,
    },
    { good: 'RUN composer install --no-dev && composer clear-cache' },
    { good: 'RUN composer install --no-dev --no-cache' },
    { good: 'RUN --mount=type=cache,target=/tmp/cache composer install --no-dev' },
  ],
})
