import { DockerfileParser } from 'dockerfile-ast'
import { lineMap } from '../text/line-map.ts'
import type { Span } from '../text/span.ts'

/** Cuts a masked text into instructions, from keyword to the end of the last line; heredocs are masked. */
export function cutInstructions(masked: string): readonly Span[] {
  const lines = lineMap(masked)
  const offsetOf = ({ line, character }: { line: number; character: number }): number =>
    lines.startOf(line + 1) + character
  return DockerfileParser.parse(masked)
    .getInstructions()
    .map((instruction) => {
      const { start, end } = instruction.getRange()
      return { start: offsetOf(start), end: offsetOf(end) }
    })
}
