import { describe, expect, test } from 'vitest'
import { parseImageRef } from '../../../src/engine/facts/image-ref.ts'
import { newestTag, supportedTag } from '../../../src/engine/facts/images/supported-tag.ts'

const today = '2026-11-24'

describe('the nearest release that gets fixes', () => {
  test.each([
    ['python:3.8-slim', '3.11-slim'],
    ['python:3.8.10-slim-buster', '3.11-slim-bookworm'],
    ['python:3.12-slim-buster', '3.12-slim-bookworm'],
    ['node:18-alpine3.15', '24-alpine'],
    ['node:20.11.1', '24'],
    ['ruby:2.7', '3.4'],
    ['php:7.4-fpm-alpine', '8.3-fpm-alpine'],
    ['debian:buster-slim', 'bookworm-slim'],
    ['debian:10.4', '12'],
    ['ubuntu:18.04', '22.04'],
    ['ubuntu:bionic', 'jammy'],
    ['alpine:3.12.1', '3.23'],
    ['eclipse-temurin:17-jre-focal', '17-jre-jammy'],
    ['public.ecr.aws/docker/library/python:3.9', '3.11'],
  ])('%s → %s', (image, expected) => {
    expect(supportedTag(parseImageRef(image), today)).toBe(expected)
  })

  test.each([
    ['python:2.7', 'the next Python reads another language'],
    ['python:3.13', 'it gets fixes'],
    ['python:3.8-windowsservercore-1809', 'nobody knows whether there is such a tag'],
    ['node:gallium', 'the tag names no number'],
    ['postgres:12', 'it could not read the data'],
    ['golang:1.20', 'no date is known of a later one'],
    ['example.com/team/python:3.8', 'somebody else makes it'],
    [`python:3.8@sha256:${'a'.repeat(64)}`, 'the digest counts'],
  ])('none for %s: %s', (image) => {
    expect(supportedTag(parseImageRef(image), today)).toBeUndefined()
  })
})

test('the newest release that lasts', () => {
  expect(newestTag(parseImageRef('python'), today)).toBe('3.14')
  expect(newestTag(parseImageRef('node:latest'), today)).toBe('24')
  expect(newestTag(parseImageRef('debian'), today)).toBe('13')
  expect(newestTag(parseImageRef('nginx'), today)).toBeUndefined()
})
