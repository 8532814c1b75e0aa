import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDockerfile } from '../../src/engine/facts/read.ts'
import type { Options } from '../../src/engine/options.ts'
import { estimate } from '../../src/engine/sizes/estimate.ts'
import type { Contributor } from '../../src/engine/sizes/image-size.ts'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'
import { allTables, layersOf, weigh } from './weigh.ts'

const MB = 1e6

/** The contributors of the last layer, heaviest first. */
const lastLayer = (text: string, options: Options = {}): readonly Contributor[] =>
  layersOf(weigh(text, options)).at(-1)?.contributors ?? []
const labels = (text: string, options: Options = {}): string[] =>
  lastLayer(text, options).map(({ label }) => label)
const shipped = (text: string, options: Options = {}): number => weigh(text, options).shipped.likely
/** What the last line adds. */
const added = (text: string, options: Options = {}): number => {
  const lines = text.trimEnd().split('\n')
  return shipped(lines.join('\n'), options) - shipped(lines.slice(0, -1).join('\n'), options)
}

describe('layers', () => {
  it('are made by RUN, COPY and ADD, and by nothing else', () => {
    const size = weigh(`
      FROM debian:bookworm-slim
      ENV A=1
      WORKDIR /app
      RUN true
      COPY a.txt .
      ADD b.txt .
      USER nobody
      CMD ["true"]
    `)
    expect(layersOf(size).map(({ instruction, line }) => `${line} ${instruction}`)).toEqual([
      '4 RUN',
      '5 COPY',
      '6 ADD',
    ])
  })

  it('list their heaviest contributor first', () => {
    const bytes = lastLayer('FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y gcc').map(
      (one) => one.bytes.likely,
    )
    expect(bytes).toEqual([...bytes].sort((a, b) => b - a))
    expect(bytes.length).toBeGreaterThan(3)
  })
})

describe('Debian packages', () => {
  it('come with what they recommend unless told not to', () => {
    const all = added('FROM debian:bookworm-slim\nRUN apt-get install -y gcc')
    const few = added('FROM debian:bookworm-slim\nRUN apt-get install -y --no-install-recommends gcc')
    expect(all).toBeGreaterThan(few)
    expect(few).toBeGreaterThan(100 * MB)
  })

  it('are installed once, however often they are asked for', () => {
    expect(added('FROM debian:bookworm-slim\nRUN apt-get install -y gcc\nRUN apt-get install -y gcc')).toBe(0)
  })

  it('leave nothing when the same RUN purges them', () => {
    const text =
      'FROM debian:bookworm-slim\nRUN apt-get install -y gcc && make && apt-get purge -y --auto-remove gcc'
    expect(labels(text)).toEqual(['make'])
  })

  it('are dead weight when a later RUN purges them', () => {
    const size = weigh('FROM debian:bookworm-slim\nRUN apt-get install -y gcc\nRUN apt-get purge -y gcc-12')
    expect(size.dead.likely).toBeGreaterThan(10 * MB)
  })

  it('leave their lists only when nothing in the RUN deletes them', () => {
    const kept = 'FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y curl'
    expect(labels(kept)).toContain('apt lists')
    expect(labels(`${kept} && rm -rf /var/lib/apt/lists/*`)).not.toContain('apt lists')
  })

  it('do not fetch their lists again while they lie there', () => {
    expect(labels('FROM debian:bookworm-slim\nRUN apt-get update\nRUN apt-get update')).toEqual([])
  })

  it('may be absent behind a condition and are absent behind a fallback', () => {
    const maybe = lastLayer(
      'FROM debian:bookworm-slim\nRUN if [ -n "$X" ]; then apt-get install -y gcc; fi',
    )[0]
    expect(maybe?.bytes.low).toBe(0)
    expect(maybe?.bytes.likely).toBeGreaterThan(10 * MB)
    const fallback = lastLayer('FROM debian:bookworm-slim\nRUN which gcc || apt-get install -y gcc')[0]
    expect(fallback?.bytes.likely).toBe(0)
    expect(fallback?.bytes.high).toBeGreaterThan(10 * MB)
  })

  it('follow a variable of the RUN that names them', () => {
    const text =
      "FROM debian:bookworm-slim\nRUN deps='gcc make' && apt-get install -y $deps && apt-get purge -y --auto-remove $deps"
    expect(lastLayer(text)).toEqual([])
  })
})

