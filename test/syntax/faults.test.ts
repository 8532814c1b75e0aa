import { DockerfileParser } from 'dockerfile-ast'
import { describe, expect, it } from 'vitest'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'
import { onlyNode, outline, shownParts } from './outline.ts'

// Each of these goes wrong in dockerfile-ast 0.7.1 and is cured in src/engine/syntax.

describe('JSON forms', () => {
  it('keep their spaces', () => {
    expect(outline('CMD ["echo", "a  b c"]')).toBe(`\ncmd exec ["echo" «"echo"», "a  b c" «"a  b c"»]\n`)
  })
  it('keep their escapes', () => {
    expect(outline(String.raw`CMD ["a\tb", "\u00e9", "c:\\d", "\""]`)).toBe(
      `\n${String.raw`cmd exec ["a\tb" «"a\tb"», "é" «"\u00e9"», "c:\\d" «"c:\\d"», "\"" «"\""»]`}\n`,
    )
  })
  it('keep the elements after a comment line', () => {
    expect(outline('CMD ["a", \\\n# why\n  "b", \\\n\n "c"]')).toBe(
      `\ncmd exec ["a" «"a"», "b" «"b"», "c" «"c"»] #(why)\n`,
    )
  })
  it('may be cut by a continuation inside a string', () => {
    expect(outline('CMD ["ec\\\nho"]')).toBe(`\ncmd exec ["echo" «"ec\\␊ho"»]\n`)
  })
  it('are none when a shell operator follows', () => {
    expect(outline('RUN ["a"] && ls')).toBe(`\nrun shell «["a"] && ls»\n`)
  })
  it('are none when a comma is missing or trailing', () => {
    expect(outline('CMD ["a" "b"]\nCMD ["a",]')).toBe(`\ncmd shell «["a" "b"]»\ncmd shell «["a",]»\n`)
  })
})

describe('flags', () => {
  it('of COPY are all found, however many there are', () => {
    expect(outline('COPY --link --from=build --chown=a:b --chmod=755 /x /y')).toBe(
      '\ncopy --link --from=‹build› --chown=‹a:b› --chmod=‹755› ‹/x› → ‹/y›\n',
    )
  })
  it('are no longer looked for after the first argument', () => {
    expect(outline('RUN make --jobs=4\nRUN a --mount=b')).toBe(
      '\nrun shell «make --jobs=4»\nrun shell «a --mount=b»\n',
    )
  })
  it('may hold blanks in quotes', () => {
    expect(outline('RUN --mount="type=bind,source=a b" ls')).toBe(
      '\nrun --mount=‹"type=bind,source=a b"› shell «ls»\n',
    )
  })
})

describe('variables', () => {
  const partsOf = (value: string) => shownParts(onlyNode(`ENV A=${value}`, 'env').pairs[0]?.value)
  it.each([
    ['${V#a}', '{V # a}'],
    ['${V##a*}', '{V ## a*}'],
    ['${V%.x}', '{V % .x}'],
    ['${V%%.*}', '{V %% .*}'],
    ['${V/a/b}', '{V / a/b}'],
    ['${V//a/b}', '{V // a/b}'],
    ['${V-a}', '{V - a}'],
    ['${V+a}', '{V + a}'],
    ['${V?a}', '{V ? a}'],
    ['${V:-a}', '{V :- a}'],
    ['${V:+a}', '{V :+ a}'],
    ['${V:?a}', '{V :? a}'],
    ['${V:-${W:-x}}', '{V :- ${W:-x}}'],
  ])('in %s keep name, modifier and argument', (written, parts) => {
    expect(partsOf(written)).toBe(parts)
  })
  it('in single quotes are none', () => {
    expect(partsOf(`'$A'"$B"`)).toBe(`'$A' "{B}"`)
  })
  it('after an escape are none', () => {
    expect(partsOf(String.raw`\$A$B`)).toBe('$A {B}')
  })
})

