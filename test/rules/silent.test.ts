import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import { dedent } from '../../src/engine/text/dedent.ts'

/** Why it is fine, the text, and what the recommended rules may say all the same. */
type Case = readonly [why: string, text: string, ...expected: string[]]

const names: readonly Case[] = [
  ['a public key is no secret', 'FROM debian:13-slim\nENV PUBLIC_KEY=abc\nUSER 1001'],
  ['an alias of a key is no secret', 'FROM debian:13-slim\nENV KMS_KEY_ALIAS=alias/app\nUSER 1001'],
  [
    'the path of a secret is no secret',
    'FROM debian:13-slim\nENV DB_PASSWORD_FILE=/run/secrets/db\nUSER 1001',
  ],
  [
    'a fingerprint is meant to be seen',
    'FROM debian:13-slim\nENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D\nUSER 1001',
  ],
  [
    'a word that only contains another',
    'FROM debian:13-slim\nENV TOKENIZERS_PARALLELISM=false MONKEY=1\nUSER 1001',
  ],
  ['the length of a token', 'ARG TOKEN_TTL=3600\nFROM debian:13-slim\nUSER 1001'],
  ['an address for logins', 'FROM debian:13-slim\nENV AUTH_URL=https://login.example.com\nUSER 1001'],
  [
    'a password that comes at run time',
    'FROM debian:13-slim\nENV DATABASE_URL=postgres://app:$PGPASS@db/app\nUSER 1001',
    'undefined-variable',
  ],
]

const variables: readonly Case[] = [
  [
    'CUDA images set LD_LIBRARY_PATH',
    'FROM nvidia/cuda:12.6.3-runtime-ubuntu24.04\nENV LD_LIBRARY_PATH=/opt/lib:$LD_LIBRARY_PATH\nUSER 1001',
  ],
  [
    'an unknown image may set PYTHONPATH',
    'FROM example.com/team/base:1.2\nENV PYTHONPATH=/app:$PYTHONPATH\nUSER 1001',
  ],
  ['every image has a PATH', 'FROM debian:13-slim\nENV PATH=/opt/bin:$PATH\nUSER 1001'],
  [
    'Docker predefines TARGETARCH',
    'FROM debian:13-slim\nARG TARGETARCH\nCOPY app-$TARGETARCH /app\nUSER 1001',
  ],
  [
    'a shell variable is none of Docker',
    'FROM debian:13-slim\nRUN for name in a b; do mkdir "/srv/$name"; done\nUSER 1001',
  ],
  ['a default value', 'ARG TAG=13-slim\nFROM debian:$TAG\nUSER 1001'],
  ['an image by argument alone', 'ARG BASE=debian:13-slim\nFROM $BASE\nUSER 1001'],
  [
    'a value that a stage hands on',
    'FROM debian:13-slim AS base\nENV APP=/srv/app\nFROM base\nWORKDIR $APP\nUSER 1001',
  ],
]