describe('Alpine packages', () => {
  it('leave nothing when their virtual package is deleted in the same RUN', () => {
    const text = 'FROM alpine:3.22\nRUN apk add --no-cache --virtual .build gcc musl-dev && apk del .build'
    expect(added(text)).toBe(0)
  })

  it('tell what pip compiles, stage by stage', () => {
    const { stages } = weigh(`
      FROM python:3.12-alpine AS wheels
      RUN pip wheel -w /wheels scikit-learn flask
      FROM python:3.12-slim
      RUN pip install scikit-learn
    `)
    expect(stages.map(({ compiles }) => compiles.map(({ name }) => name))).toEqual([['scikit-learn'], []])
    expect(labels('FROM python:3.12-alpine\nRUN pip install scikit-learn').join()).toContain(', compiled')
  })

  it('die when their virtual package is deleted in a later RUN', () => {
    const size = weigh('FROM alpine:3.22\nRUN apk add --no-cache -t .build gcc\nRUN apk del .build')
    expect(size.dead.likely).toBeGreaterThan(100 * MB)
  })

  it('leave an index unless told not to', () => {
    expect(labels('FROM alpine:3.22\nRUN apk add curl')).toContain('apk index')
    expect(labels('FROM alpine:3.22\nRUN apk add --no-cache curl')).not.toContain('apk index')
  })
})

describe('Python packages', () => {
  it('that no table lists may bring as much as those that it lists', () => {
    const bytes = (name: string) =>
      weigh(`FROM python:3.12\nRUN pip install --no-cache-dir ${name}`).stages[0]?.layers[0]?.bytes
    for (const known of ['opencv-python-headless', 'scipy', 'six'])
      expect(bytes('nobody-lists-this')?.high, known).toBeGreaterThan(bytes(known)?.high ?? 0)
    expect(bytes('nobody-lists-this')?.low).toBeLessThan(bytes('six')?.low ?? 0)
  })

  const base = 'FROM python:3.12-slim\nWORKDIR /app\n'

  it('come with what they need, and with a cache unless it is switched off', () => {
    const found = labels(`${base}RUN pip install pandas`)
    expect(found.some((label) => label.startsWith('numpy'))).toBe(true)
    expect(found).toContain('pip cache')
    expect(labels(`${base}RUN pip install --no-cache-dir pandas`)).not.toContain('pip cache')
  })

  it('are read from the requirements file that was copied', () => {
    const text = `${base}COPY req/prod.txt requirements.txt\nRUN pip install --no-cache-dir -r requirements.txt`
    const files = {
      'req/prod.txt':
        '-r base.txt\nflask==3.0.0 ; python_version >= "3.8"\npywin32 ; sys_platform == "win32"\n',
      'req/base.txt': '# base\nrequests[socks]>=2 \\\n  --hash=sha256:abc\n',
    }
    const found = labels(text, { files }).join(' ')
    expect(found).toContain('flask')
    expect(found).toContain('requests')
    expect(found).not.toContain('pywin32')
  })

  it('are unknown when their file was not given', () => {
    const [contributor] = lastLayer(`${base}RUN pip install -r requirements.txt`).filter(
      ({ basis }) => basis.kind === 'unknown' && true,
    )
    expect(contributor?.label).toBe('packages of requirements.txt')
    expect(weigh(`${base}RUN pip install -r requirements.txt`).unknowns).toBeGreaterThan(0)
  })

  it('weigh what uv.lock states when no table lists them', () => {
    const lock = `
[[package]]
name = "app"
source = { virtual = "." }
dependencies = [{ name = "house-library" }]
[package.dev-dependencies]
dev = [{ name = "house-tests" }]
[[package]]
name = "house-library"
version = "1.0"
wheels = [{ url = "https://x/house_library-1.0-py3-none-any.whl", size = 10000000 }]
[[package]]
name = "house-tests"
version = "1.0"
wheels = [{ url = "https://x/house_tests-1.0-py3-none-any.whl", size = 10000000 }]
`
    const text = `${base}COPY uv.lock pyproject.toml ./\nRUN uv sync --frozen --no-dev --no-cache`
    const found = lastLayer(text, { files: { 'uv.lock': lock, 'pyproject.toml': '' } })
    expect(found.map(({ label }) => label)).toEqual(['house-library 1.0'])
    expect(found[0]?.bytes.likely).toBeGreaterThan(20 * MB)
  })

  describe('of a uv.lock', () => {
    const wheel = (tag: string, size: number) =>
      `{ url = "https://x/torch-2.0.9-cp312-cp312-${tag}.whl", size = ${size} }`
    const locked = (from: string, wheels: readonly string[]) =>
      lastLayer(`FROM ${from}\nCOPY uv.lock ./\nRUN uv sync --frozen --no-cache`, {
        files: {
          'uv.lock': `[[package]]\nname = "torch"\nversion = "2.0.9"\nwheels = [${wheels.join()}]\n`,
        },
      })
    const bytesOf = (found: ReturnType<typeof locked>) =>
      found.reduce((total, { bytes }) => total + bytes.likely, 0)
    const big = wheel('manylinux1_x86_64', 800 * MB)
    const pure = `{ url = "https://x/torch-2.0.9-py3-none-any.whl", size = ${MB} }`

    it('are those that it names and no others, though the table knows what more they need', () => {
      expect(locked('python:3.12-slim', [big]).map(({ label }) => label)).toEqual(['torch 2.0.9'])
    })

    it('weigh by the bytes of the wheel that it names', () => {
      const small = wheel('manylinux1_x86_64', 200 * MB)
      const ratio = bytesOf(locked('python:3.12-slim', [big])) / bytesOf(locked('python:3.12-slim', [small]))
      expect(ratio).toBeGreaterThan(3)
    })

    it('are compiled on Alpine when it lists no wheel for musl', () => {
      const label = (wheels: readonly string[]) => locked('python:3.12-alpine', wheels)[0]?.label
      expect(label([big])).toBe('torch 2.0.9, compiled')
      expect(label([big, wheel('musllinux_1_2_x86_64', 800 * MB)])).toBe('torch 2.0.9')
      expect(label([big, pure])).toBe('torch 2.0.9')
    })

    it('are those made for the machine where it lists one for any machine beside them', () => {
      const slim = (wheels: readonly string[]) => bytesOf(locked('python:3.12-slim', wheels))
      expect(slim([big, pure])).toBe(slim([big]))
      expect(slim([pure])).toBeLessThan(slim([big]) / 100)
    })
  })

  it('are taken from Poetry groups as the flags say', () => {
    const files = {
      'pyproject.toml':
        '[tool.poetry.dependencies]\npython = "^3.12"\nflask = "^3"\n[tool.poetry.group.dev.dependencies]\npytest = "^8"\n[tool.poetry.group.docs]\noptional = true\n[tool.poetry.group.docs.dependencies]\nsphinx = "^7"\n',
    }
    const start = `${base}COPY pyproject.toml .\n`
    const all = labels(`${start}RUN poetry install`, { files }).join(' ')
    expect(all).toContain('pytest')
    expect(all).not.toContain('sphinx')
    expect(labels(`${start}RUN poetry install --only main`, { files }).join(' ')).not.toContain('pytest')
    expect(labels(`${start}RUN poetry install --with docs`, { files }).join(' ')).toContain('sphinx')
  })

  it.each([
    ['RUN pip install --prefix=/install requests', '/install'],
    ['RUN pip install --target /deps requests', '/deps'],
    ['RUN pip install requests', '/usr/local/lib/python3.12/site-packages'],
    ['RUN pip install --user requests', '/root/.local'],
    ['RUN python -m venv /opt/venv && /opt/venv/bin/pip install requests', '/opt/venv'],
    ['RUN python -m venv /opt/venv && . /opt/venv/bin/activate && pip install requests', '/opt/venv'],
    ['ENV PATH="/opt/venv/bin:$PATH"\nRUN python -m venv /opt/venv && pip install requests', '/opt/venv'],
    ['ENV POETRY_VIRTUALENVS_IN_PROJECT=1\nCOPY pyproject.toml .\nRUN poetry install', '/app/.venv'],
    ['COPY pyproject.toml .\nRUN uv sync', '/app/.venv'],
  ])('are found by COPY --from where they were put: %s', (run, path) => {
    const text = `${base.replace('\n', ' AS build\n')}${run}\nFROM python:3.12-slim\nCOPY --from=build ${path} /target`
    const files = { 'pyproject.toml': '[project]\ndependencies = ["requests"]\n' }
    expect(labels(text, { files }).join(' ')).toContain('requests')
  })
})

