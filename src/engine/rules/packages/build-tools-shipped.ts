import type { Package, Run } from '../../facts/model.ts'
import { isBuildTool } from '../../facts/tables/build-tools.ts'
import { twoPythonStages } from '../parts/fixes/two-python-stages.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'build-tools-shipped',
  codes: ['tally/prefer-multi-stage-build'],
  severity: 'info',
  concern: 'size',
  title: 'Leave compilers in a build stage',
  why: `
    Compilers and headers are needed while libraries are built, not while they run.
    \`build-essential\` alone is more than 200 MB, and hands a compiler to whoever breaks
    in. Build in a stage of its own and copy the result, or remove the tools in the RUN
    that installs them.
  `,
  unless: `
    The program compiles while it runs, as \`torch.compile\`, Numba extensions or R
    packages do, or the image is a workbench.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM python:3.13-slim
        RUN apt-get update && apt-get install -y «build-essential» libpq-dev
        RUN pip install psycopg2==2.9.10
        CMD ["python", "app.py"]
      `,
    },
    {
      bad: `
        FROM python:3.13-slim
        RUN apt-get update && apt-get install -y «build-essential»
        WORKDIR /app
        COPY requirements.txt ./
        RUN pip install -r requirements.txt
        COPY . .
        CMD ["python", "app.py"]
      `,
      fixed: `
        FROM python:3.13-slim AS base

        FROM base AS build
        RUN apt-get update && apt-get install -y build-essential
        WORKDIR /app
        COPY requirements.txt ./
        RUN python -m venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        RUN pip install -r requirements.txt

        FROM base
        WORKDIR /app
        COPY --from=build /opt/venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        COPY . .
        CMD ["python", "app.py"]
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        RUN apk add --no-cache git «build-base» && make install
        CMD ["/usr/local/bin/tool"]
      `,
    },
    {
      good: `
        FROM python:3.13-slim AS build
        RUN apt-get update && apt-get install -y build-essential
        RUN pip wheel -w /wheels psycopg2==2.9.10
        FROM python:3.13-slim
        COPY --from=build /wheels /wheels
      `,
    },
    {
      good: `
        FROM alpine:3.22
        RUN apk add --no-cache --virtual .build-deps build-base && make install && apk del .build-deps
        CMD ["/usr/local/bin/tool"]
      `,
    },
    { good: 'RUN apt-get update && apt-get install -y build-essential' },
  ],
  each: 'stage',
  check(stage, file) {
    const { isFinal, runs, instructions, from } = stage
    // Without a program to start it may be a base for builds.
    const starts = instructions.some(({ kind }) => kind === 'cmd' || kind === 'entrypoint')
    if (!isFinal || !from || !starts) return
    const found = runs.flatMap(toolsLeft)
    const [first] = found
    return (
      first && {
        at: first.word.span,
        message: `\`${first.name}\`${found.length > 1 ? ' and other build tools ship' : ' ships'} with the program`,
        fix: twoPythonStages(stage, file),
      }
    )
  },
})

/** Nothing is said of a RUN that removes some of its packages again. */
const toolsLeft = ({ installs, calls }: Run): Package[] =>
  calls.some(({ manager, action }) => manager.family === 'os' && action === 'remove')
    ? []
    : installs.flatMap(({ manager, packages }) =>
        manager.family === 'os' ? packages.filter(({ name }) => name !== undefined && isBuildTool(name)) : [],
      )
