import { expect, test } from 'vitest'
import { contextUse } from '../../src/engine/rebuild-of.ts'
import { sliceOf } from '../../src/engine/text/span.ts'

const plain = `FROM node:22 AS build
WORKDIR /src
COPY .npmrc package.json ./
RUN --mount=type=bind,source=secrets.json,target=/s.json npm ci
COPY . .
FROM node:22-slim
COPY --from=build /src/dist /app
COPY --exclude=*.key config /app/config
`
const source = `${plain}COPY \${WHAT} /app/
FROM scratch AS unused
COPY id_rsa /
`

const use = (path: string, text = plain) => {
  const [found] = contextUse(text, {}, [path]).uses
  return found && { text: sliceOf(text, found.at), ships: found.ships, isNamed: found.isNamed }
}

test.each([
  ['.npmrc', 'COPY .npmrc package.json ./', false, true],
  ['.env', 'COPY . .', false, false],
  ['.git/', 'COPY . .', false, false],
  ['config/tls.pem', 'COPY --exclude=*.key config /app/config', true, false],
  ['config/tls.key', 'COPY . .', false, false],
  ['secrets.json', 'RUN --mount=type=bind,source=secrets.json,target=/s.json npm ci', false, true],
])('%s is taken by %s', (path, text, ships, isNamed) => {
  expect(use(path)).toEqual({ text, ships, isNamed })
})

test('a source of unknown value may be anything, and asks for nothing by name', () => {
  const text = 'FROM node:22\nARG WHAT\nCOPY $WHAT /app/\n'
  expect(use('.env', text)).toEqual({ text: 'COPY $WHAT /app/', ships: true, isNamed: false })
})

test('what nothing takes, or only a stage that nothing needs, is left out', () => {
  expect(use('.env', 'FROM scratch\nCOPY app /app\n')).toBeUndefined()
  expect(use('id_rsa', 'FROM alpine AS unused\nCOPY id_rsa /\nFROM scratch\nCOPY app /app\n')).toBeUndefined()
})

test('package managers are named once', () => {
  expect(contextUse(source, {}, []).managers).toEqual(['npm'])
})

test('any text is read', () => {
  for (let end = 0; end < source.length; end += 7)
    expect(structuredClone(contextUse(source.slice(0, end), {}, ['.env']))).toEqual(
      contextUse(source.slice(0, end), {}, ['.env']),
    )
})