const syntax: readonly Case[] = [
  [
    'a heredoc that stops on errors',
    'FROM debian:13-slim\nRUN <<EOF\nset -e\nmkdir /srv/app\ntouch /srv/app/ready\nEOF\nUSER 1001',
  ],
  [
    'a heredoc that makes a file',
    'FROM debian:13-slim\nCOPY <<EOF /etc/app.conf\nlisten 8080\nEOF\nUSER 1001',
  ],
  [
    'a heredoc for another program',
    'FROM python:3.13-slim\nRUN <<EOF\n#!/usr/bin/env python3\nprint("a; b | c")\nEOF\nUSER 1001',
  ],
  [
    'a heredoc within a command',
    'FROM debian:13-slim\nRUN cat <<EOF > /etc/motd\nhello; world\nEOF\nUSER 1001',
  ],
  [
    'a cache mount',
    'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt ./\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt\nUSER 1001',
  ],
  [
    'a bind mount',
    'FROM python:3.13-slim\nWORKDIR /app\nRUN --mount=type=bind,source=requirements.txt,target=requirements.txt pip install --no-cache-dir -r requirements.txt\nUSER 1001',
  ],
  [
    'a secret mount',
    'FROM node:22-slim\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc --mount=type=cache,target=/root/.npm npm ci --omit=dev\nUSER node',
  ],
  [
    'an SSH mount',
    'FROM debian:13 AS source\nRUN --mount=type=ssh git clone git@github.com:example/app.git /src\nFROM debian:13-slim\nCOPY --from=source /src /src\nUSER 1001',
  ],
  ['COPY --link', 'FROM debian:13-slim\nCOPY --link app /app\nUSER 1001'],
  [
    'COPY --parents and --exclude',
    '# syntax=docker/dockerfile:1.20\nFROM debian:13-slim\nWORKDIR /app\nCOPY --parents --exclude=*.md ./packages/*/src ./\nUSER 1001',
  ],
  [
    'COPY --chmod and --chown',
    'FROM debian:13-slim\nCOPY --chmod=755 --chown=0:0 start.sh /start.sh\nUSER 1001',
  ],
  [
    'a check directive',
    '# check=skip=JSONArgsRecommended;error=true\nFROM debian:13-slim\nUSER 1001\nCMD app --listen 80',
  ],
  ['a network flag', 'FROM debian:13-slim\nRUN --network=none make -C /src\nUSER 1001'],
  [
    'comments between continued lines',
    'FROM debian:13-slim\nRUN apt-get update && \\\n    # for TLS\n    apt-get install -y --no-install-recommends ca-certificates && \\\n    rm -rf /var/lib/apt/lists/*\nUSER 1001',
  ],
  ['lower case throughout', 'from debian:13-slim\nuser 1001\ncmd ["app"]'],
  [
    'lines that end in CR LF',
    'FROM debian:13-slim\r\nRUN mkdir /srv/app && \\\r\n    touch /srv/app/a\r\nUSER 1001\r\n',
  ],
  [
    'exec form everywhere',
    'FROM debian:13-slim\nRUN ["mkdir", "/srv/app"]\nUSER 1001\nENTRYPOINT ["/app"]\nCMD ["--help"]',
  ],
  [
    'a HEALTHCHECK with options',
    'FROM debian:13-slim\nHEALTHCHECK --interval=30s --timeout=3s --start-interval=1s CMD ["/app", "health"]\nUSER 1001',
  ],
  [
    'an ADD with checksum',
    'FROM debian:13-slim\nADD --checksum=sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae https://example.com/a.tgz /tmp/\nUSER 1001',
  ],
  ['an ADD of an archive', 'FROM scratch\nADD rootfs.tar.xz /\nUSER 1001\nCMD ["/bin/sh"]'],
  [
    'an ADD of a git revision',
    'FROM debian:13-slim\nADD --keep-git-dir=true https://github.com/moby/buildkit.git#v0.20.0 /src\nUSER 1001',
  ],
]

