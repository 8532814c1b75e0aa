import { describe, expect, test } from 'vitest'
import { isFixable } from '../../src/engine/report/fixable.ts'
import { applyFix } from '../../src/engine/report/fixes.ts'
import { littleAnalyze, told } from './little-engine.ts'

const lines = (...text: readonly string[]) => `${text.join('\n')}\n`
const because = (source: string) =>
  littleAnalyze(source).suppressed.map((one) => `${one.rule}: ${one.because}`)

describe('our own comment', () => {
  test('silences the instruction below and keeps the reason', () => {
    const source = lines(
      '# drydock ignore=latest-tag because we test with it',
      'FROM a:latest',
      'FROM b:latest',
    )
    expect(told(source)).toEqual(['3 latest-tag'])
    expect(because(source)).toEqual(['latest-tag: we test with it'])
  })

  test('reaches over blank lines and other comments, and covers continuation lines', () => {
    const source = lines('FROM a', '# drydock ignore=heavy-run', '', '# why', 'RUN echo && \\', '  heavy')
    expect(told(source)).toEqual([])
  })

  test('takes several rules, any alias, in any case', () => {
    const source = lines('FROM a', '# Drydock ignore = dl3009 , Idle-CD because both', 'RUN cd x && heavy')
    expect(told(source)).toEqual([])
    expect(because(source)).toEqual(['idle-cd: both', 'heavy-run: both'])
  })

  test('covers the whole file when it says so, wherever it stands', () => {
    const source = lines('FROM a:latest', 'FROM b:latest', '# drydock ignore-file=DL3007 because demo')
    expect(told(source)).toEqual([])
  })

  test('inside an instruction covers the next line alone', () => {
    const source = lines(
      'FROM a',
      'RUN heavy && \\',
      '  # drydock ignore=heavy-run',
      '  heavy && \\',
      '  heavy',
    )
    expect(told(source)).toEqual(['2 heavy-run', '5 heavy-run'])
  })

  test('does not reach into the instruction after the next', () => {
    const source = lines('# drydock ignore=latest-tag', 'FROM a', 'FROM b:latest')
    expect(told(source)).toEqual(['1 unused-suppression', '3 latest-tag'])
  })

  test('is reported when it is malformed, and when it names no rule', () => {
    expect(told(lines('# drydock ignore latest-tag', 'FROM a'))).toEqual(['1 unused-suppression'])
    expect(told(lines('# drydock ignore=', 'FROM a'))).toEqual(['1 unused-suppression'])
    expect(told(lines('# drydock ignore=latest-tag: we like it', 'FROM a'))).toEqual(['1 unused-suppression'])
    expect(told(lines('# drydock ignore=lattest-tag because x', 'FROM a'))).toEqual(['1 unused-suppression'])
    expect(told(lines('# drydock is what we lint with', 'FROM a'))).toEqual([])
  })

  test('is not called unused while its rule is off', () => {
    expect(told(lines('# drydock ignore=loud-label', 'FROM a'))).toEqual([])
    expect(told(lines('# drydock ignore=loud-label', 'FROM a'), { preset: 'strict' })).toEqual([
      '1 unused-suppression',
    ])
  })

  test('can silence the finding about itself', () => {
    expect(
      told(lines('# drydock ignore-file=unused-suppression', '# drydock ignore=latest-tag', 'FROM a')),
    ).toEqual([])
  })

  test('has no effect when suppressions are ignored', () => {
    const source = lines('# drydock ignore=latest-tag', 'FROM a:latest')
    expect(told(source, { ignoresSuppressions: true })).toEqual(['2 latest-tag'])
  })
})

