import { describe, expect, it } from 'vitest'
import { weigh } from './weigh.ts'

const lock = '[[package]]\nname = "django"\nversion = "5.0"\n'
const project = '[project]\nname = "app"\ndependencies = ["django"]\n'
const files = {
  'poetry.lock': lock,
  'pyproject.toml': project,
  'pdm.lock': lock,
  'requirements.txt': 'django',
}

/** Bytes that the last instruction adds. */
const bytesOf = (instructions: string): number =>
  weigh(`FROM python:3.12-slim\n${instructions}`, { files }).stages.at(-1)?.layers.at(-1)?.bytes.likely ?? 0

const withPip = bytesOf('RUN pip install --no-cache-dir django')

describe('byte code', () => {
  it.each([
    'pip install --no-cache-dir --no-compile django',
    'uv pip install --system --no-cache django',
    'UV_COMPILE_BYTECODE=0 uv pip install --system --no-cache django',
  ])('is not written by %s', (command) => {
    expect(bytesOf(`RUN ${command}`)).toBeLessThan(withPip * 0.8)
  })

  it.each([
    'RUN PYTHONDONTWRITEBYTECODE=1 pip install --no-cache-dir django',
    'RUN uv pip install --system --no-cache --compile-bytecode django',
    'ENV UV_COMPILE_BYTECODE=1\nRUN uv pip install --system --no-cache django',
  ])('is written by %s', (instructions) => {
    expect(bytesOf(instructions)).toBe(withPip)
  })

  it('is written by a Poetry that installs by pip, and by a newer one when asked to', () => {
    const installed = (version: string, flags = '') =>
      bytesOf(
        `RUN pip install poetry==${version} && poetry config virtualenvs.create false\nCOPY pyproject.toml poetry.lock ./\nRUN poetry install --no-root --no-cache ${flags}`,
      )
    expect(installed('1.8.3')).toBeLessThan(installed('1.3.2') * 0.8)
    expect(installed('1.8.3', '--compile')).toBe(installed('1.3.2'))
  })
})