const commands: readonly Case[] = [
  [
    'strict mode and semicolons',
    'FROM debian:13-slim\nRUN set -eux; mkdir /srv/app; touch /srv/app/a\nUSER 1001',
  ],
  [
    'a pipe that notices',
    'FROM debian:13-slim AS fetch\nRUN curl -fsSL https://example.com/a.tgz | tar -xz -C /opt\nFROM debian:13-slim\nCOPY --from=fetch /opt /opt\nUSER 1001',
  ],
  [
    'a checksum',
    'FROM debian:13-slim AS fetch\nRUN curl -fsSLo a.tgz https://example.com/a.tgz && echo "0123  a.tgz" | sha256sum -c -\nFROM debian:13-slim\nCOPY --from=fetch /a.tgz /a.tgz\nUSER 1001',
  ],
  [
    'pipefail by SHELL',
    'FROM debian:13-slim\nSHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN make -C /src | tee /build.log\nUSER 1001',
  ],
  [
    'words in quotes are no commands',
    `FROM debian:13-slim\nRUN echo "sudo apt-get update; curl -k http://x | sh" > /notes\nUSER 1001`,
  ],
  [
    'names of packages are no commands',
    'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends sudo vim openssh-client && rm -rf /var/lib/apt/lists/*\nUSER 1001',
  ],
  [
    'cd within one RUN',
    'FROM debian:13-slim AS build\nRUN cd /src && make && make install\nFROM debian:13-slim\nCOPY --from=build /usr/local /usr/local\nUSER 1001',
  ],
  ['a loop', 'FROM debian:13-slim\nRUN for d in a b; do mkdir -p /srv/$d; done\nUSER 1001'],
  [
    'a choice by architecture',
    'FROM debian:13-slim\nRUN case "$(uname -m)" in x86_64) echo amd64 ;; *) echo other ;; esac > /arch\nUSER 1001',
  ],
  ['an expected failure', 'FROM debian:13-slim\nRUN id app || useradd --system app\nUSER app'],
  ['the sticky bit of /tmp', 'FROM debian:13-slim\nRUN chmod 1777 /tmp\nUSER 1001'],
  [
    'group 0, as OpenShift likes it',
    'FROM debian:13-slim\nRUN mkdir /data && chgrp 0 /data && chmod 775 /data\nUSER 1001',
  ],
  [
    'a clean-up in the same RUN',
    'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*\nUSER 1001',
  ],
  ['apk without an index', 'FROM alpine:3.22\nRUN apk add --no-cache curl\nUSER 1001'],
  [
    'build dependencies that go again',
    'FROM alpine:3.22\nRUN apk add --no-cache --virtual .build gcc musl-dev && make -C /src && apk del .build\nUSER 1001\nCMD ["app"]',
  ],
  ['dnf with its clean-up', 'FROM fedora:43\nRUN dnf install -y nginx && dnf clean all\nUSER 1001'],
  [
    'a local server asked over http',
    'FROM debian:13-slim\nHEALTHCHECK CMD curl -f http://localhost:8080/health || exit 1\nUSER 1001',
  ],
  [
    'a server that runs while its RUN lasts',
    'FROM mariadb:11.8\nRUN service mariadb start && mariadb -e "CREATE DATABASE app"',
  ],
  [
    'a mirror within the company',
    'FROM debian:13-slim AS fetch\nRUN curl -fsSLo a http://files.internal/a\nFROM debian:13-slim\nCOPY --from=fetch /a /a\nUSER 1001',
  ],
]

const stages: readonly Case[] = [
  [
    'a build stage without USER',
    'FROM golang:1.26 AS build\nRUN CGO_ENABLED=0 go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\nUSER 65532\nENTRYPOINT ["/app"]',
  ],
  [
    'a build stage as root',
    'FROM node:22 AS build\nUSER root\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\nFROM nginx:1.29-alpine\nCOPY --from=build /app/dist /usr/share/nginx/html',
  ],
  [
    'a constant platform on purpose',
    '# check=skip=FromPlatformFlagConstDisallowed\nFROM --platform=linux/amd64 debian:13-slim\nUSER 1001',
  ],
  [
    'the platform of the builder',
    'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\nUSER 65532\nENTRYPOINT ["/app"]',
  ],
  [
    'a stage named by argument',
    'ARG KIND=prod\nFROM debian:13-slim AS dev\nFROM debian:13-slim AS prod\nFROM $KIND\nUSER 1001',
  ],
  [
    'a file out of another image',
    'FROM debian:13-slim\nCOPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/\nUSER 1001',
  ],
  [
    'a target for tests',
    'FROM python:3.13-slim AS base\nFROM base AS test\nRUN python -m unittest\nFROM base\nUSER 1001',
  ],
  [
    'a user that the parent stage made',
    'FROM debian:13-slim AS base\nRUN useradd --system app\nUSER app\nFROM base\nCMD ["app"]',
  ],
  ['an image that steps down itself', 'FROM postgres:17\nCOPY init.sql /docker-entrypoint-initdb.d/'],
  [
    'an entrypoint that steps down',
    'FROM debian:13-slim\nRUN useradd --system app\nENTRYPOINT ["gosu", "app", "/server"]',
  ],
  [
    'ONBUILD for others',
    'FROM node:22-slim\nONBUILD COPY . /app\nONBUILD RUN npm ci && npm cache clean --force\nUSER node',
  ],
]

