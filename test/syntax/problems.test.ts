import { describe, expect, it } from 'vitest'
import { kindsOf, problemsOf } from './outline.ts'

describe('Docker refuses', () => {
  it.each([
    'FRO alpine',
    'FROM',
    'FROM a b',
    'FROM a as',
    'FROM a as b c',
    'FROM a as 1b',
    'FROM --platform a',
    'FROM --plat=x a',
    'FROM --platform=a --platform=b c',
    'FROM ${A^}',
    'RUN',
    'RUN --mount ls',
    'RUN --network=some ls',
    'COPY',
    'COPY a',
    'COPY --link=maybe a b',
    'COPY --parents= a b',
    'COPY <<A\nA',
    'COPY b <<A\nA',
    'COPY [1]',
    'ADD --from=x a b',
    'ENV',
    'ENV A',
    'ENV A=1 B',
    'ENV =1',
    'ENV A="b',
    'ENV A=${B',
    'ENV A=${}',
    'ENV A=${B:=c}',
    'ENV A=${B/c}',
    'LABEL a',
    'ARG',
    'ARG =1',
    'EXPOSE',
    'VOLUME',
    'VOLUME [""]',
    'USER',
    'WORKDIR',
    'WORKDIR --x',
    'STOPSIGNAL',
    'MAINTAINER',
    'SHELL bash -c',
    'SHELL []',
    'SHELL',
    'CMD [1]',
    'CMD --init',
    'HEALTHCHECK',
    'HEALTHCHECK curl',
    'HEALTHCHECK CMD',
    'HEALTHCHECK CMD []',
    'HEALTHCHECK NONE x',
    'HEALTHCHECK --interval=30 CMD a',
    'HEALTHCHECK --interval=soon CMD a',
    'HEALTHCHECK --retries=x CMD a',
    'ONBUILD',
    'ONBUILD ONBUILD RUN a',
    'ONBUILD FROM a',
    'ONBUILD MAINTAINER a',
    'ONBUILD FO a',
    'ONBUILD COPY a',
    'RUN <<EOF\nx',
    '# escape=x\nFROM a',
    '# escape=`\n# escape=`\nFROM a',
    '# check=skip\nFROM a',
  ])('%j', (text) => {
    expect(problemsOf(text).join('\n')).toMatchSnapshot()
    expect(problemsOf(text)).not.toEqual([])
  })
})

describe('Docker accepts', () => {
  it.each([
    'FROM a as b-c.d_1',
    'from --platform=$P a',
    'RUN --mount=type=cache,target=/a --mount=type=secret,id=b --network=none --security=insecure ls',
    'RUN --device=a --device=b ls',
    'COPY --link --parents=false --exclude=a --exclude=b --chmod=u+x --chown=a c d',
    'ADD --keep-git-dir=true --checksum=sha256:0 --unpack --link --exclude=x a b',
    'COPY [a-z].txt /to/',
    'RUN [ -f a ] && b',
    'RUN [ "$a" = b ] || c',
    'RUN [[ -f a ]]',
    'CMD',
    'CMD []',
    'ENTRYPOINT []',
    'ENV A=',
    'ENV A=${B:-c} D=${E%.*}',
    'ENV A="${B:-"c"}"',
    'ARG A',
    'RUN echo "${A^^}" ${#B} "',
    'HEALTHCHECK --interval=1m30s --timeout=.5s --start-period=0 --start-interval=2s --retries=3 CMD a',
    'HEALTHCHECK none',
    'ONBUILD RUN a',
    '# check=skip=JSONArgsRecommended;error=true\nFROM a',
    'RUN a \\\n# b\n  c',
    'WORKDIR /a b',
    'USER "$A"',
    'EXPOSE $PORT/tcp',
  ])('%j', (text) => {
    expect(problemsOf(text)).toEqual([])
  })
})

describe('a problem', () => {
  it('of malformed JSON is told where a shell gets it as text', () => {
    expect(kindsOf(`CMD ['a']`)).toEqual(['malformed-json'])
    expect(kindsOf('CMD ["a" "b"]')).toEqual(['malformed-json'])
    expect(kindsOf('CMD [ "a", "b", ]')).toEqual(['malformed-json'])
    expect(kindsOf('RUN ["a"] && ls')).toEqual(['malformed-json'])
    expect(kindsOf('CMD [“a”]')).toEqual(['malformed-json'])
    expect(kindsOf(`COPY ['a b', 'c']`)).toEqual(['malformed-json'])
  })
  it('of an empty continuation stands at each run of blank lines', () => {
    expect(problemsOf('RUN a \\\n\n\n  b \\\n\n  c')).toEqual([
      expect.stringMatching(/^empty-continuation «␊␊»: /),
      expect.stringMatching(/^empty-continuation «␊»: /),
    ])
  })
  it('of an unknown instruction suggests the nearest one', () => {
    expect(problemsOf('COYP a b')).toEqual([
      'unknown-instruction «COYP»: Docker knows no instruction `COYP`; did you mean `COPY`?',
    ])
    expect(problemsOf('apt-get update')).toEqual([
      'unknown-instruction «apt-get»: Docker knows no instruction `apt-get`',
    ])
  })
  it('is told once for a word', () => {
    expect(kindsOf('ENV A=${B^}${C^}')).toEqual(['bad-substitution'])
  })
})
