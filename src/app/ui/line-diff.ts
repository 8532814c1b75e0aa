import { anchorsOf } from './line-anchors.ts'

/** One line of a diff: line numbers count from 1, on the side(s) where the line exists. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
  readonly before: number | undefined
  readonly after: number | undefined
}

/** A run of changed lines with unchanged ones around it. */
export type Hunk = readonly DiffLine[]

/** With more differing lines than this the texts are cut first: exact diffs take time quadratic in the difference. */
const mostSteps = 600

/** Lines that turn `before` into `after`, unchanged ones included, by Myers' greedy algorithm. */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.split('\n')
  const b = after.split('\n')
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++

  const same = (i: number, j: number): DiffLine => ({
    kind: 'same',
    text: a[i] ?? '',
    before: i + 1,
    after: j + 1,
  })
  const removed = (i: number): DiffLine => ({
    kind: 'removed',
    text: a[i] ?? '',
    before: i + 1,
    after: undefined,
  })
  const added = (j: number): DiffLine => ({
    kind: 'added',
    text: b[j] ?? '',
    before: undefined,
    after: j + 1,
  })

  const lines: DiffLine[] = []
  for (let i = 0; i < head; i++) lines.push(same(i, i))
  let [i, j] = [head, head]
  for (const step of stepsBetween(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) {
    if (step === 'same') lines.push(same(i++, j++))
    else if (step === 'removed') lines.push(removed(i++))
    else lines.push(added(j++))
  }
  for (let rest = 0; rest < tail; rest++) lines.push(same(i + rest, j + rest))
  return lines
}

function stepsBetween(a: readonly string[], b: readonly string[]): DiffLine['kind'][] {
  const trail: Map<number, number>[] = []
  const frontier = new Map<number, number>([[1, 0]])
  const most = Math.min(a.length + b.length, mostSteps)
  for (let depth = 0; depth <= most; depth++) {
    trail.push(new Map(frontier))
    for (let k = -depth; k <= depth; k += 2) {
      let x = goesDown(frontier, k, depth) ? at(frontier, k + 1) : at(frontier, k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      frontier.set(k, x)
      if (x >= a.length && x - k >= b.length) return traced(trail, a.length, b.length)
    }
  }
  return cutAtAnchors(a, b)
}

/** Piece by piece between the lines that both have once; without any, all old lines and then all new ones. */
function cutAtAnchors(a: readonly string[], b: readonly string[]): DiffLine['kind'][] {
  const anchors = anchorsOf(a, b)
  if (anchors.length === 0) return [...a.map(() => 'removed' as const), ...b.map(() => 'added' as const)]
  let [i, j] = [0, 0]
  const steps = anchors.flatMap(({ before, after }) => {
    const piece = stepsBetween(a.slice(i, before), b.slice(j, after))
    ;[i, j] = [before + 1, after + 1]
    return [...piece, 'same' as const]
  })
  return [...steps, ...stepsBetween(a.slice(i), b.slice(j))]
}

function traced(trail: readonly Map<number, number>[], endA: number, endB: number): DiffLine['kind'][] {
  const steps: DiffLine['kind'][] = []
  let [x, y] = [endA, endB]
  for (let depth = trail.length - 1; depth >= 0; depth--) {
    const frontier = trail[depth] ?? new Map()
    const k = x - y
    const fromK = goesDown(frontier, k, depth) ? k + 1 : k - 1
    const fromX = at(frontier, fromK)
    const fromY = fromX - fromK
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      steps.push('same')
      x--
      y--
    }
    if (depth > 0) steps.push(x === fromX ? 'added' : 'removed')
    x = fromX
    y = fromY
  }
  return steps.reverse()
}

const at = (frontier: ReadonlyMap<number, number>, k: number): number => frontier.get(k) ?? -1

const goesDown = (frontier: ReadonlyMap<number, number>, k: number, depth: number): boolean =>
  k === -depth || (k !== depth && at(frontier, k - 1) < at(frontier, k + 1))

/** The changed lines with up to `context` unchanged ones on each side. */
export function hunksOf(lines: readonly DiffLine[], context: number): Hunk[] {
  const hunks: DiffLine[][] = []
  let shownUpTo = -1
  lines.forEach((line, index) => {
    if (line.kind === 'same') return
    const from = Math.max(index - context, shownUpTo + 1)
    const to = Math.min(index + context, lines.length - 1)
    const piece = lines.slice(from, to + 1)
    const current = hunks.at(-1)
    if (current && index - context <= shownUpTo + 1) current.push(...piece)
    else hunks.push(piece)
    shownUpTo = to
  })
  return hunks
}
