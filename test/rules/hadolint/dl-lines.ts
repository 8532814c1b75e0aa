import { analyze } from '../../../src/engine/analyze.ts'
import type { Options } from '../../../src/engine/options.ts'
import { lineMap } from '../../../src/engine/text/line-map.ts'

/** The lines, each once, on which the preset `hadolint` reports a code. */
export function linesOf(code: string, source: string, options: Options = {}): number[] {
  const lines = lineMap(source)
  const { findings } = analyze(source, { preset: 'hadolint', ...options })
  const found = findings
    .filter(({ codes }) => codes.includes(code))
    .map(({ at }) => lines.positionAt(at.start).line)
  return [...new Set(found)].sort((a, b) => a - b)
}
