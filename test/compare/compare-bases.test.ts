import { describe, expect, it, test } from 'vitest'
import {
  type BaseRow,
  compareBases,
  fetchedToCompare,
  tablesToCompare,
} from '../../src/engine/compare/compare-bases.ts'
import type { Options } from '../../src/engine/options.ts'
import { loadTables } from '../../src/engine/sizes/tables/load.ts'
import { createShelf } from '../../src/engine/sizes/tables/shelf.ts'
import { applyEdits } from '../../src/engine/text/edit.ts'
import { allTables, weigh } from '../sizes/weigh.ts'

const MB = 1e6
const asked: Options = { tables: allTables, today: '2026-11-24' }
const compare = (source: string, more: Options = {}) => compareBases(source, { ...asked, ...more })

const rowOn = (rows: readonly BaseRow[], base: string): BaseRow => {
  const row = rows.find((one) => one.base === base)
  if (!row) throw new Error(`no row for ${base} among ${rows.map((one) => one.base).join(', ')}`)
  return row
}
const likely = ({ size }: BaseRow) => size.likely / MB
const texts = ({ breaks }: BaseRow, kind?: string) =>
  breaks.filter((one) => kind === undefined || one.kind === kind).map(({ text }) => text)

const python = (packages: string) => `FROM python:3.11\nRUN pip install --no-cache-dir ${packages}\n`

describe('Alpine against slim', () => {
  it('wins where all packages are pure or have a musllinux wheel', () => {
    const rows = compare(python('pandas numpy fastapi'))
    const [alpine, slim, full] = ['python:3.11-alpine', 'python:3.11-slim', 'python:3.11'].map((base) =>
      rowOn(rows, base),
    )
    if (!alpine || !slim || !full) throw new Error('three rows')
    expect(likely(alpine)).toBeLessThan(likely(slim) - 30)
    expect(likely(slim)).toBeLessThan(likely(full) - 500)
    expect(texts(alpine, 'costs')).toEqual([])
  })

  it('loses where one has none, with the compiler that it then takes', () => {
    const source = python('pandas numpy scikit-learn')
    const rows = compare(source)
    const [alpine, slim] = [rowOn(rows, 'python:3.11-alpine'), rowOn(rows, 'python:3.11-slim')]
    expect(likely(alpine)).toBeGreaterThan(likely(slim) + 50)
    expect(texts(alpine, 'costs')).toEqual([
      '`scikit-learn` has no wheel for Alpine: pip compiles it in the final image, with `build-base` at the least, which a build stage would keep out',
    ])
    expect(applyEdits(source, alpine.edits)).toBe(
      'FROM python:3.11-alpine\nRUN apk add --no-cache build-base && pip install --no-cache-dir pandas numpy scikit-learn\n',
    )
  })

  it('wins again where a build stage compiles, which changes along', () => {
    const source = `FROM python:3.11 AS build
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir pandas scikit-learn
FROM python:3.11-slim
COPY --from=build /venv /venv
`
    const rows = compare(source)
    const alpine = rowOn(rows, 'python:3.11-alpine')
    expect(alpine.difference.likely).toBeLessThan(-30 * MB)
    expect(alpine.alsoChanges).toEqual(['build'])
    expect(applyEdits(source, alpine.edits)).toBe(`FROM python:3.11-alpine AS build
RUN python -m venv /venv && apk add --no-cache build-base && /venv/bin/pip install --no-cache-dir pandas scikit-learn
FROM python:3.11-alpine
COPY --from=build /venv /venv
`)
  })

  it('is out of the question where there are no sources either', () => {
    const alpine = rowOn(compare(python('torch')), 'python:3.11-alpine')
    expect(texts(alpine, 'fails')[0]).toContain('`torch` has neither a wheel for Alpine nor sources')
  })

  it('says where it is not known whether there is a wheel', () => {
    const alpine = rowOn(compare(python('pysqlite3-binary lazy-object-proxy')), 'python:3.11-alpine')
    expect(texts(alpine, 'check').some((text) => text.startsWith('It is not known'))).toBe(true)
  })

  it('has no compiler to offer to a user without rights', () => {
    const source = 'FROM python:3.11\nUSER 1000\nRUN pip install scikit-learn\n'
    const alpine = rowOn(compare(source), 'python:3.11-alpine')
    expect(texts(alpine, 'fails')[0]).toContain('where there is no compiler')
  })
})

