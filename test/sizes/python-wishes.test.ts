import { describe, expect, it } from 'vitest'
import { readRequirement } from '../../src/engine/sizes/manifests/requirement.ts'
import { weigh } from './weigh.ts'

const lastLayer = (instructions: string, files = {}) =>
  weigh(`FROM python:3.12-slim\n${instructions}`, { files }).stages.at(-1)?.layers.at(-1)

const labels = (instructions: string, files = {}): string =>
  (lastLayer(instructions, files)?.contributors ?? []).map(({ label }) => label).join('; ')

describe('a package by its address', () => {
  it.each([
    ['git+https://github.com/psf/requests.git@v2.31.0', 'requests', undefined],
    ['git+ssh://git@host/group/My_Tool', 'my-tool', undefined],
    ['https://host/a.zip#egg=Real-Name[x,y]', 'real-name', undefined],
    ['https://host/some_pkg-1.2.3-py3-none-any.whl#sha256=00', 'some-pkg', '1.2.3'],
    ['https://host/some-pkg-1.2.tar.gz', 'some-pkg', '1.2'],
    ['requests @ git+https://github.com/psf/requests', 'requests', undefined],
  ])('%s is %s', (text, name, version) => {
    expect(readRequirement(text, '3.12')).toMatchObject({ name, version })
  })

  it('weighs as the package that it names', () => {
    const url = 'git+https://github.com/pallets/flask.git@3.0.0'
    expect(labels(`RUN pip install --no-cache-dir ${url}`)).toContain('flask')
    expect(labels('COPY r.txt .\nRUN pip install -r r.txt', { 'r.txt': `${url}\n` })).toContain('flask')
  })
})

describe('PyTorch for processors alone', () => {
  const bytes = (instructions: string, files = {}) => lastLayer(instructions, files)?.bytes
  const index = 'https://download.pytorch.org/whl/cpu'
  const whole = bytes('RUN pip install --no-cache-dir torch')?.low ?? 0

  it.each([
    `RUN pip install --no-cache-dir torch --index-url ${index}`,
    `ENV PIP_EXTRA_INDEX_URL=${index}\nRUN pip install --no-cache-dir torch`,
    'RUN pip install --no-cache-dir torch==2.4.0+cpu -f https://download.pytorch.org/whl/torch_stable.html',
  ])('brings no CUDA: %s', (instructions) => {
    expect(labels(instructions)).not.toMatch(/nvidia|triton/)
    expect(bytes(instructions)?.high).toBeLessThan(whole * 0.4)
  })

  it('is heeded where a requirements file names the index', () => {
    const files = { 'r.txt': `--extra-index-url ${index}\ntorch\n` }
    expect(labels('COPY r.txt .\nRUN pip install -r r.txt', files)).toMatch(/torch [\d.]+\+cpu/)
  })
})

describe('a project', () => {
  const pyproject =
    '[project]\nname = "app"\ndependencies = ["flask"]\n[project.optional-dependencies]\ndev = ["pytest"]\n'

  it.each(['.[dev]', "-e '.[dev]'"])('installed as %s brings its extras', (what) => {
    const layer = `COPY pyproject.toml .\nRUN pip install --no-cache-dir ${what}`
    expect(labels(layer, { 'pyproject.toml': pyproject })).toContain('pytest')
    expect(lastLayer(layer, { 'pyproject.toml': pyproject })?.unknowns).toBe(0)
  })

  it('of pipenv without a lock file is its Pipfile', () => {
    const files = { Pipfile: '[packages]\nflask = "*"\n[dev-packages]\npytest = { version = ">=8" }\n' }
    const install = (flags: string) => labels(`COPY Pipfile .\nRUN pipenv install --system ${flags}`, files)
    expect(install('')).toContain('flask')
    expect(install('')).not.toContain('pytest')
    expect(install('--dev')).toContain('pytest')
  })
})
