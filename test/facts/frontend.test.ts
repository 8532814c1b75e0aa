import { expect, test } from 'vitest'
import { frontendKnows } from '../../src/engine/facts/frontend.ts'
import { factsOf } from './facts-of.ts'

const knows = (syntax: string, minor: number) => frontendKnows(factsOf(`${syntax}\nFROM scratch\n`), minor)

test.each([
  ['# no directive', true],
  ['# syntax=docker/dockerfile:1', true],
  ['# syntax=docker/dockerfile:1-labs', true],
  ['# syntax=docker/dockerfile', true],
  ['# syntax=docker.io/docker/dockerfile-upstream:master', true],
  ['# syntax=mirror.example.com/docker/dockerfile:1.6', true],
  ['# syntax=docker/dockerfile:1.10.0', true],
  ['# syntax=docker/dockerfile:1.2', false],
  ['# syntax=docker/dockerfile:1.0-experimental', false],
  ['# syntax=example.com/own/frontend:3', false],
])('%s: a frontend of at least 1.4 is %s', (syntax, expected) => {
  expect(knows(syntax, 4)).toBe(expected)
})