test('what is compiled on every base is told of each in the same words', () => {
  const rows = compare('FROM python:3.11\nRUN pip install psycopg2 scikit-learn\n')
  const told = (base: string) => texts(rowOn(rows, base), 'costs').map((text) => text.split(':')[0])
  expect(told('python:3.11')).toEqual(['`psycopg2` has no wheel for Linux'])
  expect(told('python:3.11-alpine')).toEqual([
    '`psycopg2` has no wheel for Linux',
    '`scikit-learn` has no wheel for Alpine',
  ])
})

test('a RUN of which nothing is left goes whole, and nothing is said of it', () => {
  const source = 'FROM python:3.11\nRUN apt-get update\nRUN apt-get install -y gcc\nRUN pip install flask\n'
  const alpine = rowOn(compare(source), 'python:3.11-alpine')
  expect(texts(alpine, 'fails')).toEqual([])
  expect(texts(alpine, 'check')).toEqual(['`apk` installs `gcc` in place of `apt-get`'])
  expect(applyEdits(source, alpine.edits)).toBe(
    'FROM python:3.11-alpine\nRUN apk add --no-cache gcc\nRUN pip install flask\n',
  )
})

test('an upgrade that installs nothing by name is told without names', () => {
  const alpine = rowOn(
    compare('FROM python:3.11\nRUN apt-get update && apt-get upgrade -y\n'),
    'python:3.11-alpine',
  )
  expect(texts(alpine, 'check')).toEqual(['`apk` takes the place of `apt-get`'])
})

describe('a row', () => {
  const source = python('flask')
  const rows = compare(source)

  it('stands on each variant, release and version that is known, the present one first', () => {
    expect(rows[0]).toMatchObject({ base: 'python:3.11', isCurrent: true, edits: [] })
    expect(rows.map(({ base }) => base).sort()).toEqual([
      'gcr.io/distroless/python3-debian12',
      'python:3.11',
      'python:3.11-alpine',
      'python:3.11-bookworm',
      'python:3.11-slim',
      'python:3.11-slim-bookworm',
      'python:3.12',
      'python:3.14',
    ])
    expect(rowOn(rows, 'python:3.11').variant).toBe('full')
    expect(rowOn(rows, 'python:3.11-slim').variant).toBe('slim')
    expect(rowOn(rows, 'python:3.11-alpine').variant).toBe('alpine')
    expect(rowOn(rows, 'gcr.io/distroless/python3-debian12').variant).toBe('distroless')
    const sizes = rows.slice(1).map(likely)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    expect(rows.length).toBeLessThanOrEqual(12)
  })

  it('is the estimate of the edited text', () => {
    for (const row of rows) {
      const { shipped, pull, unknowns } = weigh(applyEdits(source, row.edits), asked)
      expect([row.base, row.size, row.pull, row.unknowns]).toEqual([row.base, shipped, pull, unknowns])
    }
  })

  it('differs from the present one by what a subtraction gives', () => {
    const now = rows[0]?.size.likely ?? Number.NaN
    for (const { size, difference } of rows) {
      expect(difference.likely).toBeCloseTo(size.likely - now, -1)
      expect(difference.low).toBeLessThanOrEqual(difference.likely)
      expect(difference.likely).toBeLessThanOrEqual(difference.high)
    }
  })

  it('tells how its base is known', () => {
    expect(rowOn(rows, 'python:3.11-slim').basis).toMatchObject({ kind: 'measured', table: 'base-images' })
    expect(rowOn(rows, 'gcr.io/distroless/python3-debian12').basis).toMatchObject({
      kind: 'derived',
      table: 'debian-bookworm',
    })
  })

  it('takes the user’s own number for the base that it is about', () => {
    const own = compare(source, { assumptions: { 'python:3.11': 875 * MB } })
    expect(own[0]?.basis.kind).toBe('given')
    expect(rowOn(own, 'python:3.11-slim').size).toEqual(rowOn(rows, 'python:3.11-slim').size)
  })

  it('is plain data', () => {
    expect(structuredClone(rows)).toEqual(rows)
  })
})

