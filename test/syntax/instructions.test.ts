import { describe, expect, it } from 'vitest'
import { onlyNode, outline, shownParts } from './outline.ts'

it('A whole Dockerfile becomes one node a line of thought', () => {
  expect(
    outline(`
      # syntax=docker/dockerfile:1

      ARG TAG=22 # not a comment
      FROM --platform=$BUILDPLATFORM node:$TAG AS build
      WORKDIR /my app
      COPY package.json package-lock.json ./
      RUN --mount=type=cache,target=/root/.npm \\
          # fetch first
          npm ci && \\
          npm run build
      # ship
      FROM scratch
      COPY --from=build --link /app/dist /srv
      ENV A=1 B="two words" C=three\\ words
      ENV OLD the rest  of the line
      LABEL "com.example.name"="x y" version=1
      EXPOSE 80 443/tcp
      VOLUME /data "/more"
      VOLUME ["/a b", "/c"]
      USER app:app
      STOPSIGNAL SIGTERM
      SHELL ["/bin/bash", "-c"]
      HEALTHCHECK --interval=5s --retries=3 CMD curl -f http://localhost
      HEALTHCHECK CMD ["true"]
      HEALTHCHECK NONE
      ONBUILD COPY . /src
      MAINTAINER Jane Doe <jane@example.com>
      ENTRYPOINT ["/srv/app"]
      CMD --help me
    `),
  ).toMatchInlineSnapshot(`
    "
    # syntax=docker/dockerfile:1
    (blank)
    arg ‹TAG›=‹22› ‹#› ‹not› ‹a› ‹comment›
    from --platform=‹$BUILDPLATFORM› ‹node:$TAG› as ‹build›
    workdir ‹/my app›
    copy ‹package.json› ‹package-lock.json› → ‹./›
    run --mount=‹type=cache,target=/root/.npm› shell «npm ci && \\␊    npm run build» #(fetch first)
    # ship
    from ‹scratch›
    copy --from=‹build› --link ‹/app/dist› → ‹/srv›
    env ‹A›=‹1› ‹B›=‹"two words"› ‹C›=‹three\\ words›
    env ‹OLD›␣‹the rest  of the line›
    label ‹"com.example.name"›=‹"x y"› ‹version›=‹1›
    expose ‹80› ‹443/tcp›
    volume ‹/data› ‹"/more"›
    volume ‹/a b› ‹/c›
    user ‹app:app›
    stopsignal ‹SIGTERM›
    shell exec ["/bin/bash" «"/bin/bash"», "-c" «"-c"»]
    healthcheck --interval=‹5s› --retries=‹3› shell «curl -f http://localhost»
    healthcheck exec ["true" «"true"»]
    healthcheck none
    onbuild (copy ‹.› → ‹/src›)
    maintainer ‹Jane Doe <jane@example.com>›
    entrypoint exec ["/srv/app" «"/srv/app"»]
    cmd --help shell «me»
    "
  `)
})

describe('words', () => {
  it('of COPY are parted by blanks, quotes or not', () => {
    expect(outline('COPY "a b" c')).toBe('\ncopy ‹"a› ‹b"› → ‹c›\n')
  })
  it('are given without the continuation inside', () => {
    expect(outline('EXPOSE 80\\\n80')).toBe('\nexpose ‹8080›\n')
  })
  it('are parted by the blanks that follow a continuation', () => {
    expect(outline('EXPOSE 80\\\n  81')).toBe('\nexpose ‹80› ‹81›\n')
  })
  it('end before a continuation that follows them', () => {
    const { ports } = onlyNode('EXPOSE 80\\\n  81', 'expose')
    expect(ports.map(({ span }) => span)).toEqual([
      { start: 7, end: 9 },
      { start: 13, end: 15 },
    ])
  })
  it('of a JSON COPY are decoded and still expanded', () => {
    const { sources, isJson } = onlyNode('COPY ["a $X", "/b"]', 'copy')
    expect(isJson).toBe(true)
    expect(sources.map(({ text }) => text)).toEqual(['a $X'])
    expect(shownParts(sources[0])).toBe('a  {X}')
  })
  it('of a COPY that are heredocs count as sources', () => {
    expect(outline('COPY <<a.txt b.txt /to/\nhi\na.txt')).toBe(
      '\ncopy ‹<<a.txt› ‹b.txt› → ‹/to/› heredoc a.txt «<<a.txt» «hi␊»\n',
    )
  })
})

describe('parts', () => {
  const partsOf = (value: string) => shownParts(onlyNode(`ENV A=${value}`, 'env').pairs[0]?.value)
  it.each([
    ['a"b c"d', 'a "b c" d'],
    [`'a'"b"`, `'a' "b"`],
    ['""', '""'],
    ["''", "''"],
    [String.raw`a\ b`, 'a b'],
    [String.raw`"a\"b"`, '"a"b"'],
    [String.raw`"C:\app"`, String.raw`"C:\app"`],
    [String.raw`C:\app`, 'C:app'],
    ['$A$B', '{A} {B}'],
    ['${A}b', '{A} b'],
    ['$1st', '{1} st'],
    ['$', '$'],
    ['$(date)', '$(date)'],
    ['"$A b"', '"{A}" " b"'],
  ])('of %s are %s', (written, parts) => {
    expect(partsOf(written)).toBe(parts)
  })
  it('keep Windows paths when the escape character is a backtick', () => {
    expect(outline('# escape=`\nWORKDIR C:\\app\nRUN dir `\n  C:\\\nUSER a')).toBe(
      '\n# escape=`\nworkdir ‹C:\\app›\nrun shell «dir `␊  C:\\»\nuser ‹a›\n',
    )
  })
})

