import { expect, test } from 'vitest'
import dockerignore from '../../.dockerignore?raw'
import dockerfile from '../../Dockerfile?raw'
import { analyze } from '../../src/engine/analyze.ts'

test('we have nothing to say about our own Dockerfile', () => {
  const options = { files: { '.dockerignore': dockerignore }, today: '2026-11-24' }
  const said = (more: object) =>
    analyze(dockerfile, { ...options, ...more }).findings.map(({ message }) => message)
  expect(said({})).toEqual([])
  expect(said({ preset: 'security' })).toEqual([])
  expect(said({ preset: 'size' })).toEqual([])
  expect(said({ preset: 'hadolint' })).toEqual([])
  expect(said({ preset: 'buildkit' })).toEqual([])
})