describe('what would break', () => {
  const breaksOf = (source: string, base: string) => texts(rowOn(compare(source), base))

  it('is nothing for a base that only weighs less', () => {
    expect(breaksOf(python('flask'), 'python:3.11-slim')).toEqual([])
  })

  it('is a shell that RUN and CMD need', () => {
    const found = breaksOf(
      'FROM python:3.11\nRUN pip install flask\nCMD python app.py',
      'gcr.io/distroless/python3-debian12',
    )
    expect(found[0]).toMatch(/^There is no shell for the RUN of the final image/)
    expect(found[1]).toBe('There is no shell to start CMD: write it as a JSON list')
  })

  it('is another manager, unless all its packages have equal names', () => {
    const install = (name: string) =>
      `FROM node:24\nRUN apt-get update && apt-get install -y ${name} && apt-get clean\n`
    expect(breaksOf(install('curl build-essential'), 'node:24-alpine')).toEqual([
      '`apk` installs `curl` and `build-essential` in place of `apt-get`',
    ])
    const alpine = rowOn(compare(install('curl build-essential')), 'node:24-alpine')
    expect(applyEdits(install('curl build-essential'), alpine.edits)).toBe(
      'FROM node:24-alpine\nRUN apk add --no-cache curl build-base\n',
    )
    const stranger = rowOn(compare(install('libreoffice-writer')), 'node:24-alpine')
    expect(texts(stranger, 'fails')).toEqual([
      '`apt-get` is not in Alpine, and no equal name is known there for `libreoffice-writer`; the size stays vague',
    ])
    expect(stranger.size.high - stranger.size.low).toBeGreaterThan(40 * MB)
  })

  it('is apk on Debian, with virtual packages purged where they were deleted', () => {
    const source =
      'FROM node:24-alpine\nRUN apk add --no-cache -t .b make g++ && npm i -g pnpm && apk del .b\n'
    const slim = rowOn(compare(source), 'node:24-slim')
    expect(applyEdits(source, slim.edits)).toBe(
      'FROM node:24-slim\nRUN apt-get update && apt-get install -y --no-install-recommends make g++ && rm -rf /var/lib/apt/lists/* && npm i -g pnpm && apt-get purge -y --auto-remove make g++\n',
    )
    const unknown = rowOn(compare('FROM node:24-alpine\nRUN apk add vips-heif'), 'node:24-slim')
    expect(texts(unknown, 'fails')[0]).toContain('`apk` is not in Debian')
    expect(unknown.size.high - unknown.size.low).toBeGreaterThan(20 * MB)
  })

  it('is a package that another release does not have', () => {
    const source = 'FROM python:3.11-slim-bullseye\nRUN apt-get update && apt-get install -y libssl1.1\n'
    expect(breaksOf(source, 'python:3.11-slim-trixie')).toContain('`libssl1.1` is not in Debian trixie')
  })

  it('is a program that only the full image holds', () => {
    const source =
      'FROM python:3.11\nRUN git clone https://example.com/a && make -C a && curl -O https://example.com/b\n'
    expect(breaksOf(source, 'python:3.11-slim')).toEqual([
      '`git`, `make` and `curl` are not in `python:3.11-slim` and would have to be installed',
    ])
    const installed =
      'FROM python:3.11\nRUN apt-get update && apt-get install -y git && git clone https://example.com/a\n'
    expect(breaksOf(installed, 'python:3.11-slim')).toEqual([])
  })

  it('is how users are made, and bash', () => {
    const source =
      'FROM debian:12\nFROM node:24\nSHELL ["/bin/bash", "-c"]\nRUN groupadd a && useradd -g a a\n'
    expect(breaksOf(source, 'node:24-alpine')).toEqual([
      '`groupadd` and `useradd` are not in Alpine: `addgroup -S` and `adduser -S` are',
      '`bash` is not in Alpine and would have to be installed',
    ])
    expect(breaksOf('FROM node:24-alpine\nRUN adduser -S a\n', 'node:24-slim')).toEqual([
      '`adduser` takes other options in Debian',
    ])
  })

  it('is the end of support, another version, a digest and a user that goes', () => {
    expect(breaksOf('FROM node:18-alpine\n', 'node:18-slim')[0]).toMatch(
      /^Node.js 18 gets no security fixes since/,
    )
    expect(breaksOf(`FROM python:3.11@sha256:${'a'.repeat(64)}\n`, 'python:3.14')).toEqual([
      'Version 3.11 becomes 3.14: every package has to support it',
      'The digest goes, and with it the certainty of getting this very build',
    ])
    expect(
      breaksOf('FROM node:22-slim\nUSER node\nCMD ["a.js"]', 'gcr.io/distroless/nodejs22-debian12')[0],
    ).toBe('There is no user `node`')
  })

  it('is what other stages link to', () => {
    const source =
      'FROM rust:1.98 AS build\nRUN cargo build\nFROM python:3.11-slim\nCOPY --from=build /app /app\n'
    expect(breaksOf(source, 'python:3.11-alpine')).toEqual([
      'What `build` makes on `rust:1.98` is linked to glibc: unless it is static, it does not start here',
    ])
    const texts = source.replace('/app /app', '/licences.txt /')
    expect(breaksOf(texts, 'python:3.11-alpine')).toEqual([])
    // A page that Node built, classes that Maven built: neither knows a C library.
    expect(breaksOf(source.replace('rust:1.98', 'node:24'), 'python:3.11-alpine')).toEqual([])
    const java = source.replace('rust:1.98', 'maven:3').replace('python:3.11-slim', 'eclipse-temurin:21-jre')
    expect(breaksOf(java, 'eclipse-temurin:21-jre-alpine')).toEqual([])
  })
})

