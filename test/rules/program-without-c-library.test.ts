import { expect, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'

const found = (
  build: string,
  run: string,
  base = 'golang:1.26',
  line = 'RUN go build -o /server .',
): boolean =>
  analyze(
    `FROM ${base} AS build\n${build}\n${line}\nFROM ${run}\nCOPY --from=build /server /server\n`,
  ).findings.some(({ rule }) => rule === 'program-without-c-library')

test.each(['scratch', 'alpine:3.23', 'gcr.io/distroless/static-debian13:nonroot'])(
  '%s has no glibc',
  (run) => {
    expect(found('', run)).toBe(true)
  },
)

test.each([
  'debian:13-slim',
  'gcr.io/distroless/base-debian13',
  'busybox:glibc',
  'example.com/base:1',
  '$BASE',
])('%s has one, or may have', (run) => {
  expect(found('', run)).toBe(false)
})

test.each([
  ['the environment says so', 'ENV CGO_ENABLED=0', undefined],
  ['the build is for another processor', 'ARG TARGETARCH\nENV GOARCH=$TARGETARCH', undefined],
  ['the command says so', '', 'RUN CGO_ENABLED=0 go build -o /server .'],
  ['it is linked statically', '', 'RUN go build -ldflags \'-extldflags "-static"\' -o /server .'],
  ['another file is copied', '', 'RUN go build -o /tool .'],
  ['the name is not known', '', 'RUN go build ./...'],
])('nothing is said where %s', (_, build, line) => {
  expect(found(build, 'scratch', 'golang:1.26', line)).toBe(false)
})

test('Alpine builds for musl', () => {
  expect(found('', 'scratch', 'golang:1.26-alpine')).toBe(false)
})