describe('heredocs', () => {
  const both = (first: string) => outline(`${first}\nUSER a`)
  it.each([
    ['RUN ["sh","-c","cat <<EOF"]', 'run exec ["sh" «"sh"», "-c" «"-c"», "cat <<EOF" «"cat <<EOF"»]'],
    ['RUN cat \\<<EOF', 'run shell «cat \\<<EOF»'],
    ['RUN cat <<<EOF', 'run shell «cat <<<EOF»'],
    ['RUN cat <<< EOF', 'run shell «cat <<< EOF»'],
    ['RUN echo $((1<<2))', 'run shell «echo $((1<<2))»'],
    ['RUN echo "cat <<EOF"', 'run shell «echo "cat <<EOF"»'],
    ["RUN echo 'cat <<EOF'", "run shell «echo 'cat <<EOF'»"],
    ['RUN echo "a" "b <<EOF"', 'run shell «echo "a" "b <<EOF"»'],
    ['RUN cat<<EOF', 'run shell «cat<<EOF»'],
    ["RUN cat <<EOF && echo don't", "run shell «cat <<EOF && echo don't»"],
    ['CMD cat <<EOF', 'cmd shell «cat <<EOF»'],
    ['ENV A=<<EOF', 'env ‹A›=‹<<EOF›'],
  ])('are not seen in %s', (first, shown) => {
    expect(both(first)).toBe(`\n${shown}\nuser ‹a›\n`)
  })
  it('are seen with a file descriptor before them', () => {
    expect(both('RUN cat 3<<EOF <&3\nUSER x\nEOF')).toBe(
      '\nrun shell «cat 3<<EOF <&3» heredoc EOF «3<<EOF» «USER x␊»\nuser ‹a›\n',
    )
  })
  it('drop tabs only where the dash asks for it, even with two in a line', () => {
    expect(both('RUN <<-A cat <<B\n\tA\n\tB\nB')).toBe(
      '\nrun shell «<<-A cat <<B» heredoc A dash «<<-A» «» heredoc B «<<B» «␉B␊»\nuser ‹a›\n',
    )
  })
  it('hold instructions, comments and continuations as plain text', () => {
    expect(both('RUN <<EOF\nFROM x\n# no comment\nUSER b \\\nEOF')).toBe(
      '\nrun shell «<<EOF» heredoc EOF «<<EOF» «FROM x␊# no comment␊USER b \\␊»\nuser ‹a›\n',
    )
  })
})

describe('lines', () => {
  it('between continuation lines leak no comment into the arguments', () => {
    expect(outline('ENV A=1 \\\n  # why\n  B=2')).toBe('\nenv ‹A›=‹1› ‹B›=‹2› #(why)\n')
    expect(outline('EXPOSE 1 \\\n# a\n# b\n 2')).toBe('\nexpose ‹1› ‹2› #(a) #(b)\n')
  })
  it('are not broken by a lone CR', () => {
    expect(outline('ENV A=1\rB=2\nUSER a')).toBe('\nenv ‹A›=‹1› ‹B›=‹2›\nuser ‹a›\n')
  })
  it('that end in two escape characters go no further', () => {
    expect(outline('RUN echo a\\\\\nUSER a')).toBe('\nrun shell «echo a\\\\»\nuser ‹a›\n')
  })
  it('of a comment may stand between a keyword and its argument', () => {
    expect(outline('FROM\\\n# why\n alpine')).toBe('\nfrom ‹alpine› #(why)\n')
  })
  it('may cut a keyword in two', () => {
    expect(outline('FR\\\nOM alpine')).toBe('\nfrom ‹alpine›\n')
  })
  it('with a dangling continuation end with the file', () => {
    expect(outline('RUN ls \\')).toBe('\nrun shell «ls»\n')
    expect(outline('RUN \\\n')).toBe('\nrun shell «»\n')
    expect(outline('RUN\\')).toBe('\nrun shell «»\n')
  })
  it('before the keyword may hold nothing but a continuation', () => {
    expect(outline('\\\nFROM alpine')).toBe('\n(blank)\nfrom ‹alpine›\n')
  })
})

it('Directive-like comments with blanks in their names do not hide the escape character', () => {
  expect(outline('# my note = x\n# escape=`\nRUN a `\nUSER b')).toBe(
    '\n# my note = x\n# escape=`\nrun shell «a `»\nuser ‹b›\n',
  )
})

it('A no-break space before a keyword is skipped', () => {
  expect(outline('\u00a0FROM alpine')).toBe('\nfrom ‹alpine›\n')
})

it('Many comments and many stages take no quadratic time', { timeout: 5000 }, () => {
  const source = '#\nFROM a\n'.repeat(20_000)
  expect(parseDockerfile(source).nodes).toHaveLength(40_000)
})

describe('dockerfile-ast by itself', () => {
  const countOf = (text: string) => DockerfileParser.parse(text).getInstructions().length
  // When one of these fails after an update, its cure in src/engine/syntax may have become needless.
  it.each(['RUN ["sh","-c","cat <<EOF"]\nUSER a', 'RUN cat \\<<EOF\nUSER a', 'RUN echo a\\\\\nUSER a'])(
    'still swallows the second instruction of %j',
    (text) => {
      expect(countOf(text)).toBe(1)
    },
  )
  it('still misses a heredoc with a file descriptor', () => {
    expect(countOf('RUN cat 3<<EOF\nUSER x\nEOF')).toBe(3)
  })
})
