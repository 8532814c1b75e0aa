import { describe, expect, test } from 'vitest'
import { argument, line, linesOf, planOf, reasonAt } from './plans.ts'

const whole = `
  # A comment
  ARG TAG=3.13
  FROM python:\${TAG}-slim
  ENV APP_ENV=production \\
      APP_HOME=/app
  LABEL version=1
  WORKDIR \${APP_HOME}
  COPY requirements.txt ./
  RUN pip install \\
      # not a part of it
      -r requirements.txt
  USER app
  RUN id

  COPY <<EOF /etc/motd
  hello
  EOF
  RUN <<EOF
  make
  # a part of it
  EOF
  EXPOSE 80
  CMD ["python", "main.py"]
`

describe('an edited line', () => {
  test.each([
    ['a comment', 1, ''],
    ['an ARG in front of FROM, by the FROM that uses it', 2, '3 7 8 9 13 15 18'],
    ['FROM', 3, '3 7 8 9 13 15 18'],
    // ENV is no step of BuildKit's: it is part of the RUNs behind it, and of words that use it.
    ['ENV, a variable that only commands see', 4, '9 13 15 18'],
    ['ENV, a variable that WORKDIR uses', 5, '7 8 9 13 15 18'],
    ['LABEL, which is no part of any step', 6, ''],
    ['WORKDIR', 7, '7 8 9 13 15 18'],
    ['COPY', 8, '8 9 13 15 18'],
    ['RUN', 9, '9 13 15 18'],
    ['a comment between the lines of a RUN', 10, ''],
    ['the last line of a RUN', 11, '9 13 15 18'],
    ['USER, by the commands behind it', 12, '13 15 18'],
    ['a blank line', 14, ''],
    ['the body of a COPY heredoc', 16, '15 18'],
    ['the body of a RUN heredoc', 19, '18'],
    ['a comment in a RUN heredoc, which the shell reads', 20, '18'],
    ['EXPOSE', 22, ''],
    ['CMD', 23, ''],
    ['a line beyond the end', 99, ''],
  ])('%s: line %i → "%s"', (_, number, lines) => {
    expect(linesOf(planOf(whole, line(number)))).toBe(lines)
  })

  test('is told with the reason', () => {
    expect(reasonAt(planOf(whole, line(9)), 9)).toBe('its own text changes')
    expect(reasonAt(planOf(whole, line(4)), 9)).toBe('`APP_ENV` is in its environment')
    expect(reasonAt(planOf(whole, line(5)), 7)).toBe('it uses `APP_HOME`')
    expect(reasonAt(planOf(whole, line(12)), 13)).toBe('it runs as another user')
    expect(planOf(whole, line(22)).note).toBe(
      'EXPOSE only describes the image: that is written anew, and no step runs again',
    )
    expect(planOf(whole, line(1)).note).toBe(
      'Line 1 is no instruction: comments and blank lines are not looked at',
    )
  })

  test('of SHELL reaches the commands in shell form', () => {
    const text = `
      FROM a:1
      SHELL ["/bin/bash", "-c"]
      RUN ["make"]
      RUN make
    `
    expect(linesOf(planOf(text, line(2)))).toBe('4')
  })

  test('of WORKDIR moves a linked COPY only where its destination is relative', () => {
    const text = `
      FROM a:1
      WORKDIR /app
      COPY --link a /a
      COPY --link a a
    `
    expect(linesOf(planOf(text, line(2)))).toBe('2 4')
  })

  test('of ENV reaches the stages built FROM this one, until it is set anew', () => {
    const text = `
      FROM a:1 AS base
      ENV A=1
      FROM base AS one
      RUN make
      FROM base
      ENV A=2
      RUN make
      COPY --from=one /x /x
    `
    expect(linesOf(planOf(text, line(2)))).toBe('4 8?')
  })

  test('of a USER is undone by the next USER', () => {
    const text = 'FROM a:1\nUSER one\nUSER two\nRUN make'
    expect(linesOf(planOf(text, line(2)))).toBe('')
  })

  test('of an ONBUILD is an edit of the stages built FROM this one', () => {
    const text = 'FROM a:1 AS base\nONBUILD RUN make\nRUN here\nFROM base\nRUN there'
    expect(linesOf(planOf(text, line(2)))).toBe('2 5')
  })

  // The Dockerfile is sent with the context, and COPY takes it along unless it is ignored.
  describe('changes the Dockerfile too, which a COPY before it may take', () => {
    const text = 'FROM a:1\nCOPY . .\nRUN one\nRUN two'
    test('if it lies in the context', () => {
      const plan = planOf(text, line(4))
      expect(linesOf(plan)).toBe('2? 3? 4')
      expect(reasonAt(plan, 2)).toBe('`COPY . .` may include the Dockerfile itself')
    })
    test('as a listing of the context tells', () => {
      expect(linesOf(planOf(text, line(4), { contextSizes: { Dockerfile: 80 } }))).toBe('2 3 4')
    })
    test('but not if a .dockerignore names it', () => {
      expect(linesOf(planOf(text, line(4), { files: { '.dockerignore': 'Dockerfile' } }))).toBe('4')
    })
  })
})

