import { leftoverRule } from '../parts/makers/leftover-rule.ts'

export default leftoverRule(['poetry-cache'], {
  name: 'poetry-cache-left-behind',
  severity: 'warning',
  title: 'Delete the cache of Poetry in the RUN that fills it',
  why: `
    Poetry keeps every wheel it installs in a cache of its own, which \`PIP_NO_CACHE_DIR\`
    does not reach. In an image nobody asks for them again; they weigh about as much as
    the download did.
  `,
  examples: [
    {
      bad: `
        FROM python:3.13-slim
        RUN «poetry install» --only main
      `,
      fixed: `
        FROM python:3.13-slim
        RUN poetry install --only main && rm -rf ~/.cache/pypoetry
      `,
    },
    { good: 'RUN poetry install --only main --no-cache' },
    { good: 'RUN poetry install --only main && rm -rf /root/.cache' },
    {
      good: `
        FROM python:3.13-slim
        ENV POETRY_CACHE_DIR=/tmp/poetry
        RUN poetry install --only main && rm -rf $POETRY_CACHE_DIR
      `,
    },
    { good: 'RUN --mount=type=cache,target=/root/.cache/pypoetry poetry install --only main' },
  ],
})
