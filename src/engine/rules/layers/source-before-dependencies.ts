import type { PackageCall } from '../../facts/model.ts'
import { dependenciesFirst } from '../parts/fixes/dependencies-first.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'source-before-dependencies',
  severity: 'warning',
  concern: 'cache',
  title: 'Install dependencies before copying the source',
  why: `
    Docker reuses a step until something it stands on changes, then repeats everything
    below. With the source copied first, each edit of a single line installs all
    dependencies again. Copy the manifest alone, install, then copy the rest.
  `,
  unless: 'The install itself needs the source, for example to build a local package.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM python:3.13-slim
        WORKDIR /app
        «COPY . .»
        RUN pip install --no-cache-dir -r requirements.txt
      `,
      fixed: `
        FROM python:3.13-slim
        WORKDIR /app
        COPY requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
        COPY . .
      `,
    },
    {
      bad: `
        FROM node:22-slim
        WORKDIR /app
        «COPY . .»
        RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
        RUN npm ci
        RUN npm run build
      `,
      fixed: `
        FROM node:22-slim
        WORKDIR /app
        COPY package.json package-lock.json* ./
        RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
        RUN npm ci
        COPY . .
        RUN npm run build
      `,
    },
    {
      bad: `
        FROM golang:1.26
        WORKDIR /src
        «COPY . .»
        RUN go build -o /app .
      `,
      fixed: `
        FROM golang:1.26
        WORKDIR /src
        COPY go.mod go.sum* ./
        RUN go mod download
        COPY . .
        RUN go build -o /app .
      `,
    },
    {
      bad: `
        FROM rust:1.90
        WORKDIR /src
        «COPY . .»
        RUN cargo build --release
      `,
    },
    {
      good: `
        FROM python:3.13-slim
        WORKDIR /app
        COPY requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
        COPY . .
      `,
    },
    {
      good: `
        FROM python:3.13-slim
        WORKDIR /app
        COPY . .
        RUN pip install --no-cache-dir .
      `,
    },
  ],
  each: 'cacheBreak',
  check(broken, file) {
    const { copy, steps } = broken
    const [first] = steps
    if (copy.stage.isDead || !first) return
    const more = steps.length > 1 ? ` and ${steps.length - 1} more` : ''
    return {
      at: copy.span,
      message: `Each edit of what is copied here runs \`${nameOf(first)}\`${more} again`,
      fix: dependenciesFirst(broken, file),
    }
  },
})

const nameOf = ({ command, verb }: PackageCall): string => command.program + (verb ? ` ${verb.text}` : '')
