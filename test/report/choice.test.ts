import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import { fixAll } from '../../src/engine/report/fixes.ts'
import type { Finding } from '../../src/engine/report/report.ts'
import { littleAnalyze } from './little-engine.ts'

const options = { files: { '.dockerignore': '' } }

/** What the fixes with these places in the list of findings make of the text. */
function chosen(source: string, ...places: readonly number[]) {
  const { findings } = littleAnalyze(source, options)
  const picked = places.flatMap((place) => findings[place] ?? [])
  expect(picked).toHaveLength(places.length)
  return fixAll(source, options, littleAnalyze, {
    chosen: picked,
    refused: findings.filter((finding) => !picked.includes(finding)),
  })
}

describe('chosen fixes', () => {
  test('are made and no others, although the others say the same', () => {
    const { source, applied, left } = chosen('FROM a\nRUN heavy\nRUN heavy\nRUN heavy\n', 1)
    expect(source).toBe('FROM a\nRUN heavy\nRUN light\nRUN heavy\n')
    expect(applied).toHaveLength(1)
    expect(left).toEqual([])
  })

  test('that collide are made in later rounds', () => {
    const text = 'FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nUSER 1001\n'
    const { findings } = analyze(text)
    const isWanted = ({ rule }: Finding) => /source-before-dependencies|pip-cache/.test(rule)
    const choice = { chosen: findings.filter(isWanted), refused: findings.filter((one) => !isWanted(one)) }
    expect(choice.chosen).toHaveLength(2)
    const { source, left } = fixAll(text, {}, analyze, choice)
    expect(source).toBe(
      'FROM python:3.12\nWORKDIR /app\nCOPY requirements.txt ./\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . .\nUSER 1001\n',
    )
    expect(left).toEqual([])
  })

  test('that do not work are told', () => {
    const { source, left } = chosen('FROM a\nENV KEEPS=1\nRUN heavy\n', 0, 1)
    expect(source).toBe('FROM a\nENV KEEPS=1\nRUN light\n')
    expect(left.map(({ message }) => message)).toEqual(['`KEEPS` is set'])
  })

  test('all of them safe, come to what fix-all makes', () => {
    const source = 'FROM a\nRUN cd x && heavy\nRUN heavy\n'
    const { findings } = littleAnalyze(source, options)
    const made = fixAll(source, options, littleAnalyze, { chosen: findings, refused: [] })
    expect(made.source).toBe(fixAll(source, options, littleAnalyze).source)
  })

  test('none, change nothing', () => {
    expect(chosen('FROM a\nRUN heavy\n')).toMatchObject({ source: 'FROM a\nRUN heavy\n', applied: [] })
  })
})
