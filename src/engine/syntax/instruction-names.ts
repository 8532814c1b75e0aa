/** Every instruction that Docker knows. */
export const INSTRUCTION_NAMES = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const

export type InstructionName = (typeof INSTRUCTION_NAMES)[number]

const LETTERS = /^[a-z]+$/i

export function instructionNamed(written: string): InstructionName | undefined {
  // A dotless ı is no I, though toUpperCase makes it one.
  if (!LETTERS.test(written)) return undefined
  const upper = written.toUpperCase()
  return INSTRUCTION_NAMES.find((name) => name === upper)
}

/** The instruction that was most likely meant: one slip away, or two in a longer word. */
export function nearestInstruction(written: string): InstructionName | undefined {
  const upper = written.toUpperCase()
  if (upper.length < 2 || upper.length > 14) return undefined
  const limit = upper.length < 5 ? 1 : 2
  const [best] = INSTRUCTION_NAMES.map((name) => ({ name, distance: distanceOf(upper, name) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return best?.name
}

/** Letters added, dropped, changed or swapped with their neighbour. */
function distanceOf(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + same,
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1)
      }
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY
}
