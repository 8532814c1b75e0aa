import { dedent } from '../../engine/text/dedent.ts'
import type { SharedOptions } from '../../worker/link/state.ts'
import type { SampleText } from './sample.ts'

// The article of 2023 wrote `python:3.11-slim`, which was Debian 11 then and is Debian 13 today.
const image = 'python:3.11-slim-bullseye'
const base = `FROM ${image}\n`

const settings = dedent(`
  ARG POETRY_VERSION=1.3.2

  ENV PIP_DEFAULT_TIMEOUT=100 \\
      # What the service prints appears at once
      PYTHONUNBUFFERED=1 \\
      # pip need not ask for a newer pip in every build
      PIP_DISABLE_PIP_VERSION_CHECK=1 \\
      # Nothing is installed twice, so its downloads are of no use
      PIP_NO_CACHE_DIR=1

  WORKDIR /app
`)

const user = dedent(`
  RUN groupadd --system --gid 1001 appgroup \\
      && useradd --system --uid 1001 --gid appgroup --no-create-home appuser
`)

const userWhoWrites = dedent(`
  RUN groupadd --system --gid 1001 appgroup \\
      && useradd --system --uid 1001 --gid appgroup --no-create-home appuser \\
      && mkdir /app/uploads \\
      && chown -R appuser:appgroup /app/uploads
`)

const upgrade = dedent(`
  RUN set -ex \\
      && apt-get update \\
      && apt-get upgrade -y
`)

const lateCleaning = dedent(`
  RUN set -ex \\
      && apt-get autoremove -y \\
      && apt-get clean -y \\
      && rm -rf /var/lib/apt/lists/*
`)

const slippedCleaning = dedent(`
  RUN set -ex apt-get autoremove -y \\
      && apt-get clean -y \\
      && rm -rf /var/lib/apt/lists/*
`)

const joined = dedent(`
  RUN set -ex \\
      && groupadd --system --gid 1001 appgroup \\
      && useradd --system --uid 1001 --gid appgroup --no-create-home appuser \\
      && apt-get update \\
      && apt-get upgrade -y \\
      && apt-get autoremove -y \\
      && apt-get clean -y \\
      && rm -rf /var/lib/apt/lists/*
`)

const code = dedent(`
  COPY artifacts artifacts
  COPY api api
`)

const install = dedent(`
  COPY pyproject.toml poetry.lock ./
  RUN pip install "poetry==$POETRY_VERSION" \\
      && poetry config virtualenvs.create false \\
      && poetry install --no-root --no-ansi --no-interaction --without dev
`)

const run = dedent(`
  EXPOSE 8000
  CMD ["uvicorn", "api.main:app", "--host", "0.0.0.0", "--port", "8000"]
  USER appuser
`)

const buildStage = dedent(`
  FROM ${image} as build

  ARG POETRY_VERSION=1.3.2
  ENV PIP_DEFAULT_TIMEOUT=100 \\
      PIP_DISABLE_PIP_VERSION_CHECK=1 \\
      PIP_NO_CACHE_DIR=1
  WORKDIR /app

  COPY pyproject.toml poetry.lock ./
  RUN pip install "poetry==$POETRY_VERSION" \\
      && poetry install --no-root --no-ansi --no-interaction --without dev \\
      && poetry export -f requirements.txt -o requirements.txt --without-hashes
`)

const finalStage = [
  dedent(`
    FROM ${image} as final

    WORKDIR /app
    COPY --from=build /app/requirements.txt .
    RUN set -ex \\
        && groupadd --system --gid 1001 appgroup \\
        && useradd --system --uid 1001 --gid appgroup --no-create-home appuser \\
        && apt-get update \\
        && apt-get upgrade -y \\
        && pip install --no-cache-dir -r requirements.txt \\
        && apt-get autoremove -y \\
        && apt-get clean -y \\
        && rm -rf /var/lib/apt/lists/*
  `),
  code,
  run,
].join('\n')

export const dockerignore = dedent(`
  .git
  .venv
  **/__pycache__
  **/.env
  **/.aws
  **/.ssh
`)

export const pyproject = dedent(`
  [tool.poetry]
  name = "credit-scores"
  version = "1.0.0"
  description = "Scores applications for credit"
  authors = ["The scores team <scores@example.com>"]

  [tool.poetry.dependencies]
  python = ">=3.11,<3.12"
  fastapi = "0.95.1"
  uvicorn = { version = "0.21.1", extras = ["standard"] }
  pandas = "2.0.1"
  scikit-learn = "1.2.2"

  [tool.poetry.group.dev.dependencies]
  pytest = "7.3.1"
  black = "23.3.0"

  [build-system]
  requires = ["poetry-core"]
  build-backend = "poetry.core.masonry.api"
`)

/** What the text cannot tell: the base as its author measured it, and the files of the service. */
export const files = { artifacts: 60_000_000, api: 500_000 }
/** The packages that poetry.lock pins, as installed on 2026-11-24; the table of wheels knows newer versions. */
export const pinned = {
  scipy: 127_058_027,
  numpy: 73_943_181,
  pandas: 70_197_839,
  'scikit-learn': 44_767_653,
  // Today's scikit-learn needs it, that of the article does not know it.
  narwhals: 0,
}
const project = { ...files, ...pinned, 'poetry.lock': 110_006 }

