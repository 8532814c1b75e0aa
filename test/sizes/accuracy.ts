import { basename } from 'node:path'
import type { Amount } from '../../src/engine/sizes/amount.ts'
import { weigh } from './weigh.ts'

/** A real install or build that was weighed: scripts/measure/. */
export interface Case {
  /** Bytes that it wrote, in the unit of its sample. */
  readonly bytes: number
  readonly image?: string
  readonly packages?: readonly string[]
  readonly recommends?: boolean
  readonly requirements?: readonly string[]
  readonly dependencies?: readonly string[]
  /** The file of a stranger's project that this case was drawn from, and the dependencies of its package.json. */
  readonly from?: string
  readonly project?: Readonly<Record<string, string>>
  /** A whole Dockerfile, line by line, and the files beside it. */
  readonly text?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  /** All that was new afterwards. */
  readonly installed?: readonly string[]
  /** The wheels of these, each with its bytes: scripts/measure/wheels.mjs. */
  readonly wheels?: readonly string[]
}

export interface Sample {
  readonly kind: Kind
  readonly source: string
  readonly measuredOn: string
  readonly unit: string
  readonly cases: readonly Case[]
}

export type Kind = 'apt' | 'pip' | 'pip-lock' | 'npm' | 'npm-lock' | 'file'

export interface Result {
  readonly what: string
  readonly measured: number
  readonly estimated: Amount
  /** How much the estimate lies above what was measured, as a share of it. */
  readonly error: number
}

export interface Accuracy {
  readonly sample: string
  readonly results: readonly Result[]
  /** Of the errors' sizes. */
  readonly median: number
  readonly p90: number
  /** The mean error with its sign. */
  readonly bias: number
  /** Share of the cases within the bounds, and how wide those are: the median of high / low. */
  readonly held: number
  readonly width: number
  /** The median error of one guess for all: the middle of what was measured, the best that a constant can do. */
  readonly baseline: number
}

/** The case as somebody would write it, and what of its estimate was measured. */
const asText: Readonly<Record<Kind, (one: Case) => string>> = {
  apt: ({ image, packages = [], recommends }) => `
    FROM ${image}
    RUN apt-get update && apt-get install -y ${recommends ? '' : '--no-install-recommends '}${packages.join(' ')} \\
     && rm -rf /var/lib/apt/lists/*
    `,
  pip: ({ requirements = [], from }) => `
    FROM python:3.11
    ${from ? 'COPY requirements.txt .' : ''}
    RUN pip install --no-cache-dir ${from ? '-r requirements.txt' : requirements.join(' ')}
    `,
  'pip-lock': () => `
    FROM python:3.11
    COPY uv.lock .
    RUN uv sync --frozen --no-cache --compile-bytecode
    `,
  npm: ({ dependencies = [], from }) => `
    FROM node:22
    ${from ? 'COPY package.json .' : ''}
    RUN npm install --ignore-scripts ${dependencies.join(' ')} && npm cache clean --force
    `,
  'npm-lock': () => `
    FROM node:22
    COPY package-lock.json .
    RUN npm ci && npm cache clean --force
    `,
  file: ({ text = [] }) => text.join('\n'),
}

/** The lock file that names these wheels. */
const uvLockOf = ({ wheels = [] }: Case): string =>
  wheels
    .map((line) => {
      const [file = '', bytes = ''] = line.split(' ')
      const [name = '', version = ''] = file.split('-')
      return `[[package]]\nname = "${name}"\nversion = "${version}"\nwheels = [{ url = "https://example.org/${file}", size = ${bytes} }]\n`
    })
    .join('')

/** The lock file that this install would leave. */
const lockOf = ({ installed = [] }: Case): string =>
  JSON.stringify({
    packages: Object.fromEntries(
      installed.map((spec, at) => {
        const mark = spec.indexOf('@', 1)
        return [`node_modules/${at}/node_modules/${spec.slice(0, mark)}`, { version: spec.slice(mark + 1) }]
      }),
    ),
  })

const filesOf: Readonly<Record<Kind, (one: Case) => Readonly<Record<string, string>>>> = {
  apt: () => ({}),
  pip: ({ requirements = [] }) => ({ 'requirements.txt': requirements.join('\n') }),
  'pip-lock': (one) => ({ 'uv.lock': uvLockOf(one) }),
  npm: ({ project = {} }) => ({ 'package.json': JSON.stringify({ dependencies: project }) }),
  'npm-lock': (one) => ({ 'package-lock.json': lockOf(one) }),
  file: ({ files = {} }) => files,
}

export function resultOf(kind: Kind, one: Case): Result {
  const size = weigh(asText[kind](one), { files: filesOf[kind](one) })
  const layers = size.stages.at(-1)?.layers ?? []
  const estimated = kind === 'file' ? size.shipped : layers.at(-1)?.bytes
  if (!estimated) throw new Error(`No layer in ${asText[kind](one)}`)
  const asked = one.from
    ? [one.from]
    : (one.packages ?? one.requirements ?? one.dependencies ?? one.text ?? [])
  return {
    what: [...(one.image ? [one.image] : []), ...asked, ...(one.recommends ? ['(recommends)'] : [])].join(
      ' ',
    ),
    measured: one.bytes,
    estimated,
    error: estimated.likely / one.bytes - 1,
  }
}

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN

const sizesOf = (errors: readonly number[]): number[] => errors.map(Math.abs)

export function accuracyOf(sample: string, kind: Kind, cases: readonly Case[]): Accuracy {
  const results = cases.map((one) => resultOf(kind, one))
  const errors = results.map(({ error }) => error)
  const guess = quantile(
    results.map(({ measured }) => measured),
    0.5,
  )
  const inside = results.filter(
    ({ measured, estimated: { low, high } }) => low <= measured && measured <= high,
  )
  return {
    sample,
    results,
    median: quantile(sizesOf(errors), 0.5),
    p90: quantile(sizesOf(errors), 0.9),
    bias: errors.reduce((total, error) => total + error, 0) / errors.length,
    held: inside.length / results.length,
    width: quantile(
      results.map(({ estimated: { low, high } }) => high / low),
      0.5,
    ),
    baseline: quantile(sizesOf(results.map(({ measured }) => guess / measured - 1)), 0.5),
  }
}

const files = import.meta.glob<Sample>('./samples/*.json', { eager: true, import: 'default' })

/** Every sample that ships with the project, by file name. */
export const samples: ReadonlyMap<string, Sample> = new Map(
  Object.entries(files).map(([path, sample]) => [basename(path, '.json'), sample]),
)

/** What was installed by name is also asked by the lock file that it left. */
const locks: readonly { readonly of: Kind; readonly kind: Kind; readonly part: keyof Case }[] = [
  { of: 'npm', kind: 'npm-lock', part: 'installed' },
  { of: 'pip', kind: 'pip-lock', part: 'wheels' },
]

/** How well every sample's cases are met. */
export const accuracies = (): Accuracy[] =>
  [...samples].flatMap(([name, { kind, cases }]) => {
    const measured = cases.filter(({ bytes }) => bytes !== undefined)
    const locked = locks
      .filter(({ of }) => of === kind)
      .map((lock) => ({ ...lock, cases: measured.filter(({ [lock.part]: told }) => told !== undefined) }))
      .filter(({ cases }) => cases.length > 0)
    return [
      accuracyOf(name, kind, measured),
      ...locked.map((lock) => accuracyOf(`${name}-lock`, lock.kind, lock.cases)),
    ]
  })