describe('Python packages from several files', () => {
  const base = 'FROM python:3.11-slim\nWORKDIR /app\nCOPY . .\n'
  const named = (run: string, files: Readonly<Record<string, string>> = {}): string =>
    labels(`${base}RUN ${run}`, { files }).join(', ')

  it('take their versions from constraints, dependencies too', () => {
    const files = { 'constraints.txt': 'numpy==1.24.4\n', 'r.txt': '-c constraints.txt\npandas\n' }
    expect(named('pip install --no-cache-dir -c constraints.txt pandas', files)).toContain('numpy 1.24.4')
    expect(named('pip install --no-cache-dir -r r.txt', files)).toContain('numpy 1.24.4')
    expect(named('pip install --no-cache-dir --constraint=constraints.txt flask', files)).not.toContain(
      'numpy',
    )
  })

  it('are found beside the file that includes them', () => {
    const files = { 'r.txt': '-r deep/a.txt\nflask', 'deep/a.txt': '-r b.txt', 'deep/b.txt': 'django==5.2' }
    expect(named('pip install --no-cache-dir -r r.txt', files)).toContain('django 5.2')
  })

  it('come alone when told so', () => {
    expect(named('pip install --no-cache-dir --no-deps fastapi')).toMatch(/^fastapi [\d.]+$/)
    expect(named('uv pip install --system --no-cache --no-deps fastapi')).toMatch(/^fastapi [\d.]+$/)
  })

  it('leave nothing in the cache when a folder holds them', () => {
    expect(named('pip install --no-index --find-links=/wheels flask')).not.toContain('cache')
    expect(named('pip install flask')).toContain('cache')
  })
})

