import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBunLock } from '../../src/engine/sizes/manifests/node/bun-lock.ts'
import { readPackageLock } from '../../src/engine/sizes/manifests/node/package-lock.ts'
import { readPnpmLock } from '../../src/engine/sizes/manifests/node/pnpm-lock.ts'
import type { NodeChoice, NodeWishes } from '../../src/engine/sizes/manifests/node/wishes.ts'
import { readYarnLock } from '../../src/engine/sizes/manifests/node/yarn-lock.ts'
import { dedent } from '../../src/engine/text/dedent.ts'

type Given = Partial<NodeChoice> & { readonly packages?: Readonly<Record<string, object>> }

const choice = ({ packages = {}, ...rest }: Given = {}): NodeChoice => ({
  platform: { cpu: 'x64', libc: 'glibc' },
  manifests: new Map(Object.entries(packages).map(([folder, table]) => [folder, { ...table }])),
  workspaces: undefined,
  ...rest,
})

/** `express@4.18.2`, with a mark where only development needs it. */
const told = (wishes: NodeWishes | undefined): string[] =>
  (wishes?.wanted ?? [])
    .map(({ name, version, isDev }) => `${name}@${version}${isDev ? ' (dev)' : ''}`)
    .toSorted()

describe('yarn.lock of Yarn 1', () => {
  const lock = dedent(`
    # yarn lockfile v1


    "@babel/core@^7.0.0", "@babel/core@^7.1.0":
      version "7.24.0"
      resolved "https://registry.yarnpkg.com/@babel/core/-/core-7.24.0.tgz#abc"
      dependencies:
        debug "^4.1.0"

    debug@^4.1.0:
      version "4.3.4"
      dependencies:
        ms "2.1.2"

    esbuild@^0.20.0:
      version "0.20.2"
      optionalDependencies:
        "@esbuild/darwin-arm64" "0.20.2"
        "@esbuild/linux-x64" "0.20.2"

    "@esbuild/darwin-arm64@0.20.2":
      version "0.20.2"

    "@esbuild/linux-x64@0.20.2":
      version "0.20.2"

    ms@2.1.2:
      version "2.1.2"

    short@npm:left-pad@^1.0.0:
      version "1.3.0"
  `)
  const root = {
    dependencies: { debug: '^4.1.0', short: 'npm:left-pad@^1.0.0' },
    devDependencies: { esbuild: '^0.20.0' },
  }

  it('tells development apart by package.json, and other systems by their names', () => {
    expect(told(readYarnLock(lock, choice({ packages: { '': root } })))).toEqual([
      '@esbuild/linux-x64@0.20.2 (dev)',
      'debug@4.3.4',
      'esbuild@0.20.2 (dev)',
      'left-pad@1.3.0',
      'ms@2.1.2',
    ])
  })

  it('counts all of it where package.json was not given', () => {
    expect(told(readYarnLock(lock, choice()))).toContain('@babel/core@7.24.0')
  })

  it('takes the packages of every workspace along, but no workspace for a package', () => {
    const api = { name: 'api', dependencies: { '@babel/core': '^7.1.0' } }
    const web = { name: 'web', dependencies: { api: '*' } }
    const found = told(readYarnLock(lock, choice({ packages: { '': {}, 'apps/api': api, 'apps/web': web } })))
    expect(found).toEqual(['@babel/core@7.24.0', 'debug@4.3.4', 'ms@2.1.2'])
  })
})

describe('yarn.lock of later Yarns', () => {
  const lock = dedent(`
    __metadata:
      version: 8
      cacheKey: 10c0

    "@esbuild/darwin-arm64@npm:0.20.2":
      version: 0.20.2
      resolution: "@esbuild/darwin-arm64@npm:0.20.2"
      conditions: os=darwin & cpu=arm64
      languageName: node
      linkType: hard

    "@esbuild/linux-x64@npm:0.20.2":
      version: 0.20.2
      resolution: "@esbuild/linux-x64@npm:0.20.2"
      conditions: os=linux & cpu=x64
      languageName: node
      linkType: hard

    "api@workspace:apps/api":
      version: 0.0.0-use.local
      resolution: "api@workspace:apps/api"
      dependencies:
        debug: "npm:^4.1.0"
        esbuild: "npm:^0.20.0"
      languageName: unknown
      linkType: soft

    "debug@npm:^4.1.0, debug@npm:^4.2.0":
      version: 4.3.4
      resolution: "debug@npm:4.3.4"
      dependencies:
        ms: "npm:2.1.2"
      languageName: node
      linkType: hard

    "esbuild@npm:^0.20.0":
      version: 0.20.2
      resolution: "esbuild@npm:0.20.2"
      dependencies:
        "@esbuild/darwin-arm64": "npm:0.20.2"
        "@esbuild/linux-x64": "npm:0.20.2"
      languageName: node
      linkType: hard

    ? "ms@npm:2.1.2, ms@npm:^2.0.0"
    :
      version: 2.1.2
      resolution: "ms@npm:2.1.2"
      languageName: node
      linkType: hard
  `)
  const api = { name: 'api', dependencies: { debug: '^4.1.0' }, devDependencies: { esbuild: '^0.20.0' } }

  it('says itself which system a package is for', () => {
    expect(told(readYarnLock(lock, choice({ packages: { '': {}, 'apps/api': api } })))).toEqual([
      '@esbuild/linux-x64@0.20.2 (dev)',
      'debug@4.3.4',
      'esbuild@0.20.2 (dev)',
      'ms@2.1.2',
    ])
  })

  it('is read from the workspaces that are in focus', () => {
    const other = { name: 'other', dependencies: { esbuild: '^0.20.0' } }
    const given = { packages: { '': {}, 'apps/api': api, 'apps/other': other } }
    expect(told(readYarnLock(lock, choice({ ...given, workspaces: ['other'] })))).toEqual([
      '@esbuild/linux-x64@0.20.2',
      'esbuild@0.20.2',
    ])
  })
})