/** Debian 11 was in its prime in the year of the article, so its end is not held against it. */
const levels = { 'end-of-life-base': 'off' } as const
const alone: SharedOptions = { levels, assumptions: { [image]: 121_000_000 } }
const withFiles: SharedOptions = {
  levels,
  assumptions: { ...alone.assumptions, ...files },
  files: { '.dockerignore': dockerignore },
}
const withProject: SharedOptions = {
  levels,
  assumptions: { ...alone.assumptions, ...project },
  files: { '.dockerignore': dockerignore, 'pyproject.toml': pyproject },
}

const step = (options: SharedOptions, note: string, ...blocks: readonly string[]): SampleText => ({
  source: blocks.join('\n'),
  options,
  note,
})

const assumed =
  'Assumed: the base as in 2023, 121 MB; artifacts of 60 MB and code of 0.5 MB; the pinned packages as measured, 357 MB.'

/** The steps of the article, each with the blocks of those before it. */
export const article = {
  'article-1': step(
    alone,
    'The article: 121 MB, where the full image has 875 MB and Alpine 56.5 MB. Alpine has pip today; what it lacks is a wheel for musl of some packages.',
    base,
    'CMD ["python", "--version"]\n',
  ),
  'article-2': step(alone, 'Settings weigh nothing. The comments inside the ENV are legal.', base, settings),
  'article-3': step(
    alone,
    'Fixed ids let a cluster tell who may write where. Only the one directory that is written to changes its owner.',
    base,
    settings,
    userWhoWrites,
  ),
  'article-4': step(
    alone,
    'The article: 139 MB, 18 more than the base. They are the package lists, and the layer that deletes them comes too late.',
    base,
    settings,
    user,
    upgrade,
    lateCleaning,
  ),
  'article-5': step(
    alone,
    'The words after `set -ex` become its arguments: `apt-get autoremove` never runs, and no error says so.',
    base,
    settings,
    user,
    upgrade,
    slippedCleaning,
  ),
  'article-6': step(
    alone,
    'The article: 121 MB again. The lists are gone before their layer is sealed.',
    base,
    settings,
    joined,
  ),
  'article-7': step(
    withFiles,
    'Look at .dockerignore in the Files tab: what it names cannot slip into a layer. Assumed: artifacts of 60 MB and code of 0.5 MB.',
    base,
    settings,
    joined,
    code,
  ),
  'article-8': step(
    withProject,
    `Each edit of the code makes the install that follows run again. ${assumed}`,
    base,
    settings,
    joined,
    code,
    install,
  ),
  'article-8b': step(
    withProject,
    `The install is taken from the cache for as long as its two files stay the same. ${assumed}`,
    base,
    settings,
    joined,
    install,
    code,
  ),
  'article-9': step(
    withProject,
    `The article: 731–732 MB, of them 531 in the install. Its complete file leaves the package lists behind again. ${assumed}`,
    base,
    settings,
    user,
    upgrade,
    lateCleaning,
    install,
    code,
    run,
  ),
  'article-10': step(
    withProject,
    `The article: 538 MB, 194 fewer. Poetry and its caches stay in the first stage, whose \`poetry install\` nobody uses. ${assumed}`,
    buildStage,
    finalStage,
  ),
  'article-before': {
    source: dedent(`
      FROM python:3.11

      ARG POETRY_VERSION=1.3.2
      WORKDIR /app

      COPY . .

      RUN apt-get update && apt-get upgrade -y
      RUN set -ex apt-get autoremove -y \\
          && apt-get clean -y \\
          && rm -rf /var/lib/apt/lists/*

      RUN pip install "poetry==$POETRY_VERSION"
      RUN poetry config virtualenvs.create false
      RUN poetry install --no-root --no-interaction

      EXPOSE 8000
      CMD uvicorn api.main:app --host 0.0.0.0 --port 8000
    `),
    options: {
      files: { 'pyproject.toml': pyproject },
      assumptions: { '.': files.artifacts + files.api, ...pinned },
    },
    note: 'Assumed: 60.5 MB of code and artifacts, as the article does not tell.',
  },
  'article-after': {
    source: dedent(`
      # syntax=docker/dockerfile:1
      FROM python:3.11-slim AS requirements

      ARG POETRY_VERSION=1.3.2
      WORKDIR /build
      RUN pip install --no-cache-dir "poetry==$POETRY_VERSION"
      COPY pyproject.toml poetry.lock ./
      RUN poetry export -f requirements.txt -o requirements.txt

      FROM python:3.11-slim

      ENV PYTHONUNBUFFERED=1
      RUN groupadd --system --gid 1001 appgroup \\
          && useradd --system --uid 1001 --gid appgroup --no-create-home appuser
      WORKDIR /app
      COPY --from=requirements /build/requirements.txt .
      RUN pip install --no-cache-dir -r requirements.txt
      COPY artifacts artifacts
      COPY api api

      USER 1001
      EXPOSE 8000
      CMD ["uvicorn", "api.main:app", "--host", "0.0.0.0", "--port", "8000"]
    `),
    options: {
      files: { '.dockerignore': dockerignore, 'pyproject.toml': pyproject },
      assumptions: project,
    },
    note: 'Assumed: artifacts of 60 MB and code of 0.5 MB.',
  },
} as const satisfies Record<string, SampleText>