describe('Node packages', () => {
  const files = {
    'package.json': '{"dependencies":{"express":"^5"},"devDependencies":{"typescript":"^5"}}',
  }
  const base = 'FROM node:22-slim\nWORKDIR /app\nCOPY package.json .\n'

  it('leave out what only development needs when told so', () => {
    expect(labels(`${base}RUN npm install`, { files }).join(' ')).toContain('typescript')
    const main = labels(`${base}RUN npm install --omit=dev`, { files }).join(' ')
    expect(main).toContain('express')
    expect(main).not.toContain('typescript')
  })

  it('leave dead weight when they are pruned a RUN too late', () => {
    const late = weigh(`${base}RUN npm install\nRUN npm prune --omit=dev`, { files })
    const inTime = weigh(`${base}RUN npm install && npm prune --omit=dev`, { files })
    expect(late.dead.likely).toBeGreaterThan(1 * MB)
    expect(inTime.dead.likely).toBe(0)
    expect(late.shipped.likely - inTime.shipped.likely).toBeCloseTo(late.dead.likely, -2)
  })

  it('are those of the lock file when there is one', () => {
    const lock = JSON.stringify({
      packages: {
        '': {},
        'node_modules/express': { version: '5.1.0' },
        'node_modules/typescript': { version: '5.4.5', dev: true },
        'node_modules/fsevents': { version: '2.3.3', os: ['darwin'] },
      },
    })
    const found = labels(`${base}COPY package-lock.json .\nRUN npm ci --omit=dev`, {
      files: { ...files, 'package-lock.json': lock },
    })
    expect(found.filter((label) => label !== 'npm cache')).toEqual(['express 5.1.0'])
  })
})

describe('Node packages of a lock file', () => {
  const base = 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\n'
  const named = (text: string, files: Readonly<Record<string, string>>): string =>
    labels(base + text, { files }).join(', ')
  const manifest = '{"name":"root","dependencies":{"express":"^4"},"devDependencies":{"typescript":"^5"}}'
  const yarn = 'express@^4:\n  version "4.18.2"\n\ntypescript@^5:\n  version "5.4.5"\n'
  const berry = `__metadata:\n  version: 8\n\n${['express@npm:^4', 'typescript@npm:^5']
    .map((key) => `"${key}":\n  version: 5.0.0\n  resolution: "${key.replace(/\^\d/, '5.0.0')}"\n`)
    .join('\n')}`
  const pnpm = [
    "lockfileVersion: '9.0'",
    'importers:',
    '  .:',
    '    dependencies:',
    '      express:',
    '        specifier: ^4',
    '        version: 4.18.2',
    '    devDependencies:',
    '      typescript:',
    '        specifier: ^5',
    '        version: 5.4.5',
    'packages:',
    '  express@4.18.2: {}',
    '  typescript@5.4.5: {}',
  ].join('\n')
  const bun =
    '{"workspaces":{"":{"dependencies":{"express":"^4"},"devDependencies":{"typescript":"^5"}}},"packages":' +
    '{"express":["express@4.18.2","",{},""],"typescript":["typescript@5.4.5","",{},""],},}'

  it.each([
    ['yarn.lock', yarn, 'yarn install --frozen-lockfile', 'yarn install --frozen-lockfile --production'],
    [
      'yarn.lock',
      yarn,
      'NODE_ENV=production yarn install --production=false',
      'NODE_ENV=production yarn install',
    ],
    [
      'yarn.lock',
      berry,
      'NODE_ENV=production yarn install --immutable',
      'yarn workspaces focus --production',
    ],
    ['pnpm-lock.yaml', pnpm, 'pnpm install --frozen-lockfile', 'pnpm install --frozen-lockfile --prod'],
    ['pnpm-lock.yaml', pnpm, 'pnpm fetch', 'pnpm fetch --prod'],
    ['bun.lock', bun, 'bun install', 'bun install --production'],
  ])('%s: development is left out when told so: %s, %s, %s', (name, lock, all, production) => {
    const files = { 'package.json': manifest, [name]: lock }
    expect(named(`RUN ${all}`, files)).toContain('typescript')
    const main = named(`RUN ${production}`, files)
    expect(main).toContain('express')
    expect(main).not.toContain('typescript')
  })

  it('are there once when pnpm fetches first and installs later', () => {
    const files = { 'package.json': manifest, 'pnpm-lock.yaml': pnpm }
    expect(added(`${base}RUN pnpm fetch\nRUN pnpm install --offline`, { files })).toBeLessThan(0.1 * MB)
  })

  it('cost nearly nothing more where pnpm keeps its store, whose files they are', () => {
    const files = { 'package.json': manifest, 'pnpm-lock.yaml': pnpm }
    const store = lastLayer(`${base}RUN pnpm install`, { files }).find(({ label }) => label === 'pnpm store')
    expect(store?.bytes.likely).toBeLessThan(2 * MB)
  })

  it('come with what is deployed', () => {
    const files = { 'package.json': manifest, 'pnpm-lock.yaml': pnpm }
    const text = `${base}RUN pnpm deploy --filter root --prod /out\nFROM node:22-slim\nCOPY --from=0 /out /app`
    expect(labels(text, { files }).join()).toContain('express 4.18.2')
    expect(labels(text, { files }).join()).not.toContain('typescript')
  })

  it('that no table lists count together, and less widely than one by one', () => {
    const lock = JSON.stringify({
      packages: Object.fromEntries(
        Array.from({ length: 200 }, (_, at) => [`node_modules/@acme/no-${at}`, { version: '1.0.0' }]),
      ),
    })
    const found = lastLayer(`${base}RUN npm ci`, { files: { 'package-lock.json': lock } })
    const others = found.find(({ label }) => label === '200 other packages')
    expect(others?.basis.kind).toBe('rule-of-thumb')
    expect((others?.bytes.high ?? 0) / (others?.bytes.low ?? 1)).toBeLessThan(12)
  })
})