describe('pairs', () => {
  it('may go on after a comment line', () => {
    expect(outline('ENV A=1 \\\n# note\n  B="x\\\ny"')).toBe('\nenv ‹A›=‹1› ‹B›=‹"xy"› #(note)\n')
  })
  it('of ARG may be bare', () => {
    expect(outline('ARG A B=1 C=')).toBe('\narg ‹A› ‹B›=‹1› ‹C›=‹›\n')
  })
  it('split at the first sign, even one in quotes', () => {
    expect(outline('LABEL "a=b"=c')).toBe('\nlabel ‹"a›=‹b"=c›\n')
  })
  it('in the old form take the whole line', () => {
    expect(outline('ENV A b=c  d')).toBe('\nenv ‹A›␣‹b=c  d›\n')
  })
})

describe('heredocs', () => {
  it('may be several, quoted, and with a dash', () => {
    expect(outline(`RUN <<A cat <<"B" <<-'C'\n1\nA\n2\nB\n\t3\n\tC\nUSER a`)).toBe(
      `\nrun shell «<<A cat <<"B" <<-'C'» heredoc A «<<A» «1␊» heredoc B quoted «<<"B"» «2␊» heredoc C quoted dash «<<-'C'» «␉3␊»\nuser ‹a›\n`,
    )
  })
  it('start after the whole instruction, continuations included', () => {
    expect(outline('RUN cat <<A && \\\n  ls\nx\nA')).toBe(
      '\nrun shell «cat <<A && \\␊  ls» heredoc A «<<A» «x␊»\n',
    )
  })
  it('work in ONBUILD', () => {
    expect(outline('ONBUILD RUN <<A\nx\nA\nUSER a')).toBe(
      '\nonbuild (run shell «<<A» heredoc A «<<A» «x␊»)\nuser ‹a›\n',
    )
  })
  it('end where the text says exactly their name', () => {
    expect(outline('RUN <<A\n A\nA \nA\nUSER a')).toBe(
      '\nrun shell «<<A» heredoc A «<<A» « A␊A ␊»\nuser ‹a›\n',
    )
  })
  it('may be empty', () => {
    expect(outline('RUN <<A\nA\nUSER a')).toBe('\nrun shell «<<A» heredoc A «<<A» «»\nuser ‹a›\n')
  })
  it('work with CRLF', () => {
    expect(outline('RUN <<A\r\nx\r\nA\r\nUSER a\r\n')).toBe(
      '\nrun shell «<<A» heredoc A «<<A» «x␍␊»\nuser ‹a›\n',
    )
  })
  it('that are never closed end before the next instruction in capitals', () => {
    expect(outline('RUN <<A\nx\nUSER a')).toBe('\nrun shell «<<A» heredoc A open «<<A» «x␊»\nuser ‹a›\n')
  })
  it('that are never closed may be empty', () => {
    expect(outline('RUN <<A\nUSER a')).toBe('\nrun shell «<<A» heredoc A open «<<A» «»\nuser ‹a›\n')
    expect(outline('RUN <<A')).toBe('\nrun shell «<<A» heredoc A open «<<A» «»\n')
  })
})

describe('half-typed text', () => {
  it.each([
    ['FRO', 'unknown ‹FRO›'],
    ['FROM', 'from –'],
    ['FROM ', 'from –'],
    ['FROM a as', 'from ‹a› as –'],
    ['COPY --fr', 'copy --fr  → –'],
    ['COPY a', 'copy ‹a› → –'],
    ['COPY --from=', 'copy --from=‹›  → –'],
    ['ENV', 'env'],
    ['ENV A', 'env ‹A›'],
    ['ENV A=', 'env ‹A›=‹›'],
    ['ENV A="b c', 'env ‹A›=‹"b c›'],
    ['RUN', 'run shell «»'],
    ['RUN [', 'run shell «[»'],
    ['CMD ["a', 'cmd shell «["a»'],
    ['HEALTHCHECK', 'healthcheck –'],
    ['HEALTHCHECK CMD', 'healthcheck –'],
    ['ONBUILD', 'onbuild –'],
    ['ONBUILD FO', 'onbuild (unknown ‹FO›)'],
    ['USER', 'user –'],
    ['run --', 'run shell «»'],
  ])('%s has a tree', (text, shown) => {
    expect(outline(text)).toBe(`\n${shown}\n`)
  })
})

describe('lines', () => {
  it('may end in CRLF', () => {
    expect(outline('FROM a\r\n\r\n# b\r\nRUN c \\\r\n  d\r\n')).toBe(
      '\nfrom ‹a›\n(blank)\n# b\nrun shell «c \\␍␊  d»\n',
    )
  })
  it('may follow a BOM', () => {
    expect(outline('\ufeffFROM a')).toBe('\nfrom ‹a›\n')
  })
  it('may be indented', () => {
    expect(outline('  FROM a\n\t# b\n\tRUN c')).toBe('\nfrom ‹a›\n# b\nrun shell «c»\n')
  })
  it('keep keywords as they are written', () => {
    expect(onlyNode('fRoM a', 'from').keyword.text).toBe('fRoM')
  })
  it('leave blanks after a continuation alone', () => {
    expect(outline('RUN a \\  \n b')).toBe('\nrun shell «a \\  ␊ b»\n')
  })
})
