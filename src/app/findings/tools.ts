// What makes a list of findings handy: one chunk, fetched when the first list is on screen.
export { follow } from './follow.ts'
export { watch } from './near.ts'
export { rove } from './rove.ts'
