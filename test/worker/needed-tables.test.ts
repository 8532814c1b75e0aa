import { expect, test } from 'vitest'
import { samples } from '../../src/app/samples/index.ts'
import { neededTables, neededTablesRemembered } from '../../src/worker/needed-tables.ts'

test('what is remembered is what a fresh reading finds, letter by letter', async () => {
  const remembered = neededTablesRemembered()
  for (const { load } of samples) {
    const { source, options } = await load()
    for (let length = 0; length <= source.length; length += 7) {
      const text = source.slice(0, length)
      expect(remembered(text, options)).toEqual(neededTables(text, options))
    }
  }
})

test('an install that moves to another stage needs the tables of that stage', () => {
  const remembered = neededTablesRemembered()
  const install = 'RUN apt-get update && apt-get install -y curl\n'
  expect(remembered(`FROM debian:12\n${install}FROM debian:13\n`, {})).toContain('debian-bookworm')
  expect(remembered(`FROM debian:12\nFROM debian:13\n${install}`, {})).toContain('debian-trixie')
  expect(remembered(`ARG TAG=11\nFROM debian:$TAG\n${install}`, {})).toContain('debian-bullseye')
  expect(remembered(`ARG TAG=12\nFROM debian:$TAG\n${install}`, {})).toContain('debian-bookworm')
})
