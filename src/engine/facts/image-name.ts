/** What keeps a text from naming an image, and the text that was meant where that is plain. */
export interface ImageFault {
  /** Goes on from `… `: `has capitals in its name`. */
  readonly what: string
  readonly meant: string | undefined
}

// name, my-name, my_name, my__name, my.name
const pathPart = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const domain =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::\d+)?$/
const tagText = /^\w[\w.-]{0,127}$/
const digestText = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/

/** Why Docker would refuse an image: https://pkg.go.dev/github.com/distribution/reference */
export function faultOfImage(text: string): ImageFault | undefined {
  if (text === '') return { what: 'is empty', meant: undefined }
  const scheme = text.indexOf('://')
  if (scheme !== -1) return { what: 'is an address, not an image', meant: sound(text.slice(scheme + 3)) }
  const at = text.indexOf('@')
  const digest = at === -1 ? undefined : text.slice(at + 1)
  const named = at === -1 ? text : text.slice(0, at)
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  const path = colon === -1 ? named : named.slice(0, colon)
  const tag = colon === -1 ? undefined : named.slice(colon + 1)
  if (tag === '') return { what: 'has no tag after the colon', meant: sound(path + text.slice(named.length)) }
  if (tag !== undefined && !tagText.test(tag)) return { what: 'has a tag that none can be', meant: undefined }
  if (digest !== undefined && !isDigest(digest))
    return { what: 'has a digest that none can be', meant: undefined }
  return faultOfPath(path, text.slice(path.length))
}

function faultOfPath(path: string, rest: string): ImageFault | undefined {
  const parts = path.split('/')
  const [first = ''] = parts
  const isHost =
    parts.length > 1 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase())
  const names = isHost ? parts.slice(1) : parts
  if (isHost && !domain.test(first)) return { what: 'has a registry that none can be', meant: undefined }
  if (names.every((name) => pathPart.test(name))) return undefined
  const lower = (isHost ? `${first}/` : '') + names.join('/').toLowerCase()
  return lower === path
    ? { what: 'has characters that no image name has', meant: undefined }
    : { what: 'has capitals in its name', meant: sound(lower + rest) }
}

const isDigest = (digest: string): boolean =>
  digestText.test(digest) && (!digest.startsWith('sha256:') || digest.length === 'sha256:'.length + 64)

const sound = (text: string): string | undefined => (faultOfImage(text) ? undefined : text)