describe('the edit', () => {
  const edited = (source: string, base: string) => applyEdits(source, rowOn(compare(source), base).edits)

  it('changes FROM at the root of the chain, and keeps variables in front', () => {
    const source = 'ARG V=3.11\nFROM python:${V}-slim AS base\nENV A=b\nFROM base\nCOPY . .\n'
    expect(edited(source, 'python:3.11-alpine')).toBe(source.replace('-slim', '-alpine'))
    expect(edited(source, 'python:3.14-slim')).toBe(source.replace('python:${V}-slim', 'python:3.14-slim'))
  })

  it('keeps the registry that the image comes from', () => {
    const base = 'public.ecr.aws/docker/library/python:3.11'
    expect(edited(`FROM ${base}\n`, `${base}-slim`)).toBe(`FROM ${base}-slim\n`)
  })

  it('changes a build stage to the version and C library that fit, and leaves one that only gives texts', () => {
    const stages = (file: string) => `FROM node:22-bookworm AS deps
RUN npm ci
FROM node:22-bookworm-slim
COPY --from=deps ${file} /app/
`
    expect(edited(stages('/app'), 'node:22-alpine')).toContain('FROM node:22-alpine AS deps')
    expect(edited(stages('/app'), 'node:24-bookworm-slim')).toContain('FROM node:24-bookworm AS deps')
    expect(edited(stages('/app/package.json'), 'node:22-alpine')).toContain('FROM node:22-bookworm AS deps')
  })

  it('reaches stages that are built on those that change', () => {
    const source = `FROM node:24-alpine AS base
RUN apk add --no-cache git
FROM base AS deps
RUN apk add --no-cache make
FROM node:24-alpine AS tools
FROM tools AS native
RUN apk add --no-cache g++
FROM base
COPY --from=deps /app /app
COPY --from=native /bin/x /bin/
`
    const slim = edited(source, 'node:24-slim')
    expect(slim).not.toContain('apk')
    expect(slim).not.toContain('alpine')
  })

  it('gives a build stage the version that a distroless image holds', () => {
    const source =
      'FROM python:3.12 AS b\nRUN pip install -t /a flask\nFROM python:3.12-slim\nCOPY --from=b /a /a\n'
    expect(edited(source, 'gcr.io/distroless/python3-debian13')).toContain('FROM python:3.13-trixie AS b')
    expect(texts(rowOn(compare(source), 'gcr.io/distroless/python3-debian13'))).toContain(
      'Version 3.12 becomes 3.13: every package has to support it',
    )
  })

  it('leads nowhere that gets fixes for a shorter time than the present base did', () => {
    const bases = (source: string) => compare(source).map(({ base }) => base)
    expect(bases('FROM node:22-alpine\n')).not.toContain('node:20-alpine')
    expect(bases('FROM node:20-alpine\n')).toEqual(expect.arrayContaining(['node:20-slim', 'node:22-alpine']))
    expect(bases('FROM node:20-alpine\n')).not.toContain('node:18-alpine')
  })

  it('puts a program that was compiled elsewhere on an image without a shell', () => {
    const source =
      'FROM golang:1.26 AS build\nRUN go build -o /app\nFROM debian:13-slim\nCOPY --from=build /app /app\n'
    const row = rowOn(compare(source), 'gcr.io/distroless/static-debian12')
    expect(row.difference.high).toBeLessThan(-60 * MB)
    const nginx = source.replace('debian:13-slim', 'nginx')
    expect(compare(nginx).some(({ base }) => base.includes('distroless'))).toBe(false)
  })
})