describe('copies', () => {
  it('weigh their files less what .dockerignore keeps out', () => {
    const options = {
      files: { '.dockerignore': '.git\n' },
      contextSizes: { 'a/x': 100, 'a/y': 20, 'b.txt': 3, '.git/objects': 5000, '.dockerignore': 5 },
    }
    expect(added('FROM scratch\nCOPY . /app', options)).toBe(128)
    expect(added('FROM scratch\nCOPY a /app', options)).toBe(120)
    expect(added('FROM scratch\nCOPY *.txt /app/', options)).toBe(3)
    expect(labels('FROM scratch\nCOPY . /app', options)[0]).toBe('a')
  })

  it('know that a folder weighed as a whole may hold what is asked for', () => {
    const options = {
      files: { '.dockerignore': '**/*.log\n' },
      contextSizes: { 'lib/*.js': 700, 'lib/*.log': 9000, 'lib/*': 20, 'main.js': 3 },
    }
    expect(added('FROM scratch\nCOPY . /app', options)).toBe(723)
    expect(added('FROM scratch\nCOPY lib /app/lib', options)).toBe(720)
    const basis = (path: string) => lastLayer(`FROM scratch\nCOPY ${path} /app/`, options)[0]?.basis
    expect(basis('lib/deep/a.js')).toEqual({
      kind: 'unknown',
      why: '`lib/deep/a.js` lies in a folder that was weighed as a whole',
    })
    expect(basis('other.js')).toEqual({
      kind: 'unknown',
      why: '`other.js` is not among the files that were given',
    })
  })

  it('leave behind what --exclude names, from the source on', () => {
    const contextSizes = { 'src/a.ts': 10, 'src/a.test.ts': 100, 'src/deep/b.test.ts': 1000, 'doc/x.md': 5 }
    const copied = (flags: string, paths: string) =>
      added(`FROM scratch\nCOPY ${flags} ${paths} /app/`, { contextSizes })
    expect(copied('--exclude=*.test.ts', 'src')).toBe(1010)
    expect(copied('--exclude=**/*.test.ts', 'src')).toBe(10)
    expect(copied('--exclude=doc --exclude=**/*.test.ts', '.')).toBe(10)
    expect(copied('--exclude=a.ts', 'src/a.ts')).toBe(0)
    expect(copied('--link', 'src')).toBe(1110)
  })

  it('keep their folders with --parents, so that installs find the manifests of workspaces', () => {
    const files = {
      'package.json': '{"workspaces":["packages/*"]}',
      'packages/api/package.json': '{"name":"api","dependencies":{"express":"^4"}}',
    }
    const contextSizes = { 'package.json': 30, 'packages/api/package.json': 50, 'packages/api/index.js': 900 }
    const copy = 'COPY --parents package.json packages/*/package.json ./'
    const text = `FROM node:22\nWORKDIR /app\n${copy}`
    expect(added(text, { files, contextSizes })).toBe(80)
    expect(labels(`${text}\nRUN npm install`, { files, contextSizes }).join()).toContain('express')
    const moved = `FROM scratch AS a\n${copy.replace('./', '/in/')}\nFROM scratch\nCOPY --from=a /in/packages /p`
    expect(shipped(moved, { files, contextSizes })).toBe(50)
  })

  it('are unknown without a listing, and say why', () => {
    const [contributor] = lastLayer('FROM scratch\nCOPY . .')
    expect(contributor?.basis).toMatchObject({ kind: 'unknown' })
    expect(contributor?.bytes.high).toBe(0)
  })

  it("take the user's number, by source, image, package or line", () => {
    expect(added('FROM scratch\nCOPY models /m', { assumptions: { models: 500 } })).toBe(500)
    expect(shipped('FROM my/base:1', { assumptions: { 'my/base:1': 700 } })).toBe(700)
    expect(added('FROM scratch\nRUN make', { assumptions: { 'line:2': 42 } })).toBe(42)
    const [torch] = lastLayer('FROM python:3.12-slim\nRUN pip install --no-cache-dir torch', {
      assumptions: { torch: 1e9 },
    })
    expect(torch?.bytes.likely).toBe(1e9)
  })

  it('from a stage take what lies beneath the path, and only what still lives', () => {
    const options = { assumptions: { big: 1000, small: 10 } }
    const build =
      'FROM scratch AS build\nCOPY big /out/big\nCOPY small /other/small\nRUN rm -rf /out/big\nCOPY small /out/small\n'
    expect(shipped(`${build}FROM scratch\nCOPY --from=build /out /app`, options)).toBe(10)
    expect(shipped(`${build}FROM build`, options)).toBe(1020)
  })

  it('from a stage squash it when all of it is copied', () => {
    const options = { assumptions: { 'my/base:1': 500, big: 1000 } }
    const text = 'FROM my/base:1 AS build\nCOPY big /big\nRUN rm /big\nFROM scratch\nCOPY --from=build / /'
    expect(shipped(text, options)).toBe(500)
  })

  it('of heredocs weigh their lines', () => {
    expect(added('FROM scratch\nCOPY <<EOF /motd\nhello\nEOF')).toBeGreaterThanOrEqual(0)
    expect(shipped('FROM scratch\nCOPY <<EOF /motd\nhello\nEOF')).toBe(6)
  })
})

