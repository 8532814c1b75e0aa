import { describe, expect, test } from 'vitest'
import { runOf } from './facts-of.ts'

const leftovers = (run: string, before = '') =>
  runOf(`FROM debian:13\n${before}\nRUN ${run}\n`).leftovers.map(({ cache }) => cache.name)

describe('a cache is left behind', () => {
  test.each([
    ['apt-get update && apt-get install -y curl', ['apt-lists']],
    ['apt-get update && apt-get install -y curl && apt-get clean', ['apt-lists']],
    ['rm -rf /var/lib/apt/lists/* && apt-get update', ['apt-lists']],
    ['apk add curl', ['apk-index']],
    ['pip install flask', ['pip-cache']],
    ['python3 -m pip install flask', ['pip-cache']],
    ['/opt/venv/bin/pip3.11 install flask', ['pip-cache']],
    ['npm ci', ['npm-cache']],
    ['yarn', ['yarn-cache']],
    ['dnf install -y nginx', ['dnf-cache']],
    ['sudo apt-get update', ['apt-lists']],
  ])('by `%s`', (run, names) => {
    expect(leftovers(run)).toEqual(names)
  })
})

describe('nothing is left behind', () => {
  test.each([
    'apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
    'apt-get update && rm -rf /var/lib/apt/lists',
    'apt-get update && rm -rf /var/lib/apt/*',
    'apt-get update && cd /var/lib/apt && rm -rf lists',
    'apt-get update && find /var/lib/apt/lists -mindepth 1 -delete',
    // Braces are the shell's business: who knows what they name.
    'apt-get update && rm -rf /var/{lib/apt,cache}/*',
    '--mount=type=cache,target=/var/lib/apt apt-get update',
    '--mount=type=tmpfs,target=/var/lib/apt/lists apt-get update',
    'apk add --no-cache curl',
    'apk add curl && rm -rf /var/cache/apk/*',
    'pip install --no-cache-dir flask',
    'PIP_NO_CACHE_DIR=1 pip install flask',
    'export PIP_NO_CACHE_DIR=true && pip install flask',
    'pip install flask && pip cache purge',
    'pip install flask && rm -rf /root/.cache',
    '--mount=type=cache,target=/root/.cache/pip pip install flask',
    '--mount=type=cache,target=/home/app/.cache pip install flask',
    'microdnf install -y nginx && microdnf clean all',
    'dnf install -y nginx && yum clean all',
    'npm ci && npm cache clean --force',
    'echo apt-get update',
  ])('by `%s`', (run) => {
    expect(leftovers(run)).toEqual([])
  })
  test('where an ENV switches the cache off', () => {
    // pip takes any value that it understands, `off` included, as a wish for no cache.
    expect(leftovers('pip install flask', 'ENV PIP_NO_CACHE_DIR=off')).toEqual([])
    expect(leftovers('pip install flask', 'ENV PIP_NO_CACHE_DIR=1')).toEqual([])
  })
})
