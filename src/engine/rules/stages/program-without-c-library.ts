import type { Command, Copy } from '../../facts/model.ts'
import { parentsOf, resolvePath } from '../../facts/path.ts'
import { insertBefore } from '../../text/edit.ts'
import { buildsForGlibc, lacksGlibc } from '../parts/questions/glibc.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'program-without-c-library',
  severity: 'warning',
  concern: 'correctness',
  title: 'Ship a program with the C library it was built for',
  why: `
    A program that was linked with glibc on Debian looks for it when it starts. \`scratch\`, Alpine and
    \`distroless/static\` have none, and the kernel's answer is a riddle: "no such file or directory",
    about a file that is there. Go links it whenever a package such as \`net\` is used, unless
    \`CGO_ENABLED=0\` is set; Rust does so unless it builds for \`musl\`.
  `,
  unless: 'The Go program uses nothing that calls C.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM golang:1.26 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /server .
        FROM scratch
        COPY --from=build «/server» /server
        ENTRYPOINT ["/server"]
      `,
      fixed: `
        FROM golang:1.26 AS build
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=0 go build -o /server .
        FROM scratch
        COPY --from=build /server /server
        ENTRYPOINT ["/server"]
      `,
    },
    {
      bad: `
        FROM rust:1.92 AS build
        WORKDIR /src
        COPY . .
        RUN cargo build --release
        FROM alpine:3.23
        COPY --from=build «/src/target/release/server» /server
        CMD ["/server"]
      `,
    },
    {
      good: `
        FROM golang:1.26-alpine AS build
        RUN go build -o /server .
        FROM alpine:3.23
        COPY --from=build /server /server
      `,
    },
    {
      good: `
        FROM golang:1.26 AS build
        ENV CGO_ENABLED=0
        RUN go build -o /server .
        FROM scratch
        COPY --from=build /server /server
      `,
    },
    {
      good: `
        FROM rust:1.92 AS build
        WORKDIR /src
        RUN cargo build --release
        FROM alpine:3.23
        RUN apk add --no-cache gcompat libgcc
        COPY --from=build /src/target/release/server /server
      `,
    },
    {
      good: `
        FROM golang:1.26 AS build
        RUN go build -o /server .
        FROM gcr.io/distroless/base-debian13
        COPY --from=build /server /server
      `,
    },
  ],
  each: 'copy',
  check(copy) {
    const { from, sources, stage } = copy
    const [source] = sources
    if (from?.kind !== 'stage' || !source || !lacksGlibc(stage) || !buildsForGlibc(from.stage)) return
    const build = from.stage.runs.flatMap(({ commands }) => commands).find((one) => writes(one, copy))
    return (
      build && {
        at: source.span,
        message: `\`${source.text}\` was built for glibc, which this stage does not have`,
        fix: withoutC(build),
      }
    )
  },
})

/** The command builds the file that is copied, and nothing around it says "without C". */
function writes({ program, words, workdir, assignments, run }: Command, { sources }: Copy): boolean {
  const [{ value } = { value: undefined }, ...others] = sources
  const path = value === undefined || others.length > 0 ? undefined : resolvePath('/', value)
  if (path === undefined) return false
  const has = (text: string): boolean => words.some((word) => word.text.includes(text))
  const sets = (name: string): boolean =>
    assignments.some((one) => one.name === name) || run.scope.get(name) !== undefined
  if (program === 'cargo')
    return (
      has('build') &&
      !has('--target') &&
      !['RUSTFLAGS', 'CARGO_BUILD_TARGET'].some(sets) &&
      parentsOf(path)[0] === resolvePath(workdir, 'target/release')
    )
  const output = words[words.findIndex(({ text }) => text === '-o') + 1]?.value
  const isForC = program === 'go' && words[0]?.text === 'build' && !has('static') && !has('netgo')
  const isCross = ['CGO_ENABLED', 'GOARCH', 'GOOS'].some(sets)
  return isForC && !isCross && output !== undefined && resolvePath(workdir, output) === path
}

const withoutC = ({ program, span, nesting, run }: Command): Fix | undefined =>
  program === 'go' && nesting.length === 0 && run.form.kind === 'shell'
    ? { title: 'Set `CGO_ENABLED=0`', edits: [insertBefore(span, 'CGO_ENABLED=0 ')] }
    : undefined
