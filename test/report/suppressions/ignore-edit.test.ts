import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/engine/analyze.ts'
import type { Finding } from '../../../src/engine/report/report.ts'
import {
  type IgnoreDialect,
  ignoreDialectsFor,
  ignoreEdit,
} from '../../../src/engine/report/suppressions/ignore-edit.ts'
import { applyEdits } from '../../../src/engine/text/edit.ts'

const found = (source: string, rule: string): Finding => {
  const finding = analyze(source, { preset: 'strict' }).findings.find((one) => one.rule === rule)
  if (!finding) throw new Error(`${rule} is not found in ${JSON.stringify(source)}`)
  return finding
}

const ignored = (source: string, rule: string, dialect: IgnoreDialect, reason = ''): string => {
  const edit = ignoreEdit(source, found(source, rule), dialect, reason)
  return edit ? applyEdits(source, [edit]) : source
}

const continued = `# syntax=docker/dockerfile:1
FROM debian:13
RUN apt-get update && \\
    # a comment between
    apt-get install curl
`

describe('our own comment', () => {
  test('stands above the whole instruction and carries the reason on one line', () => {
    expect(ignored(continued, 'apt-install-asks', 'drydock', ' the base\nimage answers ')).toContain(
      'FROM debian:13\n# drydock ignore=apt-install-asks because the base image answers\nRUN apt-get update',
    )
  })

  test('goes below the directives, not above them', () => {
    expect(ignored('# escape=`\nFROM debian:latest\n', 'latest-tag', 'drydock')).toBe(
      '# escape=`\n# drydock ignore=latest-tag\nFROM debian:latest\n',
    )
  })

  test('does not part a comment of another tool from its instruction', () => {
    const source = 'FROM debian:13\n# why it is so\n# hadolint ignore=DL3008\nRUN apt-get install curl\n'
    expect(ignored(source, 'apt-install-asks', 'drydock')).toBe(
      'FROM debian:13\n# why it is so\n# drydock ignore=apt-install-asks\n# hadolint ignore=DL3008\nRUN apt-get install curl\n',
    )
  })

  test('stands above a heredoc, not in it', () => {
    const source = 'FROM debian:13\nRUN <<EOF\necho one\napt-get install curl\nEOF\nUSER b\n'
    expect(ignored(source, 'apt-install-asks', 'drydock')).toContain(
      'FROM debian:13\n# drydock ignore=apt-install-asks\nRUN <<EOF\n',
    )
  })

  test('is indented as its instruction is, and ends its line as the file does', () => {
    expect(ignored('FROM debian:13\r\n  RUN apt-get install curl\r\n', 'apt-install-asks', 'drydock')).toBe(
      'FROM debian:13\r\n  # drydock ignore=apt-install-asks\r\n  RUN apt-get install curl\r\n',
    )
  })

  test('comes behind a byte order mark', () => {
    expect(ignored('\uFEFFFROM debian:latest\n', 'latest-tag', 'drydock')).toBe(
      '\uFEFF# drydock ignore=latest-tag\nFROM debian:latest\n',
    )
  })

  test('speaks for the whole file where no instruction holds the finding', () => {
    const source = 'FROM debian:13\n# drydock ignore=latest-tag\nUSER a\n'
    expect(ignored(source, 'unused-suppression', 'drydock', 'later')).toBe(
      `# drydock ignore-file=unused-suppression because later\n${source}`,
    )
  })
})

describe("hadolint's comment", () => {
  test('carries its code and the reason behind a hash of its own', () => {
    expect(ignored(continued, 'apt-install-asks', 'hadolint', 'why not')).toContain(
      '# hadolint ignore=DL3014 # why not\nRUN',
    )
  })

  test('joins the one that is there, since only one line is read', () => {
    const source = 'FROM debian:13\n# hadolint ignore=DL3008 # pinned below\nRUN apt-get install curl\n'
    expect(ignored(source, 'apt-install-asks', 'hadolint', 'x')).toContain(
      '\n# hadolint ignore=DL3008,DL3014 # pinned below\nRUN',
    )
  })
})

describe("BuildKit's directive", () => {
  const casing = (source: string) => ignored(source, 'from-as-casing', 'buildkit')
  test.each([
    ['FROM debian:13 as a\n', '# check=skip=FromAsCasing\nFROM debian:13 as a\n'],
    [
      '# syntax=docker/dockerfile:1\nFROM debian:13 as a\n',
      '# syntax=docker/dockerfile:1\n# check=skip=FromAsCasing\nFROM debian:13 as a\n',
    ],
    [
      '# check=skip=StageNameCasing;error=true\nFROM debian:13 as a\n',
      '# check=skip=StageNameCasing,FromAsCasing;error=true\nFROM debian:13 as a\n',
    ],
    [
      '# check=error=true\nFROM debian:13 as a\n',
      '# check=error=true;skip=FromAsCasing\nFROM debian:13 as a\n',
    ],
  ])('is written into %j', (source, expected) => {
    expect(casing(source)).toBe(expected)
  })
})

test('only dialects that have a name for the finding are offered', () => {
  expect(ignoreDialectsFor({ rule: 'a', codes: ['DL3014', 'CKV_DOCKER_9', 'FromAsCasing'] })).toEqual([
    'drydock',
    'hadolint',
    'buildkit',
  ])
  expect(ignoreDialectsFor({ rule: 'a', codes: ['apkAddUseNoCache'] })).toEqual(['drydock'])
  expect(ignoreEdit('FROM a', { rule: 'a', codes: [], at: { start: 0, end: 1 } }, 'hadolint', '')).toBe(
    undefined,
  )
})

test('whatever is ignored is gone from the next report, and no other finding comes', () => {
  const source = `${continued}# a remark
ADD . /srv
RUN <<EOF
curl http://example.com/x | sh
EOF
CMD python app.py
`
  const options = { preset: 'strict', levels: { 'hadolint-ignore': 'off' } } as const
  const before = analyze(source, options).findings
  expect(before.length).toBeGreaterThan(8)
  for (const finding of before) {
    for (const dialect of ignoreDialectsFor(finding)) {
      const edit = ignoreEdit(source, finding, dialect, 'we know')
      const after = edit && analyze(applyEdits(source, [edit]), options).findings
      const rules = after?.map(({ rule }) => rule) ?? []
      const isOne = before.filter(({ rule }) => rule === finding.rule).length === 1
      if (isOne) expect(rules, dialect).not.toContain(finding.rule)
      expect(after?.length, `${dialect} ${finding.rule}`).toBeLessThan(before.length)
      expect(rules.filter((rule) => !before.some((one) => one.rule === rule))).toEqual([])
    }
  }
})
