import type { KnownImage, Language } from './known-image.ts'

const languages: readonly (readonly [start: string, language: Language])[] = [
  ['python', 'python'],
  ['nodejs', 'node'],
  ['node', 'node'],
  ['java', 'java'],
  ['jre', 'java'],
  ['jdk', 'java'],
  ['go', 'go'],
  ['ruby', 'ruby'],
  ['php', 'php'],
  ['rust', 'rust'],
  ['dotnet', 'dotnet'],
  ['aspnet', 'dotnet'],
]

const languageOf = (name: string): Language | undefined =>
  languages.find(([start]) => name.startsWith(start))?.[1]

const certificates = { PATH: null, SSL_CERT_FILE: '/etc/ssl/certs/ca-certificates.crt' } as const

export interface Shellless {
  readonly known: KnownImage
  readonly suite: string | undefined
  readonly hasShell: boolean
  readonly user: string | undefined
}

const withLanguage = (name: string): KnownImage => {
  const language = languageOf(name)
  return {
    ...(language && { language }),
    distro: 'distroless',
    hidesRuntime: true,
    isShellless: true,
    env: certificates,
  }
}

const debianSuites: Readonly<Record<string, string>> = { '11': 'bullseye', '12': 'bookworm', '13': 'trixie' }

/** Chainguard's images that run as root, because one builds in them. */
const chainguardRoots = new Set(['go', 'rust', 'gcc-glibc', 'wolfi-base', 'busybox', 'maven', 'gradle'])

/** Images without a shell: Google's distroless and Chainguard's, whose tags tell more than their names. */
export function shelllessImage(repository: string, tag: string | undefined): Shellless | undefined {
  const google = /^gcr\.io\/distroless\/([a-z0-9]+?)(?:-debian(\d+))?(?:-(?:amd64|arm64))?$/.exec(repository)
  if (google) {
    const [, name = '', release = ''] = google
    const words = (tag ?? '').split('-')
    return {
      known: { ...withLanguage(name), users: ['nonroot', 'nobody'] },
      suite: Object.hasOwn(debianSuites, release) ? debianSuites[release] : undefined,
      hasShell: words.includes('debug'),
      user: words.includes('nonroot') ? 'nonroot' : undefined,
    }
  }
  const chainguard =
    /^cgr\.dev\/(?:chainguard|[^/]+)\/([^/]+)$/.exec(repository) ?? /^chainguard\/([^/]+)$/.exec(repository)
  if (!chainguard) return undefined
  const [, name = ''] = chainguard
  const isRoot = chainguardRoots.has(name)
  return {
    known: { ...withLanguage(name), users: ['nonroot'] },
    suite: undefined,
    hasShell: isRoot || /(?:^|-)dev(?:-|$)/.test(tag ?? ''),
    user: isRoot ? undefined : 'nonroot',
  }
}
