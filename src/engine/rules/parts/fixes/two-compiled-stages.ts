import { imageFacts } from '../../../facts/images/image-facts.ts'
import type { Command, Dockerfile, ImageRef, Stage } from '../../../facts/model.ts'
import { parentsOf, resolvePath } from '../../../facts/path.ts'
import { isBuildTool } from '../../../facts/tables/build-tools.ts'
import { insertAfter } from '../../../text/edit.ts'
import { lineBreakOf } from '../../../text/lines.ts'
import type { Fix } from '../../rule.ts'
import { jreTag } from '../questions/jre-tag.ts'
import { carriedEnv, carriedWorkdir, type PlainStage, plainStage } from '../questions/plain-stage.ts'

/**
 * The fix that leaves Rust, Maven, Gradle or the .NET SDK in a stage of its own; undefined unless the file is one
 * stage that builds one program where its start command looks for it, and needs nothing else from then on.
 */
export function twoCompiledStages(stage: Stage, file: Dockerfile): Fix | undefined {
  const plain = plainStage(stage, stage.runs.at(-1), file)
  const toolchain = plain && toolchains[plain.image.repository]
  if (!plain || !toolchain || plain.image.digest !== undefined) return
  const { name, image, last, rest, start } = plain
  const build = stage.runs.flatMap(({ commands }) => commands).find(toolchain.builds)
  const product = build && toolchain.product(start, build, plain)
  const runtime = toolchain.runtime(image)
  const env = carriedEnv(plain, (key) => toolchain.env.test(key), file)
  const needsMore =
    rest.some(
      (one) => one.kind === 'run' || (one.kind === 'user' && !/^\d+(:\d+)?$/.test(one.argument?.text ?? '')),
    ) ||
    stage.runs.some(({ installs }) =>
      installs.some(({ manager, packages }) => manager.family === 'os' && !packages.every(isForBuilding)),
    )
  if (!product || !runtime || !env || needsMore || !isPlainPath(product)) return

  const lineBreak = lineBreakOf(file.source)
  const lines = [
    `FROM ${runtime}`,
    ...carriedWorkdir(plain),
    ...env,
    `COPY --from=build ${product} ${product}`,
  ]
  return {
    title: 'Build in one stage, ship in another',
    edits: [
      insertAfter(name.span, ' AS build'),
      insertAfter(last.span, lineBreak + lineBreak + lines.join(lineBreak)),
    ],
  }
}

interface Toolchain {
  readonly builds: (command: Command) => boolean
  /** The image in which the program runs. */
  readonly runtime: (image: ImageRef) => string | undefined
  /** The file or directory to take over, absolute, given the words that start the program. */
  readonly product: (start: readonly string[], build: Command, plain: PlainStage) => string | undefined
  /** Variables that only the build reads. */
  readonly env: RegExp
}

const endWorkdir = ({ rest }: PlainStage): string | undefined => rest.at(-1)?.workdir

const has = ({ words }: Command, ...wanted: readonly string[]): boolean =>
  wanted.every((text) => words.some((word) => word.text === text))

const rust: Toolchain = {
  builds: (command) =>
    command.program === 'cargo' && has(command, 'build', '--release') && !has(command, '--target'),
  // Its C library must be no older than the one it was built with: distroless/cc of the same Debian, with OpenSSL.
  runtime: (image) => {
    const { distro, suite } = imageFacts(image)
    if (distro === 'alpine') return 'gcr.io/distroless/static-debian12:nonroot'
    if (suite === 'bookworm') return 'gcr.io/distroless/cc-debian12:nonroot'
    return suite === 'trixie' ? 'gcr.io/distroless/cc-debian13:nonroot' : undefined
  },
  product: ([program = ''], build, plain) => {
    const path = program.includes('/') ? resolvePath(endWorkdir(plain), program) : undefined
    const directory = resolvePath(build.workdir, 'target/release')
    return path !== undefined && parentsOf(path)[0] === directory ? path : undefined
  },
  env: /^(CARGO|RUST|SQLX_OFFLINE$)/,
}

const jar = (pattern: RegExp) => (start: readonly string[], build: Command, plain: PlainStage) => {
  const at = start.indexOf('-jar')
  const path = at === -1 ? undefined : resolvePath(endWorkdir(plain), start[at + 1] ?? '')
  const home = build.workdir ?? '/'
  const hasAgent = start.some((word) => word.startsWith('-javaagent') || word === '-cp')
  return start[0] === 'java' && !hasAgent && path?.startsWith(home) && pattern.test(path) ? path : undefined
}

const temurin = (version: string | undefined, alpine = ''): string | undefined =>
  version === undefined ? undefined : `eclipse-temurin:${version}-jre${alpine}`

const buildsJar = ({ program, words }: Command): boolean =>
  /^(\.\/)?(mvnw?|gradlew?)$/.test(program) &&
  words.some(({ text }) => ['package', 'install', 'verify', 'build', 'bootJar', 'assemble'].includes(text))

const java = {
  builds: buildsJar,
  product: jar(/\/(target|build\/libs)\/[\w.-]+\.jar$/),
  env: /^(MAVEN|MVN|GRADLE)/,
} as const

const toolchains: Readonly<Record<string, Toolchain | undefined>> = {
  rust,
  maven: {
    ...java,
    runtime: ({ tag = '' }) => {
      const [, version, alpine] = /(?:eclipse-temurin|openjdk|jdk)-(\d+)(-alpine)?/.exec(tag) ?? []
      return temurin(version, alpine)
    },
  },
  gradle: {
    ...java,
    runtime: ({ tag = '' }) => {
      const [, version, alpine] = /jdk(\d+)(-alpine)?/.exec(tag) ?? []
      return temurin(version, alpine)
    },
  },
  'eclipse-temurin': {
    ...java,
    runtime: (image) => {
      const tag = image.tag === undefined ? undefined : jreTag(image, image.tag)
      return tag && `eclipse-temurin:${tag}`
    },
  },
  'dotnet/sdk': {
    builds: (command) => command.program === 'dotnet' && has(command, 'publish'),
    runtime: ({ registry, tag = '' }) => {
      const [, release, variant = ''] = /^(\d+\.\d+)(?:\.\d+)?(-[a-z][\w.-]*)?$/.exec(tag) ?? []
      const isStable = release !== undefined && !/preview|rc/.test(variant)
      return isStable && registry === 'mcr.microsoft.com'
        ? `mcr.microsoft.com/dotnet/aspnet:${release}${variant}`
        : undefined
    },
    product: ([program, dll = ''], { words, workdir }, plain) => {
      const at = words.findIndex(({ text }) => text === '-o' || text === '--output')
      const output = at === -1 ? undefined : resolvePath(workdir, words[at + 1]?.value ?? '$')
      const path = resolvePath(endWorkdir(plain), dll)
      return program === 'dotnet' && path !== undefined && parentsOf(path)[0] === output ? output : undefined
    },
    env: /^(DOTNET_CLI_|DOTNET_NOLOGO|NUGET_)/,
  },
}

const isForBuilding = ({ name }: { readonly name: string | undefined }): boolean =>
  name !== undefined && (isBuildTool(name) || usefulForBuilding.has(name))

/** What the programs do not need at run time; OpenSSL is in distroless/cc. */
const usefulForBuilding = new Set(
  'ca-certificates curl git libssl-dev make pkg-config protobuf-compiler unzip'.split(' '),
)

const isPlainPath = (path: string): boolean => /^\/[\w./-]*\w$/.test(path)