describe('an unused comment', () => {
  const fixed = (source: string) => {
    const finding = littleAnalyze(source).findings.find(({ rule }) => rule === 'unused-suppression')
    if (!finding || !isFixable(finding)) throw new Error('nothing to fix')
    return { text: applyFix({ source, options: {} }, finding).source, safety: finding.fix.safety }
  }

  test('goes with its line', () => {
    expect(fixed(lines('FROM a', '  # drydock ignore=latest-tag', 'RUN b'))).toEqual({
      text: lines('FROM a', 'RUN b'),
      safety: 'safe',
    })
  })

  test('that is hadolint’s goes only after a look', () => {
    expect(fixed(lines('# hadolint ignore=DL3007', 'FROM a')).safety).toBe('review')
  })

  test('loses only the name that is unused', () => {
    expect(fixed(lines('# drydock ignore=idle-cd, latest-tag because x', 'FROM a:latest')).text).toBe(
      lines('# drydock ignore=latest-tag because x', 'FROM a:latest'),
    )
    expect(fixed(lines('# drydock ignore=latest-tag, idle-cd because x', 'FROM a:latest')).text).toBe(
      lines('# drydock ignore=latest-tag because x', 'FROM a:latest'),
    )
  })
})

describe('hadolint’s comments', () => {
  test('inline ones cover the instruction on the very next line', () => {
    expect(told(lines('# hadolint ignore=DL3007', 'FROM a:latest'))).toEqual([])
    expect(told(lines('#hadolint\tignore = DL3007,DL3009 # reason', 'FROM a:latest'))).toEqual([
      '1 unused-suppression',
    ])
    expect(told(lines('# hadolint ignore=DL3007', '', 'FROM a:latest'))).toContain('3 latest-tag')
    expect(told(lines('# hadolint ignore=DL3007', '# hadolint ignore=DL3009', 'FROM a:latest'))).toContain(
      '3 latest-tag',
    )
  })

  test('keep the reason behind the second hash', () => {
    expect(because(lines('# hadolint ignore=DL3007 # for a demo', 'FROM a:latest'))).toEqual([
      'latest-tag: for a demo',
    ])
  })

  test('are void when one part of them does not fit', () => {
    expect(told(lines('# hadolint ignore=DL3007,latest', 'FROM a:latest'))).toEqual(['2 latest-tag'])
    expect(told(lines('# hadolint ignore=DL3007 because', 'FROM a:latest'))).toEqual(['2 latest-tag'])
    expect(told(lines('# Hadolint ignore=DL3007', 'FROM a:latest'))).toEqual(['2 latest-tag'])
  })

  test('are not read inside an instruction', () => {
    expect(told(lines('FROM a', 'RUN b && \\', '# hadolint ignore=DL3009', '  heavy'))).toEqual([
      '4 heavy-run',
    ])
  })

  test('global ones cover the file and add up', () => {
    const source = lines(
      'FROM a:latest',
      '# hadolint global ignore=DL3007',
      'RUN heavy',
      '# hadolint global ignore=DL3009',
    )
    expect(told(source)).toEqual([])
  })

  test('stage ones hold behind their FROM up to and on the next', () => {
    const source = lines(
      '# hadolint stage ignore=DL3007,DL3009',
      'FROM a:latest',
      'RUN heavy',
      'FROM b:latest',
      'RUN heavy',
    )
    expect(told(source)).toEqual(['2 latest-tag', '5 heavy-run'])
  })

  test('a later stage comment replaces the list, and skips the line under it', () => {
    const source = lines(
      '# hadolint stage ignore=DL3009',
      'FROM a',
      'RUN heavy',
      '# hadolint stage ignore=DL3003',
      'RUN cd x',
      'RUN cd y',
      'RUN heavy',
    )
    expect(told(source)).toEqual(['5 idle-cd', '7 heavy-run'])
  })

  test('for rules that only hadolint has are left alone', () => {
    expect(told(lines('# hadolint ignore=DL9999', 'FROM a'))).toEqual([])
  })
})