describe('without a known base', () => {
  test.each([
    '',
    'FROM scratch\nCOPY a /',
    'FROM example.com/unheard/of:1\nRUN true',
    'FROM $BASE\nRUN true',
    'FROM a AS b\nFROM b',
    'FROM gcr.io/distroless/static-debian12\nCOPY a /',
    'not a Dockerfile',
    'FROM python:3.11 AS a\nFROM a AS a\nFROM --platform= ',
  ])('there are no rows: %j', (source) => {
    expect(compare(source)).toEqual([])
  })

  it('nor without the table of base images', () => {
    expect(compareBases(python('flask'), {})).toEqual([])
  })
})

describe('the tables', () => {
  const needed = async (source: string) => {
    const tables = await loadTables(tablesToCompare(source, {}))
    return tablesToCompare(source, { tables })
  }

  it('come in two steps, and only those that are looked into', async () => {
    expect(tablesToCompare('FROM python:3.11', {})).toEqual(['base-images'])
    expect(await needed('FROM python:3.11')).toEqual(['base-images', 'debian-bookworm'])
    expect(await needed('FROM node:24-slim\nRUN apt-get install -y curl')).toEqual(
      expect.arrayContaining(['base-images', 'debian-trixie', 'debian-bookworm', 'alpine']),
    )
    expect(tablesToCompare('FROM scratch', {})).toEqual([])
  })

  it.each([
    python('pandas'),
    python('scikit-learn'),
    python('mysqlclient'),
    'FROM node:24-alpine\nRUN apk add git',
  ])('give the same rows as all of them do: %j', async (source) => {
    const tables = await fetchedToCompare(source, {}, createShelf())
    expect(tables.npm).toBeUndefined()
    expect(compareBases(source, { ...asked, tables })).toEqual(compare(source))
  })
})

describe('a compiler that is not whole', () => {
  it('on Alpine gcc comes without the headers of musl', () => {
    const source = 'FROM python:3.12\nRUN apt-get update && apt-get install -y gcc && pip install psycopg2\n'
    const [text] = texts(rowOn(compare(source), 'python:3.12-alpine'), 'costs')
    expect(text).toContain('with `build-base` at the least')
  })
  it.each(['gcc musl-dev', 'g++', 'build-base'])('%s is one', (names) => {
    const source = `FROM python:3.12-alpine\nRUN apk add ${names} && pip install psycopg2\n`
    const now = compare(source).find(({ isCurrent }) => isCurrent)
    expect(now && texts(now, 'costs')).toEqual([
      '`psycopg2` has no wheel for Linux: pip compiles it in the final image',
    ])
  })
})

describe('another release of the distribution', () => {
  it('is told, for its packages are other versions', () => {
    const rows = compare('FROM ubuntu:22.04\nRUN apt-get update && apt-get install -y curl\n')
    expect(texts(rowOn(rows, 'ubuntu:24.04'), 'check')).toEqual([
      'Ubuntu jammy becomes noble: packages of the system come in other versions',
    ])
    expect(texts(rowOn(rows, 'ubuntu:22.04'))).toEqual([])
  })
  it('is none where only the variant changes', () => {
    const rows = compare('FROM python:3.12\nRUN pip install flask\n')
    expect(texts(rowOn(rows, 'python:3.12-slim'))).toEqual([])
  })
})

test('a platform that FROM names is the one that is weighed', () => {
  const rows = (platform: string) => compare(`FROM --platform=${platform} node:22\nRUN npm install next\n`)
  const size = (platform: string) => rowOn(rows(platform), 'node:22').size
  expect(size('linux/arm64').likely).toBeLessThan(size('linux/amd64').likely)
  expect(size('$BUILDPLATFORM')).toEqual(size('linux/amd64'))
  expect(weigh('FROM --platform=linux/arm64 node:22 AS a\nFROM a\nRUN npm install next').shipped).toEqual(
    size('linux/arm64'),
  )
})
