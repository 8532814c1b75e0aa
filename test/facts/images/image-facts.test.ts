import { describe, expect, test } from 'vitest'
import { parseImageRef } from '../../../src/engine/facts/image-ref.ts'
import { imageFacts } from '../../../src/engine/facts/images/image-facts.ts'

const facts = (image: string) => imageFacts(parseImageRef(image))

/** `image → distro suite variant language runtime`, `-` where the text does not tell. */
const outline = (image: string): string => {
  const { distro, suite, variant, language, runtimeVersion } = facts(image)
  return [distro, suite, variant, language, runtimeVersion].map((part) => part ?? '-').join(' ')
}

test.each([
  ['python:3.11', 'debian trixie full python 3.11'],
  ['python:3.11-slim', 'debian trixie slim python 3.11'],
  ['python:3.11.9-slim-bookworm', 'debian bookworm slim python 3.11.9'],
  ['python:3.12-alpine3.20', 'alpine 3.20 alpine python 3.12'],
  ['python:3-alpine', 'alpine - alpine python 3'],
  ['python', 'debian trixie full python -'],
  ['docker.io/library/node:20-bookworm-slim', 'debian bookworm slim node 20'],
  ['public.ecr.aws/docker/library/node:22', 'debian bookworm full node 22'],
  ['golang:1.22-alpine', 'alpine - alpine go 1.22'],
  ['rust:1-slim-bookworm', 'debian bookworm slim rust 1'],
  ['debian:12-slim', 'debian bookworm slim - -'],
  ['debian:bookworm-20250428-slim', 'debian bookworm slim - -'],
  ['debian', 'debian trixie full - -'],
  ['ubuntu:22.04', 'ubuntu jammy full - -'],
  ['ubuntu:noble', 'ubuntu noble full - -'],
  ['alpine:3.20', 'alpine 3.20 alpine - -'],
  ['alpine:3.20.3', 'alpine 3.20 alpine - -'],
  ['eclipse-temurin:21-jre-alpine', 'alpine - alpine java 21'],
  ['eclipse-temurin:17-jdk-jammy', 'ubuntu jammy full java 17'],
  ['maven:3.9-eclipse-temurin-21', 'ubuntu noble full java 21'],
  ['gradle:8-jdk17', 'ubuntu resolute full java 17'],
  ['openjdk:17-slim', 'debian bullseye slim java 17'],
  ['openjdk:17', '- - full java 17'],
  ['php:8.3-fpm-alpine', 'alpine - alpine php 8.3'],
  ['mcr.microsoft.com/dotnet/aspnet:8.0', 'debian bookworm full dotnet 8.0'],
  ['mcr.microsoft.com/dotnet/sdk:10.0', 'ubuntu noble full dotnet 10.0'],
  ['mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled', 'distroless jammy distroless dotnet 8.0'],
  ['gcr.io/distroless/python3-debian12:nonroot', 'distroless bookworm distroless python -'],
  ['gcr.io/distroless/static', 'distroless - distroless - -'],
  ['ghcr.io/astral-sh/uv:python3.12-bookworm-slim', 'debian bookworm slim python 3.12'],
  ['ghcr.io/astral-sh/uv:0.5.1-python3.12-alpine', 'alpine - alpine python 3.12'],
  ['nvidia/cuda:12.4.1-runtime-ubuntu22.04', 'ubuntu jammy full - -'],
  ['registry.access.redhat.com/ubi9/ubi-minimal:9.4', 'rhel - full - -'],
  ['centos:7', 'rhel - full - -'],
  ['example.org/team/app:1.2-alpine', 'alpine - alpine - -'],
  ['example.org/team/app:1.2-slim', 'debian - slim - -'],
  ['example.org/team/app:1.2-bookworm', 'debian bookworm other - -'],
  ['example.org/team/app:1.2', '- - other - -'],
  ['python:3.12-windowsservercore-ltsc2022', 'windows - full python 3.12'],
])('%s is %s', (image, expected) => {
  expect(outline(image)).toBe(expected)
})

test.each([
  ['python:3.11', '3.11-slim'],
  ['python:3.11-bookworm', '3.11-slim-bookworm'],
  ['python', 'slim'],
  ['python:latest', 'slim'],
  ['node:20', '20-slim'],
  ['node:20-bookworm', '20-bookworm-slim'],
  ['debian:12', '12-slim'],
  ['debian:bookworm', 'bookworm-slim'],
  ['rust:1.80', '1.80-slim'],
])('the slim variant of %s is %s', (image, expected) => {
  expect(facts(image).slimVariant).toBe(expected)
})

test.each(['python:3.11-slim', 'python:3.11-alpine', 'golang:1.22', 'ubuntu:22.04', 'php:8.3', 'foo/bar:1'])(
  '%s has no slimmer variant that we know',
  (image) => {
    expect(facts(image).slimVariant).toBeUndefined()
  },
)

describe('users', () => {
  test.each([
    ['gcr.io/distroless/static:nonroot', 'nonroot'],
    ['gcr.io/distroless/static', undefined],
    ['cgr.dev/chainguard/python:latest', 'nonroot'],
    ['jupyter/base-notebook', 'jovyan'],
    ['quay.io/jupyter/scipy-notebook', 'jovyan'],
    ['bitnami/redis:7', '1001'],
    ['nginxinc/nginx-unprivileged:1', '101'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled', 'app'],
    ['python:3.11', undefined],
    ['example.org/unknown', undefined],
  ])('%s starts as %s', (image, user) => {
    expect(facts(image).user).toBe(user)
  })

  test('node images hold a user node, who is not the one they start as', () => {
    expect(facts('node:20')).toMatchObject({ user: undefined, users: ['node'] })
  })
})

test.each([
  ['gcr.io/distroless/static', false],
  ['gcr.io/distroless/python3:debug', true],
  ['cgr.dev/chainguard/python:latest', false],
  ['cgr.dev/chainguard/python:latest-dev', true],
  ['ghcr.io/astral-sh/uv:0.5', false],
  ['mcr.microsoft.com/dotnet/runtime:8.0-jammy-chiseled', false],
  ['busybox', true],
  ['example.org/unknown', true],
])('%s has a shell: %s', (image, expected) => {
  expect(facts(image).hasShell).toBe(expected)
})

test('a variable whose value differs from tag to tag is named without a value', () => {
  const { env } = facts('python:3.11')
  expect(env.PATH).toContain('/usr/local/bin')
  expect('PYTHON_VERSION' in env && env.PYTHON_VERSION === undefined).toBe(true)
  expect('LD_LIBRARY_PATH' in facts('nvidia/cuda:12.4.1-base-ubuntu22.04').env).toBe(true)
  expect(facts('golang:1.22').env.GOPATH).toBe('/go')
})

test.each(['', ':', '@', 'constructor', '__proto__:__proto__', 'a/b/c:d-e-f', `x:${'1-'.repeat(5000)}`])(
  'any text is answered: %s',
  (image) => {
    expect(facts(image).hasShell).toBe(true)
  },
)
