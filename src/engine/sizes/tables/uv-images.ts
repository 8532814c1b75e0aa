import { parseImageRef } from '../../facts/image-ref.ts'
import { canonicalRepository } from '../../facts/images/canonical-repository.ts'
import { parseImageTag } from '../../facts/images/image-tag.ts'
import type { ImageRef } from '../../facts/model.ts'
import { between, MB } from '../amount.ts'
import type { Basis } from '../image-size.ts'

/** uv and uvx; see `known-binaries.ts`. */
export const uvBytes = between(28, 39, 60, MB)
export const uvCompressed = between(12, 19, 28, MB)
export const uvBasis: Basis = { kind: 'rule-of-thumb', note: 'recent releases of uv' }

/**
 * The official image beneath one of uv's: `python3.13-trixie-slim` is `python:3.13-slim-trixie` with uv. A tag without
 * a distribution holds nothing else.
 */
export function beneathUv(image: ImageRef): ImageRef | 'nothing' | undefined {
  if (canonicalRepository(image) !== 'ghcr.io/astral-sh/uv') return undefined
  const words = (image.tag ?? 'latest').split('-')
  const python = words.findIndex((word) => word.startsWith('python'))
  const { distro, suite } = parseImageTag(words.slice(python + 1).join('-'))
  if (distro === undefined) return 'nothing'
  const slim = words.includes('slim') ? ['slim'] : []
  const release = distro === 'alpine' ? `alpine${suite ?? ''}` : suite
  if (python !== -1)
    return parseImageRef(
      `python:${[words[python]?.slice('python'.length), ...slim, ...(release ? [release] : [])].join('-')}`,
    )
  if (distro === 'alpine') return parseImageRef(`alpine:${suite ?? 'latest'}`)
  return parseImageRef(`debian:${[suite ?? 'stable', ...slim].join('-')}`)
}
