import { describe, expect, it } from 'vitest'
import { readDockerfile } from '../../src/engine/facts/read.ts'
import { loadTables } from '../../src/engine/sizes/tables/load.ts'
import type { Tables } from '../../src/engine/sizes/tables/tables.ts'
import { tablesFor } from '../../src/engine/sizes/tables-for.ts'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'

const needed = (text: string, tables: Tables = {}): readonly string[] =>
  tablesFor(readDockerfile(parseDockerfile(text), {}), tables)

describe('the tables that a file needs', () => {
  it('are none for an empty image', () => {
    expect(needed('FROM scratch\nCOPY app /')).toEqual([])
  })

  it('are those of the packages that a distroless image is made of', () => {
    expect(needed('FROM gcr.io/distroless/static')).toEqual(['base-images', 'debian-bookworm'])
    expect(needed('FROM gcr.io/distroless/cc-debian13:nonroot')).toEqual(['base-images', 'debian-trixie'])
  })

  it('are those of the base image and of the managers that are called', () => {
    expect(needed('FROM node:22-alpine\nRUN apk add curl && npm ci')).toEqual([
      'base-images',
      'alpine',
      'npm',
    ])
    expect(needed('FROM python:3.12\nRUN poetry install')).toEqual(['base-images', 'wheels'])
  })

  it('are one more once a table shows that it does not list a package', async () => {
    const text = 'FROM debian:12\nRUN apt-get install -y curl composer && apt-get purge nonsense'
    const tables = await loadTables(['debian-bookworm'])
    expect(needed(text)).toEqual(['base-images', 'debian-bookworm'])
    expect(needed(text, tables)).toEqual(['base-images', 'debian-bookworm', 'debian-bookworm-more'])
    expect(needed(text.replace('composer', 'git'), tables)).toEqual(['base-images', 'debian-bookworm'])
  })

  it.each([
    ['debian:bullseye-slim', 'debian-bullseye'],
    ['python:3.11-slim-bookworm', 'debian-bookworm'],
    ['ubuntu:22.04', 'debian-bookworm'],
    ['example.com/unheard/of', 'debian-trixie'],
  ])('follow the suite of %s', (image, table) => {
    expect(needed(`FROM ${image} AS a\nFROM a\nRUN apt-get install -y curl`)).toEqual(['base-images', table])
  })
})
