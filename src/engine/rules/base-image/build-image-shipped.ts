import type { CommandForm, ImageRef, Stage } from '../../facts/model.ts'
import { baseName } from '../../facts/path.ts'
import { sliceOf } from '../../text/span.ts'
import { twoCompiledStages } from '../parts/fixes/two-compiled-stages.ts'
import { isStart, lineage } from '../parts/questions/final-user.ts'
import { buildsProject } from '../parts/questions/project-build.ts'
import { isWorkshop } from '../parts/questions/workshop.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'build-image-shipped',
  severity: 'warning',
  concern: 'size',
  title: 'Ship the program without the image that built it',
  why: `
    An image for building carries compilers, sources and caches: \`golang\` is some 800 MB for
    a program of ten. All of it is pulled by every host, searched by every scanner, and at hand for
    whoever breaks in. Build in one stage, and copy the result into a small one.
  `,
  unless: 'The image is for building in, or the program compiles or reads its sources while it runs.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM «golang:1.26»
        WORKDIR /src
        COPY . .
        RUN go build -o /usr/local/bin/app .
        EXPOSE 8080
        CMD ["/usr/local/bin/app"]
      `,
      fixed: `
        FROM golang:1.26 AS build
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=0 go build -o /usr/local/bin/app .

        FROM gcr.io/distroless/static-debian13:nonroot
        WORKDIR /src
        COPY --from=build /usr/local/bin/app /usr/local/bin/app
        EXPOSE 8080
        CMD ["/usr/local/bin/app"]
      `,
    },
    {
      bad: `
        FROM «maven:3-eclipse-temurin-21»
        COPY . /app
        RUN mvn -f /app package
        ENTRYPOINT ["java", "-jar", "/app/target/app.jar"]
      `,
      fixed: `
        FROM maven:3-eclipse-temurin-21 AS build
        COPY . /app
        RUN mvn -f /app package

        FROM eclipse-temurin:21-jre
        COPY --from=build /app/target/app.jar /app/target/app.jar
        ENTRYPOINT ["java", "-jar", "/app/target/app.jar"]
      `,
    },
    {
      good: `
        FROM golang:1.26 AS build
        RUN go build -o /app .
        FROM gcr.io/distroless/static-debian12:nonroot
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
      `,
    },
    {
      good: `
        FROM golang:1.26
        RUN go install github.com/air-verse/air@v1.61.0
        CMD ["air"]
      `,
    },
    {
      good: `
        FROM golang:1.26
        RUN go install github.com/acme/runner@v1.4.0
        COPY run.sh /
        ENTRYPOINT ["/run.sh"]
      `,
    },
    { good: 'FROM maven:3-eclipse-temurin-21' },
  ],
  each: 'stage',
  check(stage, file) {
    if (!stage.isFinal || isWorkshop(stage) || !stage.from?.image) return
    const origin = lineage(stage).at(-1)
    const base = origin?.base
    const what = base?.kind === 'image' ? builderIn(base.image, stage) : undefined
    if (what === undefined || !origin?.from?.image) return
    if (!buildsProject(stage)) return
    if (stage.instructions.some((one) => isStart(one) && startsBuild(one.form, file.source))) return
    return {
      at: origin.from.image.span,
      message: `${what} ships with the program`,
      fix: twoCompiledStages(stage, file),
    }
  },
})

/** A plain JDK is a build image where Maven or Gradle were at work. */
const builderIn = ({ repository, tag = '' }: ImageRef, stage: Stage): string | undefined =>
  jdks.has(repository) && !tag.includes('jre') && lineage(stage).some(usesWrapper)
    ? 'A JDK with all that the build left behind'
    : builders.get(repository)

const jdks = new Set(['eclipse-temurin', 'openjdk', 'amazoncorretto'])

const usesWrapper = ({ runs }: Stage): boolean =>
  runs.some(({ commands }) => commands.some(({ program }) => program === './mvnw' || program === './gradlew'))

const builders: ReadonlyMap<string, string> = new Map([
  ['golang', 'The whole Go toolchain'],
  ['rust', 'The whole Rust toolchain'],
  ['maven', 'Maven with a JDK'],
  ['gradle', 'Gradle with a JDK'],
  ['gcc', 'A C compiler'],
  ['swift', 'The whole Swift toolchain'],
  ['haskell', 'The whole Haskell toolchain'],
  ['dotnet/sdk', 'The .NET SDK'],
  ['dotnet/nightly/sdk', 'The .NET SDK'],
])

/** `CMD ["go", "run", "."]`, `CMD air`: somebody works in it. */
const startsBuild = (form: CommandForm, source: string): boolean => {
  const text =
    form.kind === 'exec' ? form.items.map(({ value }) => value).join(' ') : sliceOf(source, form.span)
  const [program = '', ...words] = text.trim().split(/\s+/, 4)
  const name = baseName(program)
  return (
    workTools.has(name) ||
    (shells.has(name) && words.length === 0) ||
    (name === 'dotnet' && /^(run|watch|test|build)$/.test(words[0] ?? ''))
  )
}

const workTools = new Set(
  'go cargo mvn mvnw gradle gradlew air reflex CompileDaemon modd gow swift stack cabal make tail sleep'.split(
    ' ',
  ),
)
const shells = new Set(['sh', 'bash', 'zsh'])
