// Debian's own lists of a suite, fetched by apt into a private folder, so that nothing of this machine's apt is touched.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareVersions, satisfies } from './debian-version.mjs'

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

const settings = (
  folder,
) => `Dir::State "${folder}/state"; Dir::State::status "/dev/null"; Dir::Cache "${folder}/cache";
Dir::Etc::SourceList "${folder}/sources.list"; Dir::Etc::SourceParts "/dev/null";
APT::Architecture "amd64"; APT::Architectures { "amd64"; }; APT::Sandbox::User "root";
Acquire::Languages "none"; Acquire::GzipIndexes "true"; Acquire::CompressionTypes::Order:: "gz";
Acquire::IndexTargets::deb::Contents-deb {
  MetaKey "$(COMPONENT)/Contents-$(ARCHITECTURE)"; ShortDescription "Contents"; Description "Contents";
  KeepCompressed "true"; DefaultEnabled "false"; };`

/**
 * Fetches what `folder` does not hold yet. `run` runs a program under the folder's own settings; `listed` are the files
 * of `apt-get update`, `contents` those that tell the files of each package: none when the mirror has none that fit.
 */
export function fetchLists(suite, folder) {
  for (const path of ['state/lists/partial', 'contents/lists/partial', 'cache/archives/partial', 'debs']) {
    mkdirSync(join(folder, path), { recursive: true })
  }
  writeFileSync(
    join(folder, 'sources.list'),
    [
      `deb [arch=amd64 signed-by=${keyring}] http://deb.debian.org/debian ${suite} main`,
      `deb [arch=amd64 signed-by=${keyring}] http://deb.debian.org/debian ${suite}-updates main`,
      `deb [arch=amd64 signed-by=${keyring}] http://deb.debian.org/debian-security ${suite}-security main`,
    ].join('\n'),
  )
  writeFileSync(join(folder, 'apt.conf'), settings(folder))
  const environment = { ...process.env, APT_CONFIG: join(folder, 'apt.conf') }
  const run = (program, words, options = {}) =>
    execFileSync(program, words, { env: environment, maxBuffer: 2 ** 31, ...options })

  const filesIn = (path) =>
    readdirSync(path).flatMap((name) => (statSync(join(path, name)).isFile() ? [join(path, name)] : []))
  const lists = () => filesIn(join(folder, 'state/lists'))
  const contents = () => filesIn(join(folder, 'contents/lists')).filter((path) => path.includes('Contents'))
  if (!lists().some((path) => path.includes('_Packages')))
    run('apt-get', ['update', '-q'], { stdio: 'inherit' })
  if (contents().length === 0) {
    // A mirror in the middle of its sync has lists that do not fit each other.
    try {
      const target = 'Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled=true'
      run('apt-get', ['update', '-q', '-o', target, '-o', `Dir::State=${folder}/contents`], {
        stdio: 'inherit',
      })
    } catch {
      console.error('No Contents lists: packages keep the slim share and byte code of the present table.')
    }
  }
  return {
    run,
    listed: lists(),
    contents: contents(),
    textOf: (path) => run('/usr/lib/apt/apt-helper', ['cat-file', path]).toString(),
  }
}

/** What a debian image keeps after `apt-get update`. */
export const aptListsBytes = ({ listed }) =>
  listed
    .filter((path) => /_(?:InRelease|Release|Release.gpg)$|_Packages/.test(path))
    .reduce((sum, path) => sum + statSync(path).size, 0)

/** When each pocket was released. */
export const releaseDates = ({ listed }) =>
  Object.fromEntries(
    listed
      .filter((path) => /_(?:In)?Release$/.test(path))
      .map((path) => readFileSync(path, 'utf8'))
      .map((text) => [/^Suite: (\S+)/m.exec(text)?.[1] ?? '', /^Date: (.+)/m.exec(text)?.[1] ?? '']),
  )

const alternativesIn = (group) =>
  group.split('|').flatMap((text) => {
    const [, name, operator, version] =
      /^\s*([^\s:(]+)(?::\w+)?\s*(?:\(\s*(<<|<=|=|>=|>>)\s*([^)\s]+)\s*\))?/.exec(text) ?? []
    return name ? [{ name, operator, version }] : []
  })

const ranks = { required: 0, important: 1, standard: 2, optional: 3, extra: 4 }

