import { describe, expect, it } from 'vitest'
import type { Contributor } from '../../src/engine/sizes/image-size.ts'
import { layersOf, weigh } from './weigh.ts'

const lastLayer = (text: string, files: Readonly<Record<string, string>> = {}): readonly Contributor[] =>
  layersOf(weigh(text, { files })).at(-1)?.contributors ?? []
const labels = (text: string, files = {}): string[] => lastLayer(text, files).map(({ label }) => label)
const bytesOf = (text: string, label: string, files = {}): number =>
  lastLayer(text, files).find((one) => one.label === label)?.bytes.likely ?? 0

describe('conda', () => {
  const base = 'FROM continuumio/miniconda3\n'

  it('is weighed by the wheels of the same names, wide and marked so', () => {
    const numpy = lastLayer(`${base}RUN conda install -y numpy && conda clean -afy`)[0]
    expect(numpy?.label).toBe('numpy')
    expect(numpy?.basis.kind).toBe('rule-of-thumb')
    expect((numpy?.bytes.high ?? 0) / (numpy?.bytes.low ?? 1)).toBeGreaterThan(5)
  })

  it('keeps its downloads unless they are cleaned', () => {
    expect(labels(`${base}RUN conda install -y numpy`)).toContain('conda packages')
    expect(labels(`${base}RUN conda install -y numpy && conda clean -afy`)).not.toContain('conda packages')
    expect(labels('FROM mambaorg/micromamba\nRUN micromamba install -y numpy')).toContain(
      'micromamba packages',
    )
  })

  it('brings Python into an environment of its own', () => {
    expect(labels(`${base}RUN conda create -y -n app numpy`)).toContain('python')
    expect(labels(`${base}RUN conda install -y numpy`)).not.toContain('python')
    expect(labels('FROM mambaorg/micromamba\nRUN micromamba install -y -n base python=3.12 numpy')).toContain(
      'python',
    )
  })

  it('reads environment.yml, and what pip installs by it', () => {
    const text = `${base}COPY environment.yml .\nRUN conda env create -f environment.yml`
    const files = {
      'environment.yml': 'name: web\ndependencies:\n  - gdal\n  - pip:\n    - flask==3.0.0\n',
    }
    expect(labels(text, files)).toEqual(expect.arrayContaining(['gdal', 'flask 3.0.0']))
    expect(labels(text)).toContain('packages of environment.yml')
  })

  it('installs what is there only once', () => {
    expect(labels(`${base}RUN conda install -y numpy\nRUN conda install -y numpy`)).not.toContain('numpy')
  })
})

describe('pipx', () => {
  it('puts each tool beside what they share', () => {
    expect(labels('FROM python:3.12\nRUN pipx install httpie')).toEqual(
      expect.arrayContaining(['libraries that pipx shares', expect.stringMatching(/^httpie/)]),
    )
    expect(labels('FROM python:3.12\nRUN pipx install httpie\nRUN pipx install black')).not.toContain(
      'libraries that pipx shares',
    )
  })
})

describe('PDM', () => {
  it('installs what pdm.lock names', () => {
    const text = 'FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN pdm install --prod'
    const files = {
      'pdm.lock':
        '[[package]]\nname = "flask"\nversion = "3.0.0"\ngroups = ["default"]\n[[package]]\nname = "black"\nversion = "24.1.0"\ngroups = ["dev"]\n',
    }
    expect(labels(text, files)).toContain('flask 3.0.0')
    expect(labels(text, files).join()).not.toContain('black')
    expect(labels(text.replace(' --prod', ''), files).join()).toContain('black')
  })
})

describe('pylock.toml', () => {
  it('is what uv installs', () => {
    const files = { 'pylock.toml': '[[packages]]\nname = "flask"\nversion = "3.0.0"\n' }
    const text = 'FROM python:3.12\nCOPY pylock.toml .\nRUN uv pip install --system -r pylock.toml'
    expect(labels(text, files).filter((label) => label.startsWith('flask'))).toHaveLength(1)
  })
})

describe('projects without a size table', () => {
  const many = (count: number, line: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n')

  it.each([
    [
      'go.sum',
      'FROM golang:1.23\nCOPY go.mod go.sum ./\nRUN go mod download',
      'go module cache',
      (at: number) => `example.org/m${at} v1.0.0 h1:x=`,
    ],
    [
      'Cargo.lock',
      'FROM rust:1\nCOPY . .\nRUN cargo build --release',
      'cargo registry',
      (at: number) => `[[package]]\nname = "c${at}"\nsource = "registry+x"\nchecksum = "${at}"`,
    ],
    [
      'Gemfile.lock',
      'FROM ruby:3\nCOPY Gemfile Gemfile.lock ./\nRUN bundle install',
      'gems of the Gemfile',
      (at: number) => `    gem${at} (1.0)`,
    ],
  ])('%s tells how many there are', (file, text, label, line) => {
    const few = bytesOf(text, label, { [file]: many(10, line) })
    expect(few).toBeGreaterThan(0)
    expect(bytesOf(text, label, { [file]: many(100, line) })).toBeCloseTo(few * 10, -3)
    expect(bytesOf(text, label)).toBeGreaterThan(0)
  })
})
