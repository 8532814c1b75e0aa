// The worker reads links, and the page writes them: the code lies where both may reach it.
export type { Change, Decoded, SharedOptions, SharedState, View, WhyBad } from '../../worker/link/codec.ts'
export { decode, encode, longestLink } from '../../worker/link/codec.ts'
