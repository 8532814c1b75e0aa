import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import { isFixable } from '../../src/engine/report/fixable.ts'
import { applyFix, isCured } from '../../src/engine/report/fixes.ts'
import { dedent } from '../../src/engine/text/dedent.ts'

const rules = ['build-image-shipped', 'build-tools-shipped', 'dev-dependencies-after-build', 'poetry-shipped']
const options = { today: '2026-01-15' }

/** The text with the structural fix made; undefined where none is offered. */
function twoStages(text: string): string | undefined {
  const source = dedent(text)
  const before = analyze(source, options)
  const finding = before.findings.filter(isFixable).find(({ rule }) => rules.includes(rule))
  if (!finding) return
  expect(finding.fix.safety).toBe('review')
  const after = applyFix({ source, options }, finding).source
  expect(isCured(before, analyze(after, options), [finding])).toBe(true)
  return after
}

const typical = Object.entries(
  import.meta.glob<string>('./two-stages/*.Dockerfile', { query: '?raw', eager: true, import: 'default' }),
).filter(([path]) => !path.endsWith('.fixed.Dockerfile'))

describe('one stage becomes two', () => {
  test.each(typical)('as people write it: %s', async (path, source) => {
    await expect(twoStages(source)).toMatchFileSnapshot(path.replace('.Dockerfile', '.fixed.Dockerfile'))
  })

  test('for Gradle on a JDK, whose release the JRE shares', () => {
    expect(
      twoStages(`
        FROM eclipse-temurin:21-jdk-alpine
        WORKDIR /app
        ENV JAVA_OPTS=-Xmx512m
        COPY . .
        RUN ./gradlew bootJar
        EXPOSE 8080
        ENTRYPOINT ["java", "-jar", "build/libs/app.jar"]
      `),
    ).toBe(
      dedent(`
        FROM eclipse-temurin:21-jdk-alpine AS build
        WORKDIR /app
        ENV JAVA_OPTS=-Xmx512m
        COPY . .
        RUN ./gradlew bootJar

        FROM eclipse-temurin:21-jre-alpine
        WORKDIR /app
        ENV JAVA_OPTS=-Xmx512m
        COPY --from=build /app/build/libs/app.jar /app/build/libs/app.jar
        EXPOSE 8080
        ENTRYPOINT ["java", "-jar", "build/libs/app.jar"]
      `),
    )
  })

  test('for Gradle itself', () => {
    const fixed = twoStages(`
      FROM gradle:8.14-jdk21
      WORKDIR /app
      COPY . .
      RUN gradle build --no-daemon
      CMD ["java", "-jar", "/app/build/libs/app.jar"]
    `)
    expect(fixed).toContain('\nFROM eclipse-temurin:21-jre\nWORKDIR /app\n')
  })

  test('for Rust, on the C library of the same Debian', () => {
    expect(
      twoStages(`
        FROM rust:1.92
        WORKDIR /src
        COPY . .
        RUN cargo build --release
        CMD ["./target/release/server"]
      `),
    ).toBe(
      dedent(`
        FROM rust:1.92 AS build
        WORKDIR /src
        COPY . .
        RUN cargo build --release

        FROM gcr.io/distroless/cc-debian13:nonroot
        WORKDIR /src
        COPY --from=build /src/target/release/server /src/target/release/server
        CMD ["./target/release/server"]
      `),
    )
    const onBookworm = twoStages(`
      FROM rust:1.92-slim-bookworm
      WORKDIR /src
      RUN apt-get update && apt-get install -y pkg-config libssl-dev && rm -rf /var/lib/apt/lists/*
      COPY . .
      RUN cargo build --release --locked
      ENTRYPOINT ["/src/target/release/server"]
    `)
    expect(onBookworm).toContain('FROM gcr.io/distroless/cc-debian12:nonroot')
  })

  test('for .NET, with the runtime of the same release', () => {
    expect(
      twoStages(`
        FROM mcr.microsoft.com/dotnet/sdk:10.0.100-noble
        WORKDIR /src
        COPY . .
        RUN dotnet restore
        RUN dotnet publish -c Release -o /app
        WORKDIR /app
        ENTRYPOINT ["dotnet", "Shop.dll"]
      `),
    ).toBe(
      dedent(`
        FROM mcr.microsoft.com/dotnet/sdk:10.0.100-noble AS build
        WORKDIR /src
        COPY . .
        RUN dotnet restore
        RUN dotnet publish -c Release -o /app

        FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
        COPY --from=build /app /app
        WORKDIR /app
        ENTRYPOINT ["dotnet", "Shop.dll"]
      `),
    )
  })

  test('with the line breaks of the file', () => {
    const source =
      'FROM rust:1.92\r\nCOPY . /a\r\nWORKDIR /a\r\nRUN cargo build --release\r\nCMD ["/a/target/release/b"]\r\n'
    expect(twoStages(source)?.replaceAll('\r\n', '')).not.toContain('\n')
  })
})

const start = 'CMD ["node", "dist/server.js"]'
const node = (middle: string, end = start) => `
  FROM node:22-slim
  WORKDIR /app
  COPY package.json package-lock.json ./
  RUN npm ci
  COPY . .
  ${middle}
  ${end}
`
const python = (packages: string, middle = '') => `
  FROM python:3.13-slim
  RUN apt-get update && apt-get install -y ${packages}
  WORKDIR /app
  COPY requirements.txt .
  ${middle}
  RUN pip install -r requirements.txt
  COPY . .
  CMD ["python", "app.py"]
`
const rust = (middle: string, end = 'CMD ["/src/target/release/server"]') => `
  FROM rust:1.92
  WORKDIR /src
  COPY . .
  ${middle}
  ${end}
`

describe('nothing is offered', () => {
  test.each([
    ['a script that may do anything', python('gcc', 'RUN apt-get update && ./prepare.sh')],
    ['a library whose name is not known', python('gcc libldap2-dev')],
    ['an ARG that the rest reads', python('gcc', 'ARG V').replace('CMD', 'LABEL v=$V\n  CMD')],
    ['a second stage', `${python('gcc')}\nFROM scratch\nCOPY a /\n`],
    ['an editable install', python('gcc').replace('-r req', '-e . -r req')],
    [
      'a fixed digest, which would be another image',
      rust('RUN cargo build --release').replace('1.92', `1.92@sha256:${'a'.repeat(64)}`),
    ],
    ['a program that a shell starts', rust('RUN cargo build --release', 'CMD ./target/release/server $PORT')],
    ['another target directory', rust('RUN cargo build --release --target x86_64-unknown-linux-musl')],
    [
      'a user with a name, who is not there',
      rust('RUN cargo build --release', 'USER app\nCMD ["/src/target/release/server"]'),
    ],
    [
      'a health check whose program is not there',
      rust(
        'RUN cargo build --release',
        'HEALTHCHECK CMD curl -f localhost\nCMD ["/src/target/release/server"]',
      ),
    ],
    ['a start script of npm', node('RUN npm run build', 'CMD ["npm", "start"]')],
    ['source that runs as it is', node('RUN npm run build', 'CMD ["node", "server.js"]')],
    ['a system package beside Node', node('RUN apk add --no-cache git\n  RUN npm run build')],
    ['development dependencies taken away again', node('RUN npm run build && npm prune --omit=dev')],
    [
      'NODE_ENV=production in front',
      node('RUN npm run build').replace('RUN npm ci', 'ENV NODE_ENV=production\n  RUN npm ci'),
    ],
  ])('where there is %s', (_, text) => {
    expect(twoStages(text)).toBeUndefined()
  })
})
