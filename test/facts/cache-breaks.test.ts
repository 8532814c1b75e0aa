import { expect, test } from 'vitest'
import { factsOf } from './facts-of.ts'

const breaks = (text: string): string[][] =>
  factsOf(text).cacheBreaks.map(({ steps }) =>
    steps.map(({ manager, verb }) => `${manager.name} ${verb?.text ?? ''}`.trim()),
  )

test.each([
  ['all sources before an install', 'FROM a:1\nCOPY . .\nRUN npm ci', [['npm ci']]],
  [
    'all sources before several',
    'FROM a:1\nCOPY . .\nRUN apt-get install -y git\nRUN npm ci',
    [['apt install', 'npm ci']],
  ],
  [
    'a source directory',
    'FROM a:1\nCOPY src /app/src\nRUN pip install -r requirements.txt',
    [['pip install']],
  ],
  ['go build without a download of its own', 'FROM golang:1\nCOPY . .\nRUN go build ./...', [['go build']]],
])('%s is a cache break', (_, text, steps) => {
  expect(breaks(text)).toEqual(steps)
})

test.each([
  ['manifests first', 'FROM a:1\nCOPY package.json .\nRUN npm ci\nCOPY . .\nRUN npm run build'],
  [
    'dependencies first, then the project',
    'FROM a:1\nCOPY poetry.lock .\nRUN poetry install --no-root\nCOPY . .\nRUN poetry install',
  ],
  ['single files before an install', 'FROM a:1\nCOPY sources.list /etc/apt/\nRUN apt-get install -y git'],
  ['an install of the sources themselves', 'FROM a:1\nCOPY . .\nRUN pip install .'],
  ['files of another stage', 'FROM a:1 AS b\nFROM a:1\nCOPY --from=b . .\nRUN apt-get install -y git'],
  [
    'module download first',
    'FROM golang:1\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build',
  ],
])('%s is none', (_, text) => {
  expect(breaks(text)).toEqual([])
})