describe('pnpm-lock.yaml', () => {
  const nine = dedent(`
    lockfileVersion: '9.0'

    importers:

      .:
        devDependencies:
          typescript:
            specifier: ^5.4.0
            version: 5.4.5

      apps/web:
        dependencies:
          '@acme/shared':
            specifier: workspace:*
            version: link:../../packages/shared
          react-dom:
            specifier: ^18.0.0
            version: 18.3.1(react@18.3.1)

      packages/shared:
        dependencies:
          wrap:
            specifier: npm:left-pad@1.3.0
            version: left-pad@1.3.0
        optionalDependencies:
          '@esbuild/linux-arm64':
            specifier: 0.20.2
            version: 0.20.2

    packages:

      '@esbuild/linux-arm64@0.20.2':
        resolution: {integrity: sha512-a}
        cpu: [arm64]
        os: [linux]

      left-pad@1.3.0:
        resolution: {integrity: sha512-b}

      react-dom@18.3.1:
        resolution: {integrity: sha512-c}
        peerDependencies:
          react: ^18.3.1

      react@18.3.1:
        resolution: {integrity: sha512-d}

      typescript@5.4.5:
        resolution: {integrity: sha512-e}
        hasBin: true

    snapshots:

      '@esbuild/linux-arm64@0.20.2':
        optional: true

      left-pad@1.3.0: {}

      react-dom@18.3.1(react@18.3.1):
        dependencies:
          react: 18.3.1

      react@18.3.1: {}

      typescript@5.4.5: {}
  `)

  it('of version 9 leads from the workspaces to each package once', () => {
    expect(told(readPnpmLock(nine, choice()))).toEqual([
      'left-pad@1.3.0',
      'react-dom@18.3.1',
      'react@18.3.1',
      'typescript@5.4.5 (dev)',
    ])
  })

  it('takes packages for the processor that the image is for', () => {
    const arm = choice({ platform: { cpu: 'arm64', libc: 'glibc' } })
    expect(told(readPnpmLock(nine, arm))).toContain('@esbuild/linux-arm64@0.20.2')
  })

  it('follows one workspace into those that it links', () => {
    expect(told(readPnpmLock(nine, choice({ workspaces: ['web...'] })))).toEqual([
      'left-pad@1.3.0',
      'react-dom@18.3.1',
      'react@18.3.1',
    ])
    expect(told(readPnpmLock(nine, choice({ workspaces: ['./packages/shared'] })))).toEqual([
      'left-pad@1.3.0',
    ])
  })

  it.each([
    [
      'of version 6, without workspaces',
      `
      lockfileVersion: '6.0'

      dependencies:
        debug:
          specifier: ^4.1.0
          version: 4.3.4(supports-color@8.1.1)

      devDependencies:
        '@types/ms':
          specifier: ^0.7.0
          version: 0.7.34

      packages:

        /@types/ms@0.7.34:
          resolution: {integrity: sha512-a}
          dev: true

        /debug@4.3.4(supports-color@8.1.1):
          resolution: {integrity: sha512-b}
          dependencies:
            ms: 2.1.2
          dev: false

        /ms@2.1.2:
          resolution: {integrity: sha512-c}
          dev: false
      `,
    ],
    [
      'of version 5, whose keys have slashes',
      `
      lockfileVersion: 5.4

      specifiers:
        debug: ^4.1.0
        '@types/ms': ^0.7.0

      dependencies:
        debug: 4.3.4_supports-color@8.1.1

      devDependencies:
        '@types/ms': 0.7.34

      packages:

        /@types/ms/0.7.34:
          resolution: {integrity: sha512-a}
          dev: true

        /debug/4.3.4_supports-color@8.1.1:
          resolution: {integrity: sha512-b}
          dependencies:
            ms: 2.1.2
          dev: false

        /ms/2.1.2:
          resolution: {integrity: sha512-c}
          dev: false
      `,
    ],
  ])('%s', (_, text) => {
    expect(told(readPnpmLock(dedent(text), choice()))).toEqual([
      '@types/ms@0.7.34 (dev)',
      'debug@4.3.4',
      'ms@2.1.2',
    ])
  })
})

