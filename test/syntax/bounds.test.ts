import { describe, expect, it } from 'vitest'
import { MAX_LENGTH } from '../../src/engine/syntax/bounds.ts'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'

describe('a text that is too long', () => {
  it('is read up to a line break, and one node covers the rest', () => {
    const line = 'RUN echo hello\n'
    const source = line.repeat(40_000)
    const tree = parseDockerfile(source)
    const readUpTo = Math.floor(MAX_LENGTH / line.length) * line.length
    expect(tree.readUpTo).toBe(readUpTo)
    expect(tree.nodes.at(-1)).toMatchObject({
      kind: 'unknown',
      tile: { start: readUpTo, end: source.length },
    })
    expect(tree.problems).toMatchObject([{ kind: 'too-long', at: { start: readUpTo, end: readUpTo + 14 } }])
  })
  it('is cut in mid-line, between characters, when there is no line break', () => {
    const source = `RUN x${'😀'.repeat(MAX_LENGTH / 2)}`
    expect(parseDockerfile(source).readUpTo).toBe(MAX_LENGTH - 1)
  })
})

describe('what is no text', () => {
  it('is one unknown node', () => {
    const tree = parseDockerfile('FROM a\n\0\nRUN b')
    expect(tree.nodes).toMatchObject([{ kind: 'unknown', tile: { start: 0, end: 14 } }])
    expect(tree.problems).toMatchObject([{ kind: 'not-text', at: { start: 7, end: 8 } }])
  })
  it('holds many control characters', () => {
    expect(parseDockerfile('\u0001\u0002'.repeat(10)).problems).toMatchObject([{ kind: 'not-text' }])
  })
  it('is not a Dockerfile with one stray escape sequence', () => {
    expect(parseDockerfile('FROM a\nRUN echo "\u001b[31m\u0007"').problems).toEqual([])
  })
})

const fill = (piece: string) => piece.repeat(Math.floor(MAX_LENGTH / piece.length) - 1)

// Each takes well under a second on an idle machine, and minutes where time is quadratic.
describe('no quadratic time is taken by', { timeout: 30_000 }, () => {
  it.each([
    ['100,000 continuation lines', `RUN a \\\n${'b\\\n'.repeat(100_000)}c`],
    ['one long line', `RUN ${fill('echo a && ')}`],
    ['one long word', `RUN ${fill('a')}`],
    ['many variables', `ENV ${fill('A="$B" ')}`],
    ['a long JSON form', `RUN [${fill('"a",')}"b"]`],
    ['brackets in brackets', `RUN ${fill('[')}`],
    ['variables in variables', `ENV A=${fill('${A:-')}`],
    ['heredocs that are never closed', fill('RUN cat <<EOF\n')],
    ['many heredocs in a line', `COPY ${'<<A '.repeat(60_000)}\n${'A\n'.repeat(60_000)}`],
    ['one-letter lines', fill('a\n')],
    ['blank lines', fill('\n')],
    ['CRs', `RUN a${fill('\r')}`],
    ['blanks', `# escape=${fill(' ')}x`],
    ['backslashes', `RUN ${fill('\\')}`],
    ['quotes', `COPY ${fill("'a ")}`],
    ['flags', `RUN ${fill('--mount=a ')}`],
    ['a long duration', `HEALTHCHECK --interval=${fill('1')} CMD a`],
    ['triggers of triggers', fill('ONBUILD ')],
    ['shell tests that look like JSON', fill('RUN [a]\n')],
  ])('%s', (_, source) => {
    expect(parseDockerfile(source).nodes.length).toBeGreaterThan(0)
  })
})
