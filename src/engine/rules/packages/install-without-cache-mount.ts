import { frontendKnows } from '../../facts/frontend.ts'
import { insertAfter } from '../../text/edit.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'install-without-cache-mount',
  codes: [
    'tally/prefer-package-cache-mounts',
    'tally/ruby/prefer-bundler-cache-mount',
    'tally/js/node-gyp-cache-mounts',
  ],
  severity: 'info',
  concern: 'cache',
  optIn: true,
  title: 'Mount a cache for downloads',
  why: `
    When one line of a manifest changes, the whole install runs again and fetches
    everything again. A cache mount keeps the downloads on the builder between builds and
    out of the image: a rebuild takes seconds where it took minutes.
  `,
  unless: 'Builds run on fresh machines each time, which have no cache to mount.',
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM python:3.13-slim
        COPY requirements.txt .
        RUN «pip install» -r requirements.txt
      `,
      fixed: `
        FROM python:3.13-slim
        COPY requirements.txt .
        RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
      `,
    },
    { good: 'RUN --mount=type=cache,target=/root/.npm npm ci' },
    { good: 'RUN pip install --no-cache-dir -r requirements.txt' },
    { good: 'RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*' },
  ],
  each: 'leftover',
  check({ cache, path, writer, run }, file) {
    const target = path.replace('~', '/root')
    if (!mountable.has(cache.name) || run.form.kind === 'exec') return
    return {
      at: placeOfCall(writer),
      message: `What is fetched into \`${path}\` is fetched again whenever this RUN is`,
      fix:
        (run.user === undefined || run.user === 'root') && frontendKnows(file, 2)
          ? {
              title: `Mount a cache on \`${target}\``,
              edits: [insertAfter(run.keyword.span, ` --mount=type=cache,target=${target}`)],
            }
          : undefined,
    }
  },
})

/** Caches that later RUNs can do without. */
const mountable = new Set([
  'pip-cache',
  'npm-cache',
  'yarn-cache',
  'uv-cache',
  'poetry-cache',
  'composer-cache',
])
