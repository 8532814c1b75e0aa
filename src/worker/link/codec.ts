import type { SharedState } from './state.ts'
import { readLink } from './v1/read-link.ts'
import { writeLink } from './v1/write-link.ts'

export type { Change, SharedOptions, SharedState, View } from './state.ts'

export type WhyBad = 'cut-off' | 'damaged' | 'newer-version' | 'too-large' | 'not-a-link'

export type Decoded =
  | { readonly kind: 'ok'; readonly state: SharedState }
  /** `message` is a sentence for the banner. `not-a-link`: an empty or foreign fragment, nothing to complain about. */
  | { readonly kind: 'bad'; readonly why: WhyBad; readonly message: string }

/** Characters of a fragment beyond which it is refused unread. */
export const longestLink = 100_000

/** The fragment of a link that shows this state: `#1…`, of `[A-Za-z0-9_-]` only. A few milliseconds for a large one: call it on Share. */
export const encode = (state: SharedState): string => `#1${writeLink(state)}`

/** Reads a fragment with or without its `#`. Never throws; refuses hostile ones within 100 ms. */
export function decode(hash: string): Decoded {
  const link = hash.startsWith('#') ? hash.slice(1) : hash
  const version = link[0] ?? ''
  if (!/^[1-9]/.test(link)) return bad('not-a-link', 'This address carries no Dockerfile.')
  if (link.length > longestLink) {
    return bad('too-large', `This link is longer than the ${counted(longestLink)} characters that are read.`)
  }
  if (version !== '1') {
    return bad(
      'newer-version',
      `This link was made by a newer Drydock (format ${version}). Reload the page to update it.`,
    )
  }

  const read = readLink(link.slice(1))
  switch (read.kind) {
    case 'ok':
      return read
    case 'cut-off': {
      const arrived =
        read.total && `: ${counted(link.length + 1)} of ${counted(read.total + 2)} characters arrived`
      return bad(
        'cut-off',
        `This link was cut off${arrived ?? ''}. Ask its sender for the whole link, or for a file.`,
      )
    }
    case 'too-large':
      return bad(
        'too-large',
        'This link unpacks to more than a Dockerfile and its files could be, so it was not opened.',
      )
    case 'damaged':
      return bad(
        'damaged',
        'This link was changed on its way and cannot be read. Ask its sender to copy it again.',
      )
  }
}

const bad = (why: WhyBad, message: string): Decoded => ({ kind: 'bad', why, message })
const counted = (characters: number) => characters.toLocaleString('en')
