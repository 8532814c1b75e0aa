/** Lines from 1, both included. */
export interface Fold {
  readonly start: number
  readonly end: number
}

/** Stages fold, from one FROM to the next, and so do instructions of several lines. */
export function foldsOf(lines: readonly string[]): Fold[] {
  const folds: Fold[] = []
  let stage = 0
  let instruction = 0
  const close = (start: number, end: number) => {
    let last = end
    while (last > start && lines[last - 1]?.trim() === '') last--
    if (start > 0 && last > start) folds.push({ start, end: last })
  }
  lines.forEach((text, index) => {
    const line = index + 1
    if (instruction === 0 && /^\s*FROM\s/i.test(text)) {
      close(stage, line - 1)
      stage = line
    }
    const isAside = /^\s*(#|$)/.test(text)
    const goesOn = isAside ? instruction > 0 : /\\\s*$/.test(text)
    if (goesOn) instruction ||= line
    else {
      close(instruction, line)
      instruction = 0
    }
  })
  close(stage, lines.length)
  return folds
}
