import type { Command } from '../../facts/model.ts'
import { baseName } from '../../facts/path.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'xdebug-shipped',
  codes: ['tally/php/no-xdebug-in-final-image'],
  severity: 'warning',
  concern: 'security',
  title: 'Leave Xdebug in a stage for development',
  why: `
    Loaded Xdebug slows every request down, even with nobody debugging, and lets whoever reaches it
    look into the running program and change it.
  `,
  unless: 'The image is for development: call the stage `dev`, and the rule is silent.',
  examples: [
    {
      bad: `
        FROM php:8.4-fpm
        RUN pecl install «xdebug» && docker-php-ext-enable xdebug
      `,
    },
    {
      good: `
        FROM php:8.4-fpm AS base
        FROM base AS dev
        RUN pecl install xdebug && docker-php-ext-enable xdebug
        FROM base
        RUN docker-php-ext-install opcache
      `,
    },
    {
      good: `
        FROM php:8.4-fpm AS dev
        RUN pecl install xdebug && docker-php-ext-enable xdebug
      `,
    },
  ],
  each: 'stage',
  check({ isShipped, name = '', runs }) {
    if (!isShipped || /dev|test|ci\b|debug|local/i.test(name)) return
    for (const { commands } of runs)
      for (const command of commands) {
        const word = installs(command) ? command.words.find(({ value }) => isXdebug(value ?? '')) : undefined
        if (word) return { at: word.span, message: 'Xdebug becomes part of the image' }
      }
  },
})

const installs = ({ program, words }: Command): boolean =>
  ['docker-php-ext-enable', 'install-php-extensions', 'pie'].includes(baseName(program)) ||
  (['pecl', 'apt-get', 'apt', 'apk', 'dnf', 'yum'].includes(program) &&
    words.some(({ text }) => text === 'install' || text === 'add'))

const isXdebug = (word: string): boolean => /^(php[\d.]*-)?(pecl-)?xdebug([-=@].*)?$/.test(word)
