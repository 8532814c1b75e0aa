import { expect, test } from 'vitest'
import { parseImageRef } from '../../../src/engine/facts/image-ref.ts'
import { installedIn } from '../../../src/engine/sizes/tables/debian.ts'
import { loadTables } from '../../../src/engine/sizes/tables/load.ts'

const tables = await loadTables(['debian-bullseye', 'debian-bookworm', 'debian-trixie'])
const holds = (image: string, name: string) => installedIn(parseImageRef(image), tables)?.installed.has(name)

test.each([
  ['python:3.12', 'git', true],
  ['python:3.12-slim', 'git', false],
  ['python:3.12-slim', 'ca-certificates', true],
  ['node:22', 'gcc', true],
  ['node:22-slim', 'curl', false],
  ['golang:1.24', 'gcc', true],
  ['golang:1.24', 'imagemagick', false],
  ['ruby:3.3-slim', 'libyaml-0-2', true],
  ['ruby:3.3-slim', 'libyaml-dev', false],
  ['php:8.3-fpm', 'gcc', true],
  ['php:8.3-fpm', 'libxml2', true],
  ['php:8.3-fpm', 'libxml2-dev', false],
  ['php:8.3-fpm', 'apache2', false],
  ['php:8.3-apache', 'apache2', true],
  ['wordpress:6', 'ghostscript', true],
  ['nginx:1.27', 'curl', true],
  ['nginx:1.27', 'wget', false],
  ['httpd:2.4', 'libaprutil1-ldap', true],
  ['postgres:16', 'gnupg', true],
  ['postgres:16', 'curl', false],
  ['redis:7', 'tzdata', true],
  ['docker.io/library/redis:7', 'tzdata', true],
  ['amd64/redis:7', 'tzdata', true],
  ['buildpack-deps:bookworm-curl', 'git', false],
  ['buildpack-deps:bookworm-scm', 'git', true],
])('%s and %s: %s', (image, name, isThere) => {
  expect(holds(image, name)).toBe(isThere)
  expect(installedIn(parseImageRef(image), tables)?.isComplete).toBe(true)
})

test('an image that nothing is known of holds what its distribution does', () => {
  const base = installedIn(parseImageRef('ubuntu:24.04'), tables)
  expect(base?.isComplete).toBe(false)
  expect(base?.installed.has('apt')).toBe(true)
})
