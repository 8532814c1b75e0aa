import type { Dockerfile, Stage } from '../../facts/model.ts'
import { sliceOf } from '../../text/span.ts'
import { retag } from '../parts/fixes/retag.ts'
import { isStart, lineage } from '../parts/questions/final-user.ts'
import { jreTag } from '../parts/questions/jre-tag.ts'
import { isWorkshop } from '../parts/questions/workshop.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'jdk-shipped',
  severity: 'info',
  concern: 'size',
  title: 'Run Java programs on a JRE',
  why: `
    A JDK is a JRE with compiler, debugger and documentation: some 200 MB more, and tools for
    whoever breaks in. A program that is built already needs none of it.
  `,
  unless: 'The program compiles Java while it runs, or you attach `jcmd` and `jstack` to it.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM «eclipse-temurin:21-jdk-alpine»
        COPY app.jar /app.jar
        ENTRYPOINT ["java", "-jar", "/app.jar"]
      `,
      fixed: `
        FROM eclipse-temurin:21-jre-alpine
        COPY app.jar /app.jar
        ENTRYPOINT ["java", "-jar", "/app.jar"]
      `,
    },
    {
      bad: `
        FROM «eclipse-temurin:21»
        COPY app.jar /app.jar
        CMD ["java", "-jar", "/app.jar"]
      `,
      fixed: `
        FROM eclipse-temurin:21-jre
        COPY app.jar /app.jar
        CMD ["java", "-jar", "/app.jar"]
      `,
    },
    {
      good: `
        FROM eclipse-temurin:21-jdk AS build
        RUN ./mvnw package
        FROM eclipse-temurin:21-jre
        COPY --from=build /app/target/app.jar /app.jar
        ENTRYPOINT ["java", "-jar", "/app.jar"]
      `,
    },
    {
      good: `
        FROM eclipse-temurin:21-jdk
        RUN ./mvnw package
        ENTRYPOINT ["java", "-jar", "target/app.jar"]
      `,
    },
    {
      good: `
        FROM eclipse-temurin:21-jdk
        CMD ["catalina.sh", "run"]
      `,
    },
    {
      good: `
        FROM amazoncorretto:21
        ENTRYPOINT ["java", "-jar", "/app.jar"]
      `,
    },
  ],
  each: 'stage',
  check(stage, file) {
    const { from, base } = stage
    if (!stage.isFinal || isWorkshop(stage) || !from?.image || base.kind !== 'image' || buildsHere(stage))
      return
    if (!startsJava(stage, file)) return
    const { tag } = base.image
    const instead = tag === undefined ? undefined : jreTag(base.image, tag)
    if (tag === undefined || instead === undefined) return
    const edits = retag(from.image, `:${tag}`, `:${instead}`)
    return {
      at: from.image.span,
      message: `A JDK ships with the program; \`${instead}\` is enough to run it`,
      fix: edits && { title: `Use \`${instead}\``, edits },
    }
  },
})

/** Servers such as Tomcat compile pages themselves. */
const startsJava = ({ instructions }: Stage, { source }: Dockerfile): boolean =>
  instructions.some((one) => isStart(one) && /\bjava\b/.test(sliceOf(source, one.form.span)))

/** Then the JDK is at work in this stage. */
const buildsHere = (stage: Stage): boolean =>
  lineage(stage).some(({ runs }) =>
    runs.some(({ commands }) => commands.some(({ program }) => tools.test(program))),
  )

const tools = /(^|\/)(mvnw?|gradlew?|javac|jlink|jdeps|jpackage|jar|jcmd|ant|sbt|lein|clojure|native-image)$/
