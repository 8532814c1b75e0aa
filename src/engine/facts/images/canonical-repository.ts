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

/** Official images under another publisher's name. */
const aliases: Readonly<Record<string, string>> = {
  'public.ecr.aws/amazonlinux/amazonlinux': 'amazonlinux',
  'public.ecr.aws/debian/debian': 'debian',
  'public.ecr.aws/ubuntu/ubuntu': 'ubuntu',
}

/** Docker Hub keeps each official image once more for each architecture: `arm64v8/alpine`. */
const architectures: ReadonlySet<string> = new Set([
  'amd64',
  'arm32v5',
  'arm32v6',
  'arm32v7',
  'arm64v8',
  'i386',
  'mips64le',
  'ppc64le',
  'riscv64',
  's390x',
])

/** `arm64v8` of `arm64v8/alpine`; undefined where the name does not tell. */
export function architectureIn(image: ImageRef): string | undefined {
  const [first, name] = hubName(image).split('/')
  return first !== undefined && name !== undefined && architectures.has(first) ? first : undefined
}

/** One name for one image: `python` for every mirror of Docker Hub, `gcr.io/distroless/base` for others. */
export function canonicalRepository(image: ImageRef): string {
  const name = hubName(image)
  const architecture = architectureIn(image)
  if (architecture !== undefined) return name.slice(architecture.length + 1)
  return (Object.hasOwn(aliases, name) ? aliases[name] : undefined) ?? name
}

function hubName({ registry, repository }: ImageRef): string {
  if (registry === undefined) return repository
  const full = `${registry}/${repository}`
  const mirror = mirrors.find((prefix) => full.startsWith(prefix))
  return mirror === undefined ? full : full.slice(mirror.length)
}
