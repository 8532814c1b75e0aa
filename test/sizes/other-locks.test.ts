import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { condaName, readEnvironment } from '../../src/engine/sizes/manifests/environment-yml.ts'
import { lockedCounts } from '../../src/engine/sizes/manifests/locked-count.ts'
import { readPdmLock } from '../../src/engine/sizes/manifests/pdm-lock.ts'
import { readPylock } from '../../src/engine/sizes/manifests/pylock.ts'
import type { Choice } from '../../src/engine/sizes/manifests/wishes.ts'
import { readToml } from '../../src/engine/sizes/tables/look-ups.ts'
import { dedent } from '../../src/engine/text/dedent.ts'

const choice = (given: Partial<Choice> = {}): Choice => ({
  dev: false,
  groups: [],
  skippedGroups: [],
  extras: [],
  python: '3.12',
  toml: readToml,
  ...given,
})

describe('environment.yml', () => {
  it('names packages of conda, and of pip below them', () => {
    const text = dedent(`
      name: web
      channels:
        - conda-forge
      dependencies:
        - python=3.11 # the interpreter
        - "numpy>=1.26"
        - pip
        - pip:
          - flask==3.0
          - 'requests'
        - gdal
      variables:
        - not: this
    `)
    expect(readEnvironment(text)).toEqual({
      name: 'web',
      packages: ['python=3.11', 'numpy>=1.26', 'pip', 'gdal'],
      pip: ['flask==3.0', 'requests'],
    })
  })

  it.each([
    ['numpy', 'numpy', undefined],
    ['conda-forge::NumPy=1.26=py311h64a7726_0', 'numpy', '1.26'],
    ['scipy==1.11', 'scipy', '1.11'],
    ['pandas >=2,<3', 'pandas', undefined],
    ['pytorch[build=cpu*]', 'pytorch', undefined],
  ])('%s is the package %s in version %s', (spec, name, version) => {
    expect(condaName(spec)).toEqual({ name, version, extras: [] })
  })

  it('is read to the end, whatever it holds', () => {
    fc.assert(fc.property(fc.string(), (text) => readEnvironment(text).packages.every((one) => one !== '')))
  })
})

describe('a count of what a lock file names', () => {
  const count = (file: string, text: string, skipsDev = false): number | undefined =>
    lockedCounts[file]?.(dedent(text), skipsDev)

  it('takes crates of the registry, not the project itself', () => {
    const text = `
      [[package]]
      name = "app"

      [[package]]
      name = "serde"
      source = "registry+https://github.com/rust-lang/crates.io-index"
      checksum = "aa"

      [[package]]
      name = "tokio"
      source = "registry+https://github.com/rust-lang/crates.io-index"
      checksum = "bb"
    `
    expect(count('Cargo.lock', text)).toBe(2)
  })

  it('takes modules that are downloaded, not those of which only the needs are read', () => {
    const text = `
      github.com/a/b v1.0.0 h1:x=
      github.com/a/b v1.0.0/go.mod h1:y=
      github.com/c/d v0.1.0/go.mod h1:z=
    `
    expect(count('go.sum', text)).toBe(1)
  })

  it('takes each gem once, whatever its platforms', () => {
    const text = `
      GEM
        remote: https://rubygems.org/
        specs:
          nokogiri (1.16.0-aarch64-linux)
            racc (~> 1.4)
          nokogiri (1.16.0-x86_64-linux)
            racc (~> 1.4)
          racc (1.7.3)

      PLATFORMS
        aarch64-linux
    `
    expect(count('Gemfile.lock', text)).toBe(2)
  })

  it('takes PHP packages of development unless they stay out', () => {
    const text = '{"packages":[{"name":"a/b"},{"name":"c/d"}],"packages-dev":[{"name":"e/f"}]}'
    expect(count('composer.lock', text)).toBe(3)
    expect(count('composer.lock', text, true)).toBe(2)
  })

  it('of a broken file there is none', () => {
    for (const file of Object.keys(lockedCounts)) expect(count(file, '{ broken')).toBeUndefined()
  })
})

describe('pylock.toml', () => {
  const text = dedent(`
    lock-version = "1.0"

    [[packages]]
    name = "Flask"
    version = "3.0.0"
    wheels = [{ url = "https://example.org/flask-3.0.0-py3-none-any.whl", size = 99724 }]

    [[packages]]
    name = "pywin32"
    version = "306"
    marker = "sys_platform == 'win32'"

    [[packages]]
    name = "pytest"
    version = "8.0"
    marker = "'dev' in dependency_groups"
  `)

  it('names everything that Linux installs, with the bytes of its wheels', () => {
    const wishes = readPylock(text, choice())
    expect(wishes?.wanted).toEqual([
      {
        name: 'flask',
        version: '3.0.0',
        extras: [],
        download: { kind: 'pure', bytes: 99_724, hasMuslWheel: true },
      },
    ])
    expect(wishes?.isClosed).toBe(true)
  })

  it('is undefined when broken', () => {
    expect(readPylock('[[packages', choice())).toBeUndefined()
  })
})

describe('pdm.lock', () => {
  const text = dedent(`
    [[package]]
    name = "flask"
    version = "3.0.0"
    groups = ["default"]

    [[package]]
    name = "gunicorn"
    version = "22.0"
    groups = ["prod"]

    [[package]]
    name = "pytest"
    version = "8.0"
    groups = ["dev"]

    [[package]]
    name = "colorama"
    version = "0.4.6"
    groups = ["default"]
    marker = 'sys_platform == "win32"'
  `)
  const names = (given: Partial<Choice>): string[] =>
    readPdmLock(text, choice(given))?.wanted.map(({ name }) => name) ?? []

  it('tells what development needs', () => {
    expect(names({})).toEqual(['flask'])
    expect(names({ groups: ['prod'] })).toEqual(['flask', 'gunicorn'])
    expect(names({ dev: true, skippedGroups: ['prod'] })).toEqual(['flask', 'pytest'])
  })
})
