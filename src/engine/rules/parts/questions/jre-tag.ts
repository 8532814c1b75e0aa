import type { ImageRef } from '../../../facts/model.ts'

/** The tag of the same release with a JRE; undefined where there is none. */
export function jreTag({ repository }: ImageRef, tag: string): string | undefined {
  if (!withJre.has(repository) || tag.includes('jre')) return
  if (/(^|-)jdk(-|$)/.test(tag)) return tag.replace('jdk', 'jre')
  const version = /^\d+(\.[\d.]+)?(_\d+)?/.exec(tag)?.[0]
  return repository === 'eclipse-temurin' && version !== undefined
    ? `${version}-jre${tag.slice(version.length)}`
    : undefined
}

const withJre = new Set(['eclipse-temurin', 'ibm-semeru-runtimes'])
