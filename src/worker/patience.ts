/** How long the page waits for its worker, in milliseconds. */
export interface Patience {
  /** Until the worker's code is fetched and running: slow networks, slow phones. */
  readonly start: number
  /** Until the first answer to a question, or until a link is read. */
  readonly answer: number
  /** Until all fixes are weighed: one analysis a fix. */
  readonly weighing: number
  readonly fixing: number
  /** Until the tables of a comparison are fetched and its first row is there, and between two rows. */
  readonly comparing: number
  /** Before each restart; after as many failures the worker counts as lost. */
  readonly pauses: readonly number[]
}

export const patient: Patience = {
  start: 30_000,
  answer: 2_000,
  weighing: 15_000,
  fixing: 30_000,
  comparing: 60_000,
  pauses: [100, 1_000, 4_000],
}
