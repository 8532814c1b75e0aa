import type { Install, PackageCall } from '../../facts/model.ts'
import { twoPoetryStages } from '../parts/fixes/two-poetry-stages.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'poetry-shipped',
  severity: 'warning',
  concern: 'size',
  title: 'Leave the packaging tool in a build stage',
  why: `
    Poetry with its some 40 dependencies weighs about 100 MB and is needed once, while
    the image is built. Left in the final stage it ships with every pull, and its
    dependencies mix with those of the program. Let a build stage write the list of
    requirements and install that list with pip. The same holds for Pipenv.
  `,
  unless: 'The container itself installs packages while it runs.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM python:3.13-slim
        WORKDIR /app
        RUN pip install --no-cache-dir «poetry==2.1.4»
        COPY pyproject.toml poetry.lock ./
        RUN poetry config virtualenvs.create false && poetry install --no-root --only main
        COPY . .
        CMD ["uvicorn", "app.main:app"]
      `,
      fixed: `
        FROM python:3.13-slim AS base

        FROM base AS requirements
        WORKDIR /build
        COPY pyproject.toml poetry.lock ./
        RUN pip install --no-cache-dir poetry==2.1.4 poetry-plugin-export && \\
            poetry export --format requirements.txt --output requirements.txt --only main

        FROM base
        WORKDIR /app
        COPY --from=requirements /build/requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
        COPY . .
        CMD ["uvicorn", "app.main:app"]
      `,
    },
    {
      bad: `
        FROM python:3.13-slim
        COPY Pipfile Pipfile.lock ./
        RUN pip install --no-cache-dir «pipenv» && pipenv install --system --deploy
      `,
    },
    { bad: 'RUN curl -sSL https://install.python-poetry.org | python3 - && «poetry install» --only main' },
    {
      good: `
        FROM python:3.13-slim AS requirements
        RUN pip install --no-cache-dir poetry==2.1.4
        COPY pyproject.toml poetry.lock ./
        RUN poetry export -o requirements.txt
        FROM python:3.13-slim
        COPY --from=requirements requirements.txt .
        RUN pip install --no-cache-dir -r requirements.txt
      `,
    },
    { good: 'RUN pip install poetry==2.1.4 && poetry install --only main && pip uninstall -y poetry' },
    { good: 'RUN pip install --no-cache-dir poetry==2.1.4' },
  ],
  each: 'stage',
  check(stage, file) {
    if (!stage.isFinal) return
    const calls = stage.runs.flatMap((run) => run.calls)
    const use = calls.find(
      ({ manager, action, run }) =>
        tools.has(manager.name) && action === 'install' && run.mounts.length === 0,
    )
    const name = use?.manager.name
    if (!use || name === undefined || calls.some((call) => call.action === 'remove' && mentions(call, name)))
      return
    const tool = stage.runs.flatMap(({ installs }) => installs).find((install) => brings(install, name))
    const word = tool?.packages.find((one) => one.name === name)?.word
    return {
      at: word?.span ?? placeOfCall(use),
      message: `\`${name}\` is needed to install, and ships with the program`,
      fix: tool && name === 'poetry' ? twoPoetryStages(tool, stage, file) : undefined,
    }
  },
})

const tools = new Set(['poetry', 'pipenv'])

const brings = ({ packages }: Install, tool: string): boolean => packages.some(({ name }) => name === tool)

const mentions = ({ operands }: PackageCall, tool: string): boolean =>
  operands.some(({ value }) => value === tool)