// https://docs.docker.com/reference/dockerfile/#impact-on-build-caching
describe('a build argument', () => {
  test.each([
    ['reaches every RUN behind its ARG', 'FROM a:1\nRUN one\nARG V\nRUN two\nRUN three', '4 5'],
    ['reaches no COPY that does not use it', 'FROM a:1\nARG V\nCOPY a /a', ''],
    ['reaches a COPY that uses it', 'FROM a:1\nARG V=1\nCOPY app-$V.jar /a', '3'],
    ['reaches a destination that uses it', 'FROM a:1\nARG V=1\nCOPY a /opt/${V}/', '3'],
    ['reaches a flag that uses it', 'FROM a:1\nARG V=1\nCOPY --chown=$V a /a', '3'],
    ['reaches the fallback of another variable', 'FROM a:1\nARG V=1\nCOPY a /${W:-$V}', '3'],
    ['reaches the heredoc of a COPY', 'FROM a:1\nARG V=1\nCOPY <<EOF /a\n$V\nEOF', '3'],
    ['but not one that is quoted', "FROM a:1\nARG V=1\nCOPY <<'EOF' /a\n$V\nEOF", ''],
    ['reaches a WORKDIR that uses it', 'FROM a:1\nARG V=1\nWORKDIR /opt/$V', '3'],
    ['reaches commands by way of an ENV', 'FROM a:1\nARG V=1\nENV W=$V\nFROM a:1\nRUN x', ''],
    ['reaches commands by way of a USER', 'FROM a:1\nARG V=1\nUSER $V\nENV V=1\nRUN x', '5'],
    ['reaches another ARG that uses it', 'FROM a:1\nARG V=1\nARG W=$V\nENV V=2\nWORKDIR /$W', '5'],
    ['is hidden by an ENV of the same name', 'FROM a:1\nENV V=1\nARG V\nRUN x', ''],
    ['is hidden from an ENV of the same name on', 'FROM a:1\nARG V\nENV V=1\nRUN x', ''],
    ['is seen through an ENV that passes it on', 'FROM a:1\nARG V\nENV V=${V:-1}\nRUN x', '4'],
    ['in front of FROM reaches the FROM', 'ARG V=1\nFROM a:$V\nRUN x', '2 3'],
    ['in front of FROM reaches no command that does not ask', 'ARG V=1\nFROM a:1\nRUN x', ''],
    ['in front of FROM reaches a stage that asks', 'ARG V=1\nFROM a:1\nARG V\nRUN x', '4'],
    ['ends with its stage', 'FROM a:1 AS one\nARG V\nFROM b:1\nRUN x', ''],
    ['lives on in a stage built FROM its own', 'FROM a:1 AS one\nARG V\nFROM one\nRUN x', '4'],
    ['that Docker predefines reaches a FROM', 'FROM --platform=$V a:1\nRUN x', '1 2'],
  ])('%s', (_, text, lines) => {
    expect(linesOf(planOf(text, argument('V')))).toBe(lines)
  })

  test('that no ARG declares is not seen, as a proxy', () => {
    const plan = planOf('FROM a:1\nRUN x', argument('HTTP_PROXY'))
    expect(linesOf(plan)).toBe('')
    expect(plan.note).toBe('No ARG declares `HTTP_PROXY`, so no step can see it')
  })

  // https://docs.docker.com/build/cache/invalidation/#workdir-and-source_date_epoch
  test('SOURCE_DATE_EPOCH dates the directory of a WORKDIR', () => {
    expect(linesOf(planOf('FROM a:1\nWORKDIR /a\nRUN x', argument('SOURCE_DATE_EPOCH')))).toBe('2 3')
  })

  test('is told with the reason', () => {
    const plan = planOf('FROM a:1\nARG V\nRUN x\nCOPY a$V b', argument('V'))
    expect(reasonAt(plan, 3)).toBe('`V` is in its environment')
    expect(reasonAt(plan, 4)).toBe('it uses `V`')
  })
})
