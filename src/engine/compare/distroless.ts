import { canonicalRepository } from '../facts/images/canonical-repository.ts'
import { imageFacts } from '../facts/images/image-facts.ts'
import type { Language } from '../facts/images/known/known-image.ts'
import type { ImageRef, Stage } from '../facts/model.ts'
import { type Chain, rootOf } from './chain.ts'

interface Line {
  readonly version: number
  readonly name: string
}

/** Google's images of a language, by the version they hold: 311 is 3.11. */
const lines: Readonly<Partial<Record<Language, readonly Line[]>>> = {
  python: [
    { version: 311, name: 'python3-debian12' },
    { version: 313, name: 'python3-debian13' },
  ],
  node: [
    { version: 20, name: 'nodejs20-debian12' },
    { version: 22, name: 'nodejs22-debian12' },
    { version: 24, name: 'nodejs24-debian13' },
  ],
  java: [
    { version: 17, name: 'java17-debian12' },
    { version: 21, name: 'java21-debian13' },
  ],
}

/** Images that bring nothing but a distribution. */
const systems: readonly string[] = ['alpine', 'busybox', 'debian', 'ubuntu']

/** For programs that a build stage compiles and the final stage only copies. */
const forPrograms: Readonly<Partial<Record<Language, string>>> = {
  go: 'static-debian12',
  rust: 'cc-debian12',
}

/** The image without shell and package manager that takes the place of the final base; undefined where none is known. */
export function distrolessFor({ image, stages }: Chain): string | undefined {
  const { language, runtimeVersion, distro } = imageFacts(image)
  if (distro === 'distroless') return undefined
  const name =
    language !== undefined
      ? languageImage(language, runtimeVersion)
      : systems.includes(canonicalRepository(image))
        ? programImage(stages)
        : undefined
  return name === undefined ? undefined : `gcr.io/distroless/${name}`
}

function languageImage(language: Language, runtimeVersion: string | undefined): string | undefined {
  const [major = 0, minor = 0] = (runtimeVersion ?? '').split('.').map(Number)
  const asked = language === 'python' ? major * 100 + minor : major
  const known = lines[language]
  return (known?.find(({ version }) => version >= asked) ?? known?.at(-1))?.name
}

function programImage(stages: readonly Stage[]): string | undefined {
  for (const { instructions } of stages)
    for (const one of instructions) {
      const origin = one.kind === 'copy' && one.from?.kind === 'stage' ? rootOf(one.from.stage) : undefined
      const language = origin?.base.kind === 'image' ? imageFacts(origin.base.image).language : undefined
      const name = language && forPrograms[language]
      if (name !== undefined) return name
    }
  return undefined
}

/** The version of the language that an image brings: of Google's images the name tells, `nodejs22-debian12`. */
export function versionIn(image: ImageRef): string | undefined {
  const repository = canonicalRepository(image)
  if (!repository.startsWith('gcr.io/distroless/')) return imageFacts(image).runtimeVersion
  const name = repository.slice('gcr.io/distroless/'.length)
  const line = Object.entries(lines).flatMap(([language, known]) =>
    known.filter((one) => one.name === name).map(({ version }) => ({ language, version })),
  )[0]
  if (!line) return undefined
  const { language, version } = line
  return language === 'python' ? `${Math.floor(version / 100)}.${version % 100}` : String(version)
}
