import type { ImageRef } from '../model.ts'

/** Where Docker Hub's images are found under another address, up to their own name. */
const mirrors: readonly string[] = [
  'docker.io/library/',
  'docker.io/',
  'index.docker.io/library/',
  'index.docker.io/',
  'registry-1.docker.io/library/',
  'registry.hub.docker.com/library/',
  'public.ecr.aws/docker/library/',
  'mirror.gcr.io/library/',
  'mirror.gcr.io/',
]

/** One name for one image: `python` for every mirror of Docker Hub, `gcr.io/distroless/base` for others. */
export function canonicalRepository({ registry, repository }: ImageRef): string {
  if (registry === undefined) return repository
  const full = `${registry}/${repository}`
  const mirror = mirrors.find((prefix) => full.startsWith(prefix))
  return mirror === undefined ? full : full.slice(mirror.length)
}
