import { expect, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import { isFixable } from '../../src/engine/report/fixable.ts'
import { applyFix, isCured } from '../../src/engine/report/fixes.ts'
import { dedent } from '../../src/engine/text/dedent.ts'

/** The text with its secret mounted; undefined where that is not offered. */
function mounted(text: string): string | undefined {
  const source = dedent(text)
  const before = analyze(source)
  const finding = before.findings
    .filter(isFixable)
    .find(({ rule }) => rule === 'secret-file-copied' || rule === 'secret-name-in-arg-or-env')
  if (!finding) return
  const after = applyFix({ source, options: {} }, finding).source
  expect(isCured(before, analyze(after), [finding])).toBe(true)
  return after
}

const npm = (rest: string, copy = 'COPY .npmrc ./') => `
  FROM node:22-slim
  WORKDIR /app
  ${copy}
  COPY package.json package-lock.json ./
  ${rest}
`
const token = `
  FROM node:22-slim
  ARG NPM_TOKEN
  RUN npm ci
  RUN echo "$NPM_TOKEN" | npm publish
`

test('a file with logins is shown to each RUN that fetches', () => {
  expect(mounted(npm('RUN npm ci\n  RUN npm run build\n  RUN rm .npmrc'))).toBe(
    dedent(`
      FROM node:22-slim
      WORKDIR /app
      COPY package.json package-lock.json ./
      RUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm ci
      RUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm run build
    `),
  )
})

test.each([
  ['an old frontend knows no mount', `# syntax=docker/dockerfile:1.1${npm('RUN npm ci')}`],
  ['the file is copied on', npm('RUN npm ci && cp .npmrc /etc')],
  ['nothing reads it', npm('RUN node build.js')],
  ['another user could not read it', npm('USER node\n  RUN npm ci')],
  ['the COPY has an owner', npm('RUN npm ci', 'COPY --chown=node .npmrc ./')],
  ['it lies nobody knows where', npm('RUN npm ci', 'COPY .npmrc $TARGET')],
  ['an old frontend knows no variable of a secret', `# syntax=docker/dockerfile:1.4${token}`],
])('nothing is offered where %s', (_, text) => {
  expect(mounted(text)).toBeUndefined()
})

test('a current frontend hands over a variable', () => {
  expect(mounted(`# syntax=docker/dockerfile:1${token}`)).toContain(
    '--mount=type=secret,id=npm_token,env=NPM_TOKEN',
  )
})
