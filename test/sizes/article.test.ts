import { describe, expect, it } from 'vitest'
import { layersOf, weigh } from './weigh.ts'

const MB = 1e6
const base = { 'python:3.11-slim-bullseye': 121 * MB }
const likely = (text: string, assumptions: Readonly<Record<string, number>> = base, files = {}): number =>
  weigh(text, { assumptions, files }).shipped.likely / MB

const pyproject = `
[tool.poetry.dependencies]
python = "^3.11"
fastapi = "^0.89"
uvicorn = "^0.20"
scikit-learn = "^1.2"
pandas = "^1.5"
[tool.poetry.group.dev.dependencies]
pytest = "^7.2"
`

describe('the article, step by step', () => {
  it('carries the package lists when they are deleted a RUN too late: 139 MB', () => {
    const size = weigh(
      `
      FROM python:3.11-slim-bullseye
      RUN apt-get update && apt-get upgrade -y
      RUN set -ex && apt-get autoremove -y && apt-get clean -y && rm -rf /var/lib/apt/lists/*
      `,
      { assumptions: base },
    )
    expect(size.shipped.likely / MB).toBeCloseTo(139.45, 1)
    expect(size.dead.likely / MB).toBeCloseTo(18.45, 1)
    const lists = layersOf(size)[0]?.contributors[0]
    expect(lists?.label).toBe('apt lists')
    expect(lists?.dead).toEqual(lists?.bytes)
  })

  it('weighs as its base when all of it stands in one RUN: 121 MB', () => {
    expect(
      likely(`
        FROM python:3.11-slim-bullseye
        RUN set -ex \\
            && addgroup --system --gid 1001 appgroup \\
            && adduser --system --uid 1001 --gid 1001 --no-create-home appuser \\
            && apt-get update \\
            && apt-get upgrade -y \\
            && apt-get autoremove -y \\
            && apt-get clean -y \\
            && rm -rf /var/lib/apt/lists/*
      `),
    ).toBe(121)
  })

  it('is not fooled by `set -ex apt-get autoremove`, nor helped by the rest of that RUN', () => {
    expect(
      likely(`
        FROM python:3.11-slim-bullseye
        RUN apt-get update && apt-get upgrade -y
        RUN set -ex apt-get autoremove -y && apt-get clean -y && rm -rf /var/lib/apt/lists/*
      `),
    ).toBeCloseTo(139.45, 1)
  })

  const single = `
    FROM python:3.11-slim-bullseye
    ARG POETRY_VERSION=1.3.2
    ENV POETRY_VIRTUALENVS_CREATE=false
    WORKDIR /app
    COPY poetry.lock pyproject.toml ./
    RUN pip install "poetry==$POETRY_VERSION" && poetry install --no-interaction
    COPY artifacts artifacts
    COPY api api
    EXPOSE 8000
    CMD ["uvicorn", "api.main:app", "--host", "0.0.0.0"]
  `
  const staged = `
    FROM python:3.11-slim-bullseye as build
    ARG POETRY_VERSION=1.3.2
    WORKDIR /app
    RUN pip install "poetry==$POETRY_VERSION"
    COPY poetry.lock pyproject.toml ./
    RUN poetry export --output requirements.txt
    FROM python:3.11-slim-bullseye as final
    ENV PIP_NO_CACHE_DIR=true
    WORKDIR /app
    COPY --from=build /app/requirements.txt .
    RUN pip install -r requirements.txt
    COPY artifacts artifacts
    COPY api api
    CMD ["uvicorn", "api.main:app", "--host", "0.0.0.0"]
  `
  const assumptions = { ...base, artifacts: 60 * MB, api: 0.1 * MB }
  const files = { 'pyproject.toml': pyproject }

  it('holds poetry, what poetry needs, and caches in the install layer', () => {
    const install = layersOf(weigh(single, { assumptions, files })).find(
      ({ instruction }) => instruction === 'RUN',
    )
    const labels = install?.contributors.map(({ label }) => label) ?? []
    expect(labels).toContain('poetry 1.3.2 and 47 packages it needs')
    expect(labels).toContain('poetry cache')
    expect(labels.some((label) => label.startsWith('pandas'))).toBe(true)
    expect(labels.some((label) => label.startsWith('pytest'))).toBe(true)
  })

  it('drops poetry, development packages and caches with a second stage: about 150–250 MB', () => {
    const saved = likely(single, assumptions, files) - likely(staged, assumptions, files)
    expect(saved).toBeGreaterThan(140)
    expect(saved).toBeLessThan(260)
  })

  it('ships no byte of the build stage but what is copied', () => {
    const size = weigh(staged, { assumptions, files })
    expect(size.stages.map(({ ships }) => ships)).toEqual([false, true])
    expect(size.stages[1]?.layers[0]?.bytes.high).toBeLessThan(100_000)
  })

  it('doubles what `chown -R` touches', () => {
    const before = `${staged.trimEnd()}\n`
    const after = `${before}    RUN chown -R appuser /app\n`
    const grown = likely(after, assumptions, files) - likely(before, assumptions, files)
    expect(grown).toBeCloseTo(60.1, 0)
  })
})
