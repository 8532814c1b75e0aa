import { expect, test } from 'vitest'
import { outlineOf, readRun, spannedText, withMore } from './outline.ts'

test('the body of a lone heredoc is the script', () => {
  const source = 'RUN <<EOF\nset -e\napt-get update\n# note\napt-get install -y \\\n  curl\n\nEOF\nCMD x\n'
  const script = readRun(source)
  expect(outlineOf(script)).toBe('set -e\n↵ apt-get update\n↵ apt-get install -y curl')
  expect(spannedText(source, script.commands[2]?.span ?? { start: 0, end: 0 })).toBe(
    'apt-get install -y \\\n  curl',
  )
  expect(script.lastLine && spannedText(source, script.lastLine)).toBe('  curl')
  expect(withMore(source)).toContain('  curl && MORE\n\nEOF')
})

test('a lone heredoc that does not stop on errors takes one more command only behind a single chain', () => {
  expect(withMore('RUN <<EOF\na\nb\nEOF\n')).toBeUndefined()
  expect(readRun('RUN <<EOF\na\nb\nEOF\n').lastLine).toBeUndefined()
  expect(withMore('RUN <<EOF\na &&\n  b # note\nEOF\n')).toBe('RUN <<EOF\na &&\n  b && MORE # note\nEOF\n')
})

test('tabs before the lines of <<- and quotes around the name make no difference', () => {
  expect(outlineOf(readRun("RUN <<-'EOF'\n\ta\n\t\tb\n\tEOF\n"))).toBe('a\n↵ b')
})

test('a #! line says who reads the body', () => {
  const python = readRun('RUN <<EOF\n#!/usr/bin/env python3\nprint("a")\nEOF\n')
  expect(python).toMatchObject({ dialect: 'other', commands: [], problems: [] })
  const bash = readRun('RUN <<EOF\n#!/bin/bash -e\na\nb\nEOF\n', { dialect: 'powershell' })
  expect(bash.dialect).toBe('posix')
  expect(outlineOf(bash)).toBe('a\n↵ b')
  expect(bash.lastLine).toBeDefined()
})

test('a heredoc given to a shell is read as its script', () => {
  const source = "RUN bash -e <<'EOF' && c\na $(b)\nEOF\n"
  expect(outlineOf(readRun(source))).toMatchInlineSnapshot(`
    "bash -e {<<body}
    && c
    a $(b)  [sh]  #1
    b  (substitution)  [sh]  #2"
  `)
  expect(withMore(source)).toBe("RUN bash -e <<'EOF' && c && MORE\na $(b)\nEOF\n")
  expect(outlineOf(readRun('RUN sudo sh <<EOF\na \\$B\nEOF\n'))).toMatchInlineSnapshot(`
    "sudo sh {<<body}
    sh {<<body}  [sudo]
    a $B  [sh]  #1"
  `)
})

test('a heredoc given to another program stays text, and one may follow', () => {
  const source = 'RUN python3 <<EOF\nprint("a && b")\nEOF\n'
  expect(outlineOf(readRun(source))).toBe('python3 {<<body}')
  expect(withMore(source)).toBe('RUN python3 <<EOF && MORE\nprint("a && b")\nEOF\n')
})

test('a heredoc written to a file has a body and a target', () => {
  const source = 'RUN cat <<EOF > /x && chmod +x /x\n[a]\nb = c\nEOF\n'
  const script = readRun(source)
  expect(outlineOf(script)).toBe('cat {<<body} {>/x}\n&& chmod +x /x')
  const body = script.commands[0]?.redirections[0]?.body
  expect(body && spannedText(source, body)).toBe('[a]\nb = c\n')
})

test('several heredocs each have their body', () => {
  const source = 'RUN cat <<A <<B > /x\n1\nA\n2\nB\n'
  const bodies = readRun(source).commands[0]?.redirections.flatMap(({ body }) =>
    body ? [spannedText(source, body)] : [],
  )
  expect(bodies).toEqual(['1\n', '2\n'])
})

test('a heredoc within the body of another ends where it says', () => {
  const source = 'RUN <<EOF\nset -e\ncat > /x <<X\na && b\nX\nEOF\n'
  const script = readRun(source)
  expect(outlineOf(script)).toBe('set -e\n↵ cat {>/x} {<<body}')
  expect(script.tail).toBeUndefined()
  expect(script.lastLine && spannedText(source, script.lastLine)).toBe('X')
})

test('an open heredoc is incomplete', () => {
  expect(outlineOf(readRun('RUN cat <<EOF\na\n'))).toBe('cat {<<body}\nincomplete')
  expect(outlineOf(readRun('RUN <<EOF\ncat <<X\na\nEOF\n'))).toBe(
    'cat {<<body}\nproblem: No line `X` ends this heredoc\nincomplete',
  )
})

test('CRLF in a body reads like LF', () => {
  const source = 'RUN <<EOF\r\nset -e\r\na \\\r\n  b\r\nEOF\r\n'
  expect(outlineOf(readRun(source))).toBe('set -e\n↵ a b')
})
