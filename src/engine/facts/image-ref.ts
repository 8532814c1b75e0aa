/** `registry/path/name:tag@digest`, taken apart. */
export interface ImageRef {
  /** As written, variables resolved. */
  readonly text: string
  /** `ghcr.io`, `localhost:5000`; undefined for Docker Hub by default. */
  readonly registry: string | undefined
  /** Without registry and `library/`: `python`, `bitnami/redis`. */
  readonly repository: string
  readonly tag: string | undefined
  /** `sha256:…` */
  readonly digest: string | undefined
}

/** A first path segment names a registry when it holds a dot or a colon, or is `localhost`. */
const isRegistry = (segment: string): boolean => /[.:]/.test(segment) || segment === 'localhost'

/** The parts of an image reference; never throws, whatever the text. */
export function parseImageRef(text: string): ImageRef {
  const [named = '', digest] = text.split('@', 2)
  const slash = named.indexOf('/')
  const first = slash === -1 ? '' : named.slice(0, slash)
  const registry = isRegistry(first) ? first : undefined
  const path = registry === undefined ? named : named.slice(slash + 1)
  const colon = path.lastIndexOf(':')
  const repository = colon === -1 ? path : path.slice(0, colon)
  const isHub = registry === undefined || registry === 'docker.io'
  return {
    text,
    registry,
    repository: isHub ? repository.replace(/^library\//, '') : repository,
    tag: colon === -1 ? undefined : path.slice(colon + 1),
    digest,
  }
}
