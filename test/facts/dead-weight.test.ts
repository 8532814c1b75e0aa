import { describe, expect, test } from 'vitest'
import { factsOf } from './facts-of.ts'

const deadWeights = (text: string): string[] =>
  factsOf(text).deadWeights.map(({ how, path, madeBy }) => `${path} ${how}, made by ${madeBy.kind}`)

describe('dead weight is', () => {
  test('what a later RUN deletes', () => {
    expect(deadWeights('FROM a:1\nRUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*')).toEqual([
      '/var/lib/apt/lists deleted, made by run',
    ])
    expect(deadWeights('FROM a:1\nCOPY a.tgz /tmp/\nRUN rm /tmp/*.tgz')).toEqual([
      '/tmp/a.tgz deleted, made by copy',
    ])
    expect(deadWeights('FROM a:1\nRUN curl -o /tmp/a https://x.io/a\nRUN rm -rf /tmp/*')).toEqual([
      '/tmp/a deleted, made by run',
    ])
  })
  test('what a later RUN re-owns or re-modes', () => {
    expect(deadWeights('FROM a:1\nCOPY . /app\nRUN chown -R app:app /app')).toEqual([
      '/app owner-changed, made by copy',
    ])
    expect(deadWeights('FROM a:1\nWORKDIR /app\nCOPY . .\nRUN chmod -R 755 .')).toEqual([
      '/app mode-changed, made by copy',
    ])
  })
})

describe('dead weight is not', () => {
  test.each([
    ['what the same RUN made', 'FROM a:1\nRUN apt-get update && rm -rf /var/lib/apt/lists/*'],
    [
      'lists that this RUN fetched anew',
      'FROM a:1\nRUN apt-get update\nRUN apt-get update && rm -rf /var/lib/apt/lists/*',
    ],
    ['a part that may have been made since', 'FROM a:1\nCOPY . /app\nRUN npm ci && rm -rf /app/node_modules'],
    ['what nothing here made', 'FROM a:1\nRUN rm -rf /usr/share/doc'],
    ['a single file that changes hands', 'FROM a:1\nCOPY a /app/a\nRUN chown app /app/a'],
  ])('%s', (_, text) => {
    expect(deadWeights(text)).toEqual([])
  })
})
