import { expect, test } from 'vitest'
import { parseImageRef } from '../../src/engine/facts/image-ref.ts'

test.each([
  ['python', undefined, 'python', undefined, undefined],
  ['python:3.11-slim', undefined, 'python', '3.11-slim', undefined],
  ['library/python:3', undefined, 'python', '3', undefined],
  ['docker.io/library/python:3', 'docker.io', 'python', '3', undefined],
  ['bitnami/redis:7', undefined, 'bitnami/redis', '7', undefined],
  ['ghcr.io/a/b:1', 'ghcr.io', 'a/b', '1', undefined],
  ['localhost:5000/x', 'localhost:5000', 'x', undefined, undefined],
  ['a@sha256:abc', undefined, 'a', undefined, 'sha256:abc'],
  ['a:1@sha256:abc', undefined, 'a', '1', 'sha256:abc'],
  ['', undefined, '', undefined, undefined],
])('%s', (text, registry, repository, tag, digest) => {
  expect(parseImageRef(text)).toEqual({ text, registry, repository, tag, digest })
})