describe('what later layers do to earlier ones', () => {
  const options = { assumptions: { data: 1000 } }

  it('is dead weight when they delete', () => {
    const size = weigh('FROM scratch\nCOPY data /data\nRUN rm -rf /data', options)
    expect([size.shipped.likely, size.dead.likely]).toEqual([1000, 1000])
    expect(layersOf(size)[0]?.contributors[0]?.dead).toEqual(layersOf(size)[0]?.contributors[0]?.bytes)
  })

  it('is a second copy when they change owner or mode', () => {
    const chown = weigh('FROM scratch\nCOPY data /data\nRUN chown -R nobody /data', options)
    expect([chown.shipped.likely, chown.dead.likely]).toEqual([2000, 1000])
    expect(shipped('FROM scratch\nCOPY --chown=nobody data /data', options)).toBe(1000)
  })

  it('shows on the parent stage when a stage built on it deletes', () => {
    const size = weigh('FROM scratch AS a\nCOPY data /data\nFROM a\nRUN rm -rf /data', options)
    expect(size.stages[0]?.layers[0]?.contributors[0]?.dead?.likely).toBe(1000)
    expect(size.dead.likely).toBe(1000)
  })

  it('never lands beneath a mount', () => {
    const text = 'FROM python:3.12-slim\nRUN --mount=type=cache,target=/opt/venv python -m venv /opt/venv'
    expect(added(text)).toBe(0)
  })
})

describe('downloads', () => {
  const base = 'FROM debian:bookworm-slim\nWORKDIR /tmp\n'

  it('are unknown unless many Dockerfiles fetch them', () => {
    expect(lastLayer(`${base}RUN curl -fsSLO https://example.com/data.bin`)[0]?.basis.kind).toBe('unknown')
    expect(
      added(`${base}RUN wget https://nodejs.org/dist/v20.0.0/node-v20.0.0-linux-x64.tar.xz`),
    ).toBeGreaterThan(15 * MB)
  })

  it('count unpacked, and not packed once they are deleted', () => {
    const run =
      'RUN curl -o go.tgz https://go.dev/dl/go1.22.0.linux-amd64.tar.gz && tar -C /usr/local -xzf go.tgz'
    const kept = added(base + run)
    const deleted = added(`${base}${run} && rm go.tgz`)
    expect(deleted).toBeGreaterThan(200 * MB)
    expect(kept - deleted).toBeGreaterThan(50 * MB)
  })

  it('leave nothing when a pipe takes them elsewhere', () => {
    expect(labels(`${base}RUN curl -fsSL https://example.com/key.gpg | gpg --dearmor -o /etc/key`)).toEqual(
      [],
    )
  })

  it('install what their script is known to install', () => {
    expect(added(`${base}RUN curl https://sh.rustup.rs -sSf | sh -s -- -y`)).toBeGreaterThan(400 * MB)
  })
})

