import type { Command, ImageRef } from '../../../../facts/model.ts'
import { resolvePath } from '../../../../facts/path.ts'
import { jreTag } from '../../questions/jre-tag.ts'
import type { PlainStage } from '../../questions/plain-stage.ts'
import { asItIs, endWorkdir, type Toolchain } from './toolchain.ts'

/** Maven or Gradle on an image whose tag tells the release of Java, in the first group, and Alpine, in the second. */
const javaOn = (release: RegExp): Toolchain => ({
  builds: ({ program, words }) =>
    /^(\.\/)?(mvnw?|gradlew?)$/.test(program) && words.some(({ text }) => goals.has(text)),
  runtime: ({ image }) => jreOf(image, release),
  product: (words, build, plain) => asItIs(jarOf(words, build, plain)),
  env: /^(MAVEN|MVN|GRADLE)/,
})

const goals = new Set(['package', 'install', 'verify', 'build', 'bootJar', 'assemble'])

function jreOf(image: ImageRef, release: RegExp): string | undefined {
  const { tag, repository } = image
  if (tag === undefined) return
  const own = repository === 'eclipse-temurin' ? jreTag(image, tag) : undefined
  if (own !== undefined) return `eclipse-temurin:${own}`
  const [, version, alpine = ''] = release.exec(tag) ?? []
  return version === undefined ? undefined : `eclipse-temurin:${version}-jre${alpine}`
}

/** The jar that `java -jar` starts, where the build wrote it or a command put it. */
function jarOf(words: readonly string[], build: Command, plain: PlainStage): string | undefined {
  const at = words.indexOf('-jar')
  const path = at === -1 ? undefined : resolvePath(endWorkdir(plain), words[at + 1] ?? '')
  const needsMore = words.some((word) => word.startsWith('-javaagent') || word === '-cp')
  if (words[0] !== 'java' || needsMore || path === undefined) return
  const isBuilt = path.startsWith(build.workdir ?? '/') && /\/(target|build\/libs)\/[\w.-]+\.jar$/.test(path)
  return isBuilt || plain.last.stage.runs.some(({ commands }) => commands.some((one) => puts(one, path)))
    ? path
    : undefined
}

/** `mv target/*.jar app.jar`. */
const puts = ({ program, words, workdir }: Command, path: string): boolean =>
  (program === 'mv' || program === 'cp') && resolvePath(workdir, words.at(-1)?.value ?? '$') === path

const plainJdk = javaOn(/^(\d+)(?:[\w.-]*?(-alpine))?/)

export const java = {
  maven: javaOn(/(?:eclipse-temurin|openjdk|jdk|amazoncorretto)-(\d+)(-alpine)?/),
  gradle: javaOn(/jdk-?(\d+)(-alpine)?/),
  'eclipse-temurin': plainJdk,
  openjdk: plainJdk,
  amazoncorretto: plainJdk,
} as const