/** Packages by name, the highest version of each with its groups of alternatives resolved; providers of virtual ones. */
export function readPackages({ listed, textOf }) {
  const packages = new Map()
  for (const path of listed.filter((list) => list.includes('_Packages'))) {
    for (const stanza of textOf(path).split('\n\n')) {
      const field = (key) => new RegExp(`^${key}: (.*)`, 'm').exec(stanza)?.[1] ?? ''
      const entry = {
        name: field('Package'),
        version: field('Version'),
        section: field('Section'),
        installedKiB: Number(field('Installed-Size')),
        depends: [field('Pre-Depends'), field('Depends')].filter(Boolean).join(', '),
        recommends: field('Recommends'),
        provides: field('Provides'),
        priority: field('Priority'),
        isEssential: field('Essential') === 'yes',
      }
      const known = packages.get(entry.name)
      if (entry.name && (!known || compareVersions(known.version, entry.version) < 0))
        packages.set(entry.name, entry)
    }
  }
  const providers = new Map()
  for (const entry of packages.values()) {
    for (const { name, version } of entry.provides.split(',').flatMap(alternativesIn)) {
      providers.set(name, [...(providers.get(name) ?? []), { entry, version }])
    }
  }
  for (const list of providers.values()) {
    list.sort(
      (a, b) => ranks[a.entry.priority] - ranks[b.entry.priority] || (a.entry.name < b.entry.name ? -1 : 1),
    )
  }
  /** Real name first, then who provides it; a version must be met by either. */
  function candidatesFor({ name, operator, version }) {
    const real = packages.get(name)
    const own = real && (!operator || satisfies(real.version, operator, version)) ? [real] : []
    const others = (providers.get(name) ?? [])
      .filter((provider) => !operator || (provider.version && satisfies(provider.version, operator, version)))
      .map(({ entry }) => entry)
    return [...own, ...others]
  }
  const groupsOf = (text) =>
    text === ''
      ? []
      : text
          .split(',')
          .map((group) => [...new Set(alternativesIn(group).flatMap(candidatesFor))])
          .filter((group) => group.length > 0)
  for (const entry of packages.values()) {
    entry.dependGroups = groupsOf(entry.depends)
    entry.recommendGroups = groupsOf(entry.recommends)
  }
  return { packages, providers }
}

const kindOf = (path) =>
  /^usr\/share\/locale\/.*\.mo$/.test(path)
    ? 'mo'
    : path.startsWith('usr/share/man/')
      ? 'man'
      : path.startsWith('usr/share/doc/') && !path.endsWith('/copyright')
        ? 'doc'
        : path.startsWith('usr/share/info/')
          ? 'info'
          : /^usr\/lib\/python3\/dist-packages\/.*\.py$/.test(path)
            ? 'py'
            : undefined

const none = { mo: 0, man: 0, doc: 0, info: 0, py: 0 }

/** How many files of a package a slim base drops, and for how many python adds byte code, by package. */
export function countFiles({ contents, textOf }) {
  const counts = new Map()
  for (const list of contents) {
    for (const line of textOf(list).split('\n')) {
      const split = line.lastIndexOf(' ')
      const kind = kindOf(line.slice(0, split).trimEnd())
      if (!kind) continue
      for (const owner of line.slice(split + 1).split(',')) {
        const own = owner.split('/').at(-1)
        const count = counts.get(own) ?? { ...none }
        count[kind] += 1
        counts.set(own, count)
      }
    }
  }
  return counts
}

const typicalKiB = { mo: 45, man: 3, doc: 8, info: 60, py: 9 }

/** Sizes in KiB from a package's own statement and its counted files; without counts, by the shares of an old row. */
export function estimateSizes({ name, installedKiB }, counts, oldRow = []) {
  // Installed-Size rounds each file up; dpkg's own records come on top.
  const full = Math.round(installedKiB * 0.979) + 8
  if (counts.size === 0) {
    const [, oldFull, oldDrop, oldPyc] = oldRow
    const share = Number(oldDrop || 0) / Number(oldFull || 1)
    return { full, drop: Math.round(full * share), pyc: Number(oldPyc || 0) }
  }
  const count = counts.get(name) ?? none
  const drop = ['mo', 'man', 'doc', 'info'].reduce((sum, kind) => sum + count[kind] * typicalKiB[kind], 0)
  return { full, drop: Math.min(drop, Math.round(full * 0.75)), pyc: count.py * typicalKiB.py }
}
