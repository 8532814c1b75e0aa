import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'build-cache-left-behind',
  severity: 'warning',
  concern: 'size',
  title: 'Keep the build cache out of the image',
  why: `
    Compilers keep all they fetched and all they built in case you build again: a gigabyte
    is common for Rust, Maven or NuGet. The image that ships needs the program alone. A
    build stage, of which only the result is copied, leaves cache and compiler behind; a
    cache mount leaves the cache behind and makes the next build faster.
  `,
  unless: 'The image is a workbench in which people build.',
  examples: [
    {
      bad: `
        FROM golang:1.25
        COPY . .
        RUN «go build» -o /app .
        CMD ["/app"]
      `,
    },
    {
      bad: `
        FROM maven:3.9-eclipse-temurin-21
        COPY . .
        RUN «mvn -B package»
      `,
    },
    {
      good: `
        FROM golang:1.25 AS build
        RUN go build -o /app .
        FROM gcr.io/distroless/static
        COPY --from=build /app /app
      `,
    },
    {
      good: `
        FROM rust:1.90
        RUN --mount=type=cache,target=/usr/local/cargo/registry cargo install --path .
      `,
    },
  ],
  each: 'leftover',
  check({ cache, path, writer, run }) {
    if (!caches.has(cache.name) || !run.stage.isShipped) return
    return { at: placeOfCall(writer), message: `\`${path}\` stays in this layer` }
  },
})

const caches = new Set([
  'go-build-cache',
  'cargo-registry',
  'maven-repository',
  'gradle-cache',
  'nuget-packages',
])