describe('builds', () => {
  it('hand their program to the next stage and keep their caches', () => {
    const size = weigh(
      'FROM golang:1.22 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app .\nFROM scratch\nCOPY --from=b /out/app /app',
    )
    expect(size.shipped.likely).toBeGreaterThan(1 * MB)
    expect(size.shipped.high).toBeLessThan(100 * MB)
    expect(size.unknowns).toBe(0)
  })

  it.each([
    ['FROM rust:1 AS b\nWORKDIR /s\nRUN cargo build --release', '/s/target/release/app'],
    ['FROM maven:3 AS b\nWORKDIR /s\nRUN mvn -B package', '/s/target/*.jar'],
    ['FROM node:22 AS b\nWORKDIR /s\nCOPY . .\nRUN npm run build', '/s/dist'],
    ['FROM mcr.microsoft.com/dotnet/sdk:8.0 AS b\nWORKDIR /s\nRUN dotnet publish -c Release -o /out', '/out'],
  ])('leave something that COPY --from finds: %s', (build, path) => {
    expect(shipped(`${build}\nFROM scratch\nCOPY --from=b ${path} /app/`)).toBeGreaterThan(100_000)
  })
})

describe('estimates', () => {
  it('stand on rules of thumb while tables are missing, and say so', () => {
    const text = 'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y gcc && pip install numpy'
    const size = weigh(text, { tables: {} })
    const kinds = [size.stages[0]?.baseContributor, ...lastLayer(text, { tables: {} })].map(
      (one) => one?.basis.kind,
    )
    expect(new Set(kinds)).toEqual(new Set(['rule-of-thumb']))
    expect(size.shipped.low).toBeLessThan(size.shipped.high / 4)
  })

  it('pull less than they ship', () => {
    const { pull, shipped: disk } = weigh('FROM python:3.12-slim\nRUN pip install pandas')
    expect(pull.likely).toBeLessThan(disk.likely / 2)
    expect(pull.low).toBeLessThanOrEqual(pull.high)
  })

  it('never throw, and keep low ≤ likely ≤ high, on any mixture of lines', () => {
    const line = fc.constantFrom(
      'FROM python:3.12-slim AS a',
      'FROM a',
      'FROM $X',
      'FROM scratch',
      'COPY . .',
      'COPY --from=a / /',
      'COPY --from=0 /usr/local /x',
      'RUN apt-get update && apt-get install -y $(cat x) gcc',
      'RUN apk add -t .x gcc; apk del .x',
      'RUN pip install -r r.txt .',
      'RUN rm -rf / /*',
      'RUN chown -R x / && mv /usr /opt',
      'RUN cp -r /a /b',
      'RUN poetry install',
      'RUN npm ci || npm install',
      'RUN find / -delete',
      'RUN ["apt-get", "update"]',
      'RUN tar',
      'RUN mv',
      'RUN curl',
      'ADD https://x.y/z.tar.gz /',
      'ADD x.tgz',
      'COPY',
      'RUN',
      'RUN cat > /x <<EOF\nhi\nEOF',
      'ONBUILD COPY . .',
      'RUN if x; then make; fi',
      'RUN pip wheel -w /w -r r.txt',
      'RUN pip install /w/*',
      'RUN dd if=/dev/zero of=/x bs=1M count=3',
      'RUN uv sync',
      'SHELL ["powershell"]',
      'RUN constructor __proto__',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const size = weigh(lines.join('\n'), {
          files: {
            'r.txt': 'numpy\n-r r.txt',
            'pyproject.toml': '[[',
            'package.json': '[]',
            'package-lock.json': '{',
          },
        })
        const amounts = [
          size.shipped,
          size.pull,
          size.dead,
          ...layersOf(size).flatMap(({ bytes, contributors }) => [
            bytes,
            ...contributors.map((one) => one.bytes),
          ]),
        ]
        return amounts.every(({ low, likely, high }) => 0 <= low && low <= likely && likely <= high)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['COPY', (n: number) => `COPY f${n} /app/f${n}`],
    ['pip install', (n: number) => `RUN pip install p${n} && rm -rf /tmp/${n}`],
    ['apt-get install', (n: number) => `RUN apt-get update && apt-get install -y gcc lib${n}`],
    ['chown', (n: number) => `RUN cp -r /a${n} /b && chown -R x /app`],
  ])('take time in proportion to the text: %s', (_, line) => {
    const time = (lines: number): number => {
      const text = ['FROM python:3.12-slim', ...Array.from({ length: lines }, (_, n) => line(n))].join('\n')
      const file = readDockerfile(parseDockerfile(text), {})
      const once = (): number => {
        const start = performance.now()
        estimate(file, { tables: allTables, platform: 'linux/amd64', assumptions: {} })
        return performance.now() - start
      }
      return Math.min(once(), once(), once())
    }
    const small = Math.max(time(500), 10)
    // Six times the text may take three times its share, so that a busy machine does not fail the test.
    expect(time(3000)).toBeLessThan(small * 6 * 3)
  })
})

describe('recipes from the wild', () => {
  it.each(['-t bookworm-backports git', '--target-release=bookworm-backports git', 'git/bookworm-backports'])(
    'widen the bounds of apt-get install %s',
    (words) => {
      const high = (text: string) => weigh(`FROM debian:12-slim\nRUN apt-get install -y ${text}`).shipped.high
      expect(high(words)).toBeGreaterThan(high('git') * 1.2)
    },
  )

  it('pay for the archive they download and the program they unpack from it', () => {
    const text = `FROM ubuntu:22.04\nRUN curl "https://awscli.amazonaws.com/awscli-exe-linux-x86_64.zip" -o a.zip && unzip a.zip && ./aws/install`
    expect(labels(text)).toEqual(['a.zip, unpacked', 'AWS command line', 'awscli-exe-linux-x86_64.zip'])
  })

  it('know what an installer script that they fetched installs', () => {
    const text =
      'FROM debian:12\nRUN wget https://repo.anaconda.com/miniconda/Miniconda3-latest-Linux-x86_64.sh -O /tmp/m.sh && bash /tmp/m.sh -b -p /opt/conda && rm /tmp/m.sh'
    expect(labels(text)).toEqual(['Miniconda'])
  })

  it('install a package file that the same RUN fetched', () => {
    const text =
      'FROM debian:12\nWORKDIR /t\nRUN wget https://dl.google.com/linux/direct/google-chrome-stable_current_amd64.deb && apt-get install -y ./google-chrome-stable_current_amd64.deb && rm *.deb'
    expect(added(text)).toBeGreaterThan(200 * MB)
    expect(lastLayer(text).some(({ basis }) => basis.kind === 'unknown')).toBe(false)
  })

  it('mostly lose their build tools to `apt-mark auto` and a purge without names', () => {
    const text =
      "FROM debian:12-slim\nRUN apt-get install -y gcc; apt-mark auto '.*' > /dev/null; apt-get purge -y --auto-remove -o APT::AutoRemove::RecommendsImportant=false"
    expect(added(text)).toBeLessThan(30 * MB)
    expect(weigh(text).shipped.high).toBeGreaterThan(150 * MB)
  })

  it('pay for wheels once when the layer that brings them is not the one that deletes them', () => {
    const text =
      'FROM python:3.12 AS b\nRUN pip wheel -w /wheels numpy\nFROM python:3.12-slim\nCOPY --from=b /wheels /wheels\nRUN pip install --no-cache-dir /wheels/* && rm -rf /wheels'
    const size = weigh(text)
    expect(labels(text)).toEqual(['numpy'])
    expect(size.dead.likely).toBeGreaterThan(10 * MB)
    expect(size.unknowns).toBe(0)
  })

  it("take Node.js from NodeSource, which is larger than Debian's", () => {
    const text =
      'FROM debian:12-slim\nRUN curl -fsSL https://deb.nodesource.com/setup_20.x | bash - && apt-get install -y nodejs'
    expect(labels(text)).toContain('nodejs (NodeSource)')
  })

  it('unpack the wheels that a mount shows, and leave the wheels themselves where they are', () => {
    const text =
      'FROM python:3.12 AS b\nRUN pip wheel -w /wheels numpy\nFROM python:3.12-slim\nRUN --mount=type=bind,from=b,source=/wheels,target=/mnt pip install --no-cache-dir --no-index --find-links=/mnt numpy /mnt/*.whl'
    const size = weigh(text)
    expect(labels(text)).toContain('numpy')
    expect(size.unknowns).toBe(0)
    expect(size.dead.likely).toBe(0)
  })

  it('copy out of a mounted stage what it holds', () => {
    const text =
      'FROM python:3.12 AS b\nRUN pip install --target /site numpy\nFROM debian:12-slim\nRUN --mount=from=b,target=/b cp -r /b/site /opt/site'
    expect(added(text)).toBeGreaterThan(40 * MB)
    expect(weigh(text).unknowns).toBe(0)
  })

  it('find the less to upgrade the younger their base is', () => {
    const upgraded = (image: string) => {
      const layer = layersOf(
        weigh(`FROM ${image}\nRUN apt-get update && apt-get upgrade -y && rm -rf /var/lib/apt/lists/*`),
      )
      return layer[0]?.bytes.high ?? 0
    }
    expect(upgraded('debian:trixie-slim')).toBeGreaterThan(5 * MB)
    expect(upgraded('debian:trixie-slim')).toBeLessThan(40 * MB)
    expect(upgraded('python:3.4-slim-stretch')).toBe(60 * MB)
  })
})