describe('BuildKit’s skips', () => {
  test('at the top hold for the file', () => {
    expect(told(lines('# check=skip=LatestTagUsed;error=true', 'FROM a:latest', 'FROM b:latest'))).toEqual([])
    expect(
      told(lines('# syntax=docker/dockerfile:1', '# check=error=true;skip=latesttagused', 'FROM b:latest')),
    ).toEqual([])
  })

  test('with `all` cover whatever BuildKit has a name for', () => {
    expect(told(lines('# check=skip=all', 'FROM a:latest', 'RUN heavy'))).toEqual(['3 heavy-run'])
  })

  test('above an instruction hold for it, over other comments', () => {
    const source = lines('FROM a', '# check=skip=LatestTagUsed', '# why', 'FROM b:latest', 'FROM c:latest')
    expect(told(source)).toEqual(['5 latest-tag'])
  })

  test('that skip nothing are told', () => {
    expect(told(lines('# check=skip=LatestTagUsed', 'FROM a:1'))).toEqual(['1 unused-suppression'])
    expect(told(lines('# check=skip=Nonsense', 'FROM a:1'))).toEqual([])
  })
})

describe('the scanners’ comments', () => {
  test('of Trivy cover the instruction below, by any spelling of the id, until they expire', () => {
    expect(told(lines('FROM a', '#trivy:ignore:DS001', 'FROM b:latest'))).toEqual([])
    expect(told(lines('FROM a', '# trivy:ignore:AVD-DS-0001', 'FROM b:latest'))).toEqual([])
    expect(
      told(lines('FROM a', '# trivy:ignore:DS-0001:exp:2024-01-01', 'FROM b:latest'), {
        today: '2025-01-01',
      }),
    ).toEqual(['3 latest-tag'])
    expect(
      told(lines('FROM a', '# trivy:ignore:DS-0001:exp:2026-01-01', 'FROM b:latest'), {
        today: '2025-01-01',
      }),
    ).toEqual([])
  })

  test('of checkov cover the file and keep their reason', () => {
    const source = lines(
      'FROM a:latest',
      '# checkov:skip=CKV_DOCKER_7:we pin by digest in CI',
      'FROM b:latest',
    )
    expect(told(source)).toEqual([])
    expect(because(source)).toContain('latest-tag: we pin by digest in CI')
  })

  test('of semgrep cover the next line by the last part of the id', () => {
    const source = lines(
      'FROM a',
      '# nosemgrep: dockerfile.best-practice.avoid-latest-version',
      'FROM b:latest',
    )
    expect(told(source)).toEqual([])
  })

  test('of KICS accept the risks of a line or of a stage', () => {
    const strict = { preset: 'strict' } as const
    expect(told(lines('FROM a', '# kics-scan ignore-line', 'LABEL a=b', 'LABEL c=d'), strict)).toEqual([
      '4 loud-label',
    ])
    const stages = lines('# kics-scan ignore-block', 'FROM a:latest', 'LABEL a=b', 'FROM b', 'LABEL c=d')
    expect(told(stages, strict)).toEqual(['2 latest-tag', '5 loud-label'])
    expect(told(lines('# kics-scan ignore', 'FROM a', 'LABEL a=b'), strict)).toEqual([])
  })

  test('of tally cover the instruction below or the file, whatever its ids are prefixed with', () => {
    const source = lines('FROM a', '# tally ignore=hadolint/DL3007;reason=demo', 'FROM b:latest')
    expect(told(source)).toEqual([])
    expect(because(source)).toEqual(['latest-tag: demo'])
    expect(told(lines('FROM a:latest', '# tally global ignore=buildkit/LatestTagUsed'))).toEqual([])
  })

  test('are never called unused', () => {
    expect(told(lines('# trivy:ignore:DS-0001', '# checkov:skip=CKV_DOCKER_7', 'FROM a:1'))).toEqual([])
  })
})

test('thousands of comments and findings take no more than their share of time', () => {
  const stages = Array.from(
    { length: 4000 },
    (_, index) =>
      `# hadolint stage ignore=DL3007\n# drydock ignore=DL3009\nFROM a${index}:latest\nRUN heavy\n`,
  )
  expect(littleAnalyze(stages.join('')).suppressed.length).toBeGreaterThan(1000)
})