const programs: readonly Case[] = [
  [
    'Python with pip',
    `
      FROM python:3.13-slim
      ENV PYTHONUNBUFFERED=1
      WORKDIR /app
      COPY requirements.txt ./
      RUN pip install --no-cache-dir -r requirements.txt
      COPY . .
      USER 1001
      CMD ["python", "-m", "app"]
    `,
  ],
  [
    'Python with a virtual environment from a build stage',
    `
      FROM python:3.13 AS build
      RUN python -m venv /venv
      COPY requirements.txt ./requirements.txt
      RUN /venv/bin/pip install --no-cache-dir -r requirements.txt
      FROM python:3.13-slim
      COPY --from=build /venv /venv
      ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1
      WORKDIR /app
      COPY src ./src
      USER 1001
      CMD ["gunicorn", "app:app"]
    `,
    'relative-copy-without-workdir',
  ],
  [
    'Python with uv',
    `
      FROM python:3.13-slim AS build
      COPY --from=ghcr.io/astral-sh/uv:0.9.5 /uv /bin/uv
      WORKDIR /app
      COPY pyproject.toml uv.lock ./
      RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen --no-dev --no-install-project
      COPY . .
      FROM python:3.13-slim
      COPY --from=build /app /app
      ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1
      WORKDIR /app
      USER 1001
      CMD ["uvicorn", "app:app", "--host", "0.0.0.0"]
    `,
  ],
  [
    'Node in two stages',
    `
      FROM node:22-slim AS build
      WORKDIR /app
      COPY package.json package-lock.json ./
      RUN --mount=type=cache,target=/root/.npm npm ci
      COPY . .
      RUN npm run build && npm prune --omit=dev
      FROM node:22-slim
      ENV NODE_ENV=production
      WORKDIR /app
      COPY --from=build /app/node_modules ./node_modules
      COPY --from=build /app/dist ./dist
      USER node
      CMD ["node", "dist/server.js"]
    `,
  ],
  [
    'Node with pnpm',
    `
      FROM node:22-slim AS build
      RUN corepack enable
      WORKDIR /app
      COPY package.json pnpm-lock.yaml ./
      RUN --mount=type=cache,target=/root/.local/share/pnpm/store pnpm install --frozen-lockfile --prod
      COPY . .
      FROM gcr.io/distroless/nodejs22-debian12:nonroot
      COPY --from=build /app /app
      WORKDIR /app
      CMD ["server.js"]
    `,
  ],
  [
    'Go on distroless',
    `
      FROM golang:1.26 AS build
      WORKDIR /src
      COPY go.mod go.sum ./
      RUN --mount=type=cache,target=/go/pkg/mod go mod download
      COPY . .
      RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build CGO_ENABLED=0 go build -trimpath -o /app ./cmd/app
      FROM gcr.io/distroless/static-debian12:nonroot
      COPY --from=build /app /app
      ENTRYPOINT ["/app"]
    `,
  ],
  [
    'Go on scratch',
    `
      FROM golang:1.26-alpine AS build
      WORKDIR /src
      COPY go.mod go.sum ./
      RUN go mod download
      COPY . .
      RUN CGO_ENABLED=0 go build -o /app .
      FROM scratch
      COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
      COPY --from=build /etc/passwd /etc/passwd
      COPY --from=build /app /app
      USER nobody
      ENTRYPOINT ["/app"]
    `,
  ],
  [
    'Java with Maven',
    `
      FROM maven:3.9-eclipse-temurin-21 AS build
      WORKDIR /app
      COPY pom.xml ./
      RUN --mount=type=cache,target=/root/.m2 mvn -B dependency:go-offline
      COPY src ./src
      RUN --mount=type=cache,target=/root/.m2 mvn -B package
      FROM eclipse-temurin:21-jre
      COPY --from=build /app/target/app.jar /app.jar
      USER 1001
      ENTRYPOINT ["java", "-jar", "/app.jar"]
    `,
  ],
  [
    'Java in layers',
    `
      FROM eclipse-temurin:21-jdk AS build
      WORKDIR /app
      COPY app.jar ./
      RUN java -Djarmode=tools -jar app.jar extract --layers --destination out
      FROM eclipse-temurin:21-jre
      WORKDIR /app
      COPY --from=build /app/out/dependencies/ ./
      COPY --from=build /app/out/application/ ./
      USER 1001
      ENTRYPOINT ["java", "-jar", "app.jar"]
    `,
  ],
  [
    'Rust',
    `
      FROM rust:1.91 AS build
      WORKDIR /src
      COPY . .
      RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/src/target cargo build --release --locked && cp target/release/app /app
      FROM debian:13-slim
      COPY --from=build /app /usr/local/bin/app
      USER 1001
      CMD ["app"]
    `,
  ],
  [
    'PHP with Composer',
    `
      FROM composer:2.8 AS vendor
      WORKDIR /app
      COPY composer.json composer.lock ./
      RUN --mount=type=cache,target=/tmp/cache composer install --no-dev --no-scripts --prefer-dist
      FROM php:8.4-apache
      RUN docker-php-ext-install pdo_mysql opcache
      COPY --from=vendor /app/vendor /var/www/html/vendor
      COPY . /var/www/html
      USER www-data
    `,
  ],
  [
    'Ruby',
    `
      FROM ruby:3.4-slim AS build
      WORKDIR /app
      ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test BUNDLE_PATH=/gems
      COPY Gemfile Gemfile.lock ./
      RUN bundle install && rm -rf /gems/ruby/*/cache
      COPY . .
      FROM ruby:3.4-slim
      ENV BUNDLE_DEPLOYMENT=1 BUNDLE_PATH=/gems
      WORKDIR /app
      COPY --from=build /gems /gems
      COPY --from=build /app /app
      USER 1001
      CMD ["bundle", "exec", "puma"]
    `,
  ],
  [
    '.NET',
    `
      FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
      WORKDIR /src
      COPY App.csproj ./
      RUN dotnet restore
      COPY . .
      RUN dotnet publish -c Release -o /out --no-restore
      FROM mcr.microsoft.com/dotnet/aspnet:10.0
      WORKDIR /app
      COPY --from=build /out ./
      USER $APP_UID
      ENTRYPOINT ["dotnet", "App.dll"]
    `,
  ],
  [
    'a static site',
    `
      FROM node:22-slim AS build
      WORKDIR /site
      COPY package.json package-lock.json ./
      RUN npm ci
      COPY . .
      RUN npm run build
      FROM nginxinc/nginx-unprivileged:1.29-alpine
      COPY --from=build /site/dist /usr/share/nginx/html
    `,
  ],
  [
    'PyTorch on the CUDA runtime',
    `
      FROM nvidia/cuda:12.6.3-cudnn-runtime-ubuntu24.04
      ENV PYTHONUNBUFFERED=1
      RUN apt-get update && apt-get install -y --no-install-recommends python3-pip && rm -rf /var/lib/apt/lists/*
      COPY requirements.txt /tmp/requirements.txt
      RUN pip install --no-cache-dir -r /tmp/requirements.txt
      USER 1001
      CMD ["python3", "serve.py"]
    `,
  ],
  [
    'Windows',
    `
      # escape=\`
      FROM mcr.microsoft.com/windows/servercore:ltsc2022
      SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
      RUN Invoke-WebRequest https://example.com/a.zip -OutFile a.zip; \`
          Expand-Archive a.zip C:\\app; \`
          Remove-Item a.zip
      WORKDIR C:\\app
      CMD ["app.exe"]
    `,
  ],
  [
    'a root file system of its own',
    `
      FROM scratch
      ADD alpine-minirootfs-3.22.2-x86_64.tar.gz /
      CMD ["/bin/sh"]
    `,
    'runs-as-root',
  ],
]

describe.each([
  ['names', names],
  ['variables', variables],
  ['syntax', syntax],
  ['commands', commands],
  ['stages', stages],
  ['programs', programs],
] as const)('of %s', (_, cases) => {
  test.each(cases)('nothing is said where there is %s', (_why, text, ...expected) => {
    const { findings } = analyze(dedent(text))
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
      expected.map((rule) => expect.stringContaining(`${rule}: `)),
    )
  })
})

test('there are cases enough to mean something', () => {
  const all = [names, variables, syntax, commands, stages, programs].flat()
  expect(all.length).toBeGreaterThanOrEqual(60)
})
