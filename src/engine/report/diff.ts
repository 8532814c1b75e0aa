/** Lines of unchanged text around a change. */
const around = 3
/** A table of this many cells is still filled at once; larger changes are shown as one piece. */
const maxCells = 2_000_000

interface Line {
  readonly mark: ' ' | '-' | '+'
  readonly text: string
}

/** What turns one list of lines into another, by their longest common subsequence. */
function changes(before: readonly string[], after: readonly string[]): readonly Line[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1

  const same = (text: string): Line => ({ mark: ' ', text })
  return [
    ...before.slice(0, head).map(same),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ]
}

function middle(before: readonly string[], after: readonly string[]): readonly Line[] {
  const width = after.length + 1
  const isLarge = (before.length + 1) * width > maxCells
  if (isLarge) {
    return [
      ...before.map((text): Line => ({ mark: '-', text })),
      ...after.map((text): Line => ({ mark: '+', text })),
    ]
  }
  const lengths = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: Line[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const old = before[i]
    const fresh = after[j]
    if (old !== undefined && old === fresh) {
      lines.push({ mark: ' ', text: old })
      i += 1
      j += 1
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ mark: '-', text: old })
      i += 1
    } else if (fresh !== undefined) {
      lines.push({ mark: '+', text: fresh })
      j += 1
    }
  }
  return lines
}

interface Hunk {
  readonly from: number
  readonly to: number
}

/** Runs of lines around changes; those that touch are one. */
function hunksOf(lines: readonly Line[]): readonly Hunk[] {
  const hunks: { from: number; to: number }[] = []
  lines.forEach((line, index) => {
    if (line.mark === ' ') return
    const last = hunks.at(-1)
    const from = Math.max(0, index - around)
    const to = Math.min(lines.length, index + around + 1)
    if (last && from <= last.to) last.to = to
    else hunks.push({ from, to })
  })
  return hunks
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

/** Both texts as one unified diff, for `git apply -p0`; empty when they are equal. An empty text is no file yet. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const lines = changes(linesOf(before), linesOf(after))
  const hunks = hunksOf(lines)
  if (hunks.length === 0) return ''
  let old = 1
  let fresh = 1
  let at = 0
  const texts = hunks.map(({ from, to }) => {
    for (; at < from; at += 1) {
      if (lines[at]?.mark !== '+') old += 1
      if (lines[at]?.mark !== '-') fresh += 1
    }
    const shown = lines.slice(from, to)
    const oldCount = shown.filter(({ mark }) => mark !== '+').length
    const freshCount = shown.filter(({ mark }) => mark !== '-').length
    const start = (line: number, count: number): number => (count === 0 ? line - 1 : line)
    const head = `@@ -${start(old, oldCount)},${oldCount} +${start(fresh, freshCount)},${freshCount} @@`
    return [head, ...shown.map(({ mark, text }) => mark + text)].join('\n')
  })
  return `${[`--- ${before === '' ? '/dev/null' : path}`, `+++ ${path}`, ...texts].join('\n')}\n`
}