describe('bun.lock', () => {
  const lock = `{
    "lockfileVersion": 1,
    "workspaces": {
      "": { "name": "root", "devDependencies": { "typescript": "^5", }, },
      "apps/api": { "name": "api", "dependencies": { "debug": "^4", "esbuild": "^0.20", }, },
    },
    "packages": {
      "api": ["api@workspace:apps/api"],
      "debug": ["debug@4.3.4", "", { "dependencies": { "ms": "2.1.2" } }, "sha512-a,]"],
      "debug/ms": ["ms@2.1.2", "", {}, "sha512-b"],
      "ms": ["ms@3.0.0", "", {}, "sha512-c"],
      "esbuild": ["esbuild@0.20.2", "", { "optionalDependencies": { "@esbuild/win32-x64": "0.20.2" } }, "sha512-d"],
      "@esbuild/win32-x64": ["@esbuild/win32-x64@0.20.2", "", { "os": "win32", "cpu": "x64" }, "sha512-e"],
      "typescript": ["typescript@5.4.5", "", {}, "sha512-f"],
    },
  }`

  it('is JSON with commas too many, nested like node_modules', () => {
    expect(told(readBunLock(lock, choice()))).toEqual([
      'debug@4.3.4',
      'esbuild@0.20.2',
      'ms@2.1.2',
      'typescript@5.4.5 (dev)',
    ])
  })

  it('is read for one workspace', () => {
    expect(told(readBunLock(lock, choice({ workspaces: ['./apps/api'] })))).not.toContain('typescript@5.4.5')
  })
})

describe('package-lock.json', () => {
  const entry = (version: string, more: object = {}) => ({ version, ...more })

  it('of version 1 nests', () => {
    const lock = {
      lockfileVersion: 1,
      dependencies: {
        debug: entry('4.3.4', { requires: { ms: '2.1.2' }, dependencies: { ms: entry('2.1.2') } }),
        typescript: entry('5.4.5', { dev: true }),
      },
    }
    expect(told(readPackageLock(JSON.stringify(lock), choice()))).toEqual([
      'debug@4.3.4',
      'ms@2.1.2',
      'typescript@5.4.5 (dev)',
    ])
  })

  it('keeps what an optional package needs, though development needs it too', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/ms': entry('2.1.2', { devOptional: true }),
        'node_modules/alias': entry('1.3.0', { name: 'left-pad' }),
        'node_modules/fsevents': entry('2.3.3', { os: ['darwin'], optional: true }),
      },
    }
    expect(told(readPackageLock(JSON.stringify(lock), choice()))).toEqual(['left-pad@1.3.0', 'ms@2.1.2'])
  })

  it('is read for one workspace', () => {
    const lock = {
      packages: {
        '': { workspaces: ['apps/*'], dependencies: { typescript: '^5' } },
        'apps/api': { name: 'api', dependencies: { debug: '^4', shared: '*' } },
        'apps/shared': { name: 'shared', dependencies: { 'left-pad': '1' } },
        'node_modules/api': { resolved: 'apps/api', link: true },
        'node_modules/shared': { resolved: 'apps/shared', link: true },
        'node_modules/debug': entry('4.3.4', { dependencies: { ms: '2.1.2' } }),
        'apps/api/node_modules/ms': entry('9.9.9'),
        'node_modules/ms': entry('2.1.2'),
        'node_modules/left-pad': entry('1.3.0'),
        'node_modules/typescript': entry('5.4.5'),
      },
    }
    expect(told(readPackageLock(JSON.stringify(lock), choice({ workspaces: ['api'] })))).toEqual([
      'debug@4.3.4',
      'left-pad@1.3.0',
      'ms@2.1.2',
    ])
  })
})

describe('lock files', () => {
  const readers = [readYarnLock, readPnpmLock, readBunLock, readPackageLock]

  it('never throw, whatever the text', () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      ':',
      ', ',
      '@',
      '\n',
      '\n  ',
      '? ',
      'a',
      '{',
      '}',
      '[',
      ']',
      'packages:',
      'importers:',
      '__proto__',
      '"packages"',
      '1',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        for (const read of readers)
          for (const { name } of read(text, choice())?.wanted ?? []) expect(typeof name).toBe('string')
      }),
    )
  })

  it('of two thousand packages that need each other are read at once', () => {
    const many = Array.from({ length: 2000 }, (_, at) => at)
    const needs = many.slice(0, 40)
    const yarn = many
      .map(
        (at) =>
          `p${at}@^1:\n  version "1.0.${at}"\n  dependencies:\n${needs.map((need) => `    p${need} "^1"\n`).join('')}`,
      )
      .join('\n')
    const started = performance.now()
    expect(readYarnLock(yarn, choice())?.wanted).toHaveLength(2000)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
