import { describe, expect, it } from 'vitest'
import { weigh } from './weigh.ts'

const labels = (instructions: string, files = {}): readonly string[] =>
  weigh(`FROM node:22\nWORKDIR /app\n${instructions}`, { files })
    .stages.flatMap(({ layers }) => layers)
    .flatMap(({ contributors }) => contributors.map(({ label }) => label))

const browsers = 'browsers of puppeteer'

describe('what install scripts fetch', () => {
  it('counts, once', () => {
    const found = labels('RUN npm install puppeteer\nRUN npm install puppeteer express')
    expect(found.filter((label) => label === browsers)).toHaveLength(1)
  })

  it('counts for what a lock file names', () => {
    const lock = JSON.stringify({ packages: { 'node_modules/electron': { version: '40.0.0' } } })
    expect(labels('COPY package-lock.json ./\nRUN npm ci', { 'package-lock.json': lock })).toContain(
      'the program of electron',
    )
  })

  it('lies in the home, where a later cleaning of npm does not reach', () => {
    const size = weigh('FROM node:22\nRUN npm install puppeteer && rm -rf ~/.cache/puppeteer')
    expect(size.stages[0]?.layers.at(-1)?.contributors.map(({ label }) => label)).not.toContain(browsers)
  })

  it('is nothing for names that every object has', () => {
    expect(labels('RUN npm install constructor toString')).toContain('constructor')
  })

  it.each([
    'RUN npm install --ignore-scripts puppeteer',
    'ENV PUPPETEER_SKIP_DOWNLOAD=true\nRUN npm install puppeteer',
    'RUN pnpm add puppeteer',
    'RUN npm install puppeteer-core',
  ])('is nothing after %j', (instructions) => {
    expect(labels(instructions)).not.toContain(browsers)
  })
})
