// Rebuilds data/debian-<suite>.tsv from Debian's own lists.
//   node scripts/tables/debian.mjs <suite> [--measure=<file of package names>] [--keep=<folder>]
// The lists are fetched by apt into a private folder, so nothing of this machine's apt is touched. Sizes are
// estimated from each package's statement and file list; those named in --measure are downloaded and added up.
// Without --measure, rows that the present table measured keep their numbers.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareVersions, satisfies } from './debian-version.mjs'
import { readTable, writeTable } from './table-file.mjs'

const [suite, ...rest] = process.argv.slice(2)
const option = (name) => rest.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
if (!suite) {
  console.error('usage: node scripts/tables/debian.mjs <suite> [--measure=<file>] [--keep=<folder>]')
  process.exit(2)
}

const folder = option('keep') ?? mkdtempSync(join(tmpdir(), 'drydock-debian-'))
for (const path of ['state/lists/partial', 'contents/lists/partial', 'cache/archives/partial', 'debs']) {
  mkdirSync(join(folder, path), { recursive: true })
}

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'
writeFileSync(
  join(folder, 'sources.list'),
  [
    `deb [arch=amd64 signed-by=${keyring}] http://deb.debian.org/debian ${suite} main`,
    `deb [arch=amd64 signed-by=${keyring}] http://deb.debian.org/debian ${suite}-updates main`,
    `deb [arch=amd64 signed-by=${keyring}] http://deb.debian.org/debian-security ${suite}-security main`,
  ].join('\n'),
)
writeFileSync(
  join(folder, 'apt.conf'),
  `Dir::State "${folder}/state"; Dir::State::status "/dev/null"; Dir::Cache "${folder}/cache";
Dir::Etc::SourceList "${folder}/sources.list"; Dir::Etc::SourceParts "/dev/null";
APT::Architecture "amd64"; APT::Architectures { "amd64"; }; APT::Sandbox::User "root";
Acquire::Languages "none"; Acquire::GzipIndexes "true"; Acquire::CompressionTypes::Order:: "gz";
Acquire::IndexTargets::deb::Contents-deb {
  MetaKey "$(COMPONENT)/Contents-$(ARCHITECTURE)"; ShortDescription "Contents"; Description "Contents";
  KeepCompressed "true"; DefaultEnabled "false"; };`,
)
const environment = { ...process.env, APT_CONFIG: join(folder, 'apt.conf') }
const run = (program, words, options = {}) =>
  execFileSync(program, words, { env: environment, maxBuffer: 2 ** 31, ...options })

const filesIn = (path) =>
  readdirSync(path).flatMap((name) => (statSync(join(path, name)).isFile() ? [join(path, name)] : []))
const lists = () => filesIn(join(folder, 'state/lists'))
const contents = () => filesIn(join(folder, 'contents/lists')).filter((path) => path.includes('Contents'))
const textOf = (path) => run('/usr/lib/apt/apt-helper', ['cat-file', path]).toString()

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

// What a debian image keeps after `apt-get update`.
const aptListsBytes = lists()
  .filter((path) => /_(?:InRelease|Release|Release.gpg)$|_Packages/.test(path))
  .reduce((sum, path) => sum + statSync(path).size, 0)

const release = Object.fromEntries(
  lists()
    .filter((path) => /_(?:In)?Release$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .map((text) => [/^Suite: (\S+)/m.exec(text)?.[1] ?? '', /^Date: (.+)/m.exec(text)?.[1] ?? '']),
)

// Packages
const packages = new Map()
for (const path of lists().filter((list) => list.includes('_Packages'))) {
  for (const stanza of textOf(path).split('\n\n')) {
    const field = (key) => new RegExp(`^${key}: (.*)`, 'm').exec(stanza)?.[1] ?? ''
    const entry = {
      name: field('Package'),
      version: field('Version'),
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

const alternativesIn = (group) =>
  group.split('|').flatMap((text) => {
    const [, name, operator, version] =
      /^\s*([^\s:(]+)(?::\w+)?\s*(?:\(\s*(<<|<=|=|>=|>>)\s*([^)\s]+)\s*\))?/.exec(text) ?? []
    return name ? [{ name, operator, version }] : []
  })

const ranks = { required: 0, important: 1, standard: 2, optional: 3, extra: 4 }
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

// The set: what the present table names, closed over depends and recommends (two alternatives)
const before = readTable(`debian-${suite}`)
const chosen = new Set()
const waiting = before.sections[0].flatMap(([name]) => packages.get(name) ?? [])
waiting.push(...[...packages.values()].filter((entry) => entry.isEssential || entry.priority === 'required'))
for (const entry of waiting) {
  if (chosen.has(entry)) continue
  chosen.add(entry)
  for (const group of [...entry.dependGroups, ...entry.recommendGroups]) waiting.push(...group.slice(0, 2))
}

// Files: how much a slim base drops, how much byte code python adds
const counts = new Map()
for (const list of contents()) {
  for (const line of textOf(list).split('\n')) {
    const split = line.lastIndexOf(' ')
    const path = line.slice(0, split).trimEnd()
    const kind = /^usr\/share\/locale\/.*\.mo$/.test(path)
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
    if (!kind) continue
    for (const owner of line.slice(split + 1).split(',')) {
      const own = owner.split('/').at(-1)
      const count = counts.get(own) ?? { mo: 0, man: 0, doc: 0, info: 0, py: 0 }
      count[kind] += 1
      counts.set(own, count)
    }
  }
}
const typicalKiB = { mo: 45, man: 3, doc: 8, info: 60, py: 9 }

const present = new Map(before.sections[0].map((row) => [row[0], row]))

function estimate({ name, installedKiB }) {
  const count = counts.get(name) ?? { mo: 0, man: 0, doc: 0, info: 0, py: 0 }
  const drop = ['mo', 'man', 'doc', 'info'].reduce((sum, kind) => sum + count[kind] * typicalKiB[kind], 0)
  // Installed-Size rounds each file up; dpkg's own records come on top.
  const full = Math.round(installedKiB * 0.979) + 8
  if (counts.size === 0) {
    const [, oldFull, oldDrop, oldPyc] = present.get(name) ?? []
    const share = Number(oldDrop || 0) / Number(oldFull || 1)
    return { full, drop: Math.round(full * share), pyc: Number(oldPyc || 0) }
  }
  return { full, drop: Math.min(drop, Math.round(full * 0.75)), pyc: count.py * typicalKiB.py }
}

// Measured packages
const excluded =
  /^\.?\/?usr\/share\/(?:doc\/(?!.*\/copyright$)|man\/|info\/|locale\/|lintian\/|groff\/|linda\/)/
function measure(name) {
  run('apt-get', ['download', '-q', name], {
    cwd: join(folder, 'debs'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const deb = readdirSync(join(folder, 'debs')).find((file) => file.startsWith(`${name}_`))
  const path = join(folder, 'debs', deb)
  const tar = run('dpkg-deb', ['--fsys-tarfile', path])
  const listing = execFileSync('tar', ['-tvf', '-'], { input: tar, maxBuffer: 2 ** 31 })
    .toString()
    .split('\n')
  let [full, drop] = [0, 0]
  for (const line of listing) {
    const [, bytes, file] = /^-\S+\s+\S+\s+(\d+)\s+\S+\s+\S+\s+(.*?)(?: link to .*)?$/.exec(line) ?? []
    if (!file) continue
    full += Number(bytes)
    if (excluded.test(file)) drop += Number(bytes)
  }
  // The list of files and the control files that dpkg stores.
  const records = listing.reduce((sum, line) => sum + (/\s(\.\/.*)$/.exec(line)?.[1].length ?? 0), 0) + 4096
  rmSync(path)
  return { full: Math.round((full + records) / 1024), drop: Math.round(drop / 1024) }
}
const measureFile = option('measure')
const toMeasure = new Set(measureFile ? readFileSync(measureFile, 'utf8').split(/\s+/).filter(Boolean) : [])
const kept = new Map([...present].filter(([, row]) => row[4]?.includes('m')))

// Out
const sorted = [...chosen].sort((a, b) => (a.name < b.name ? -1 : 1))
const idOf = new Map(sorted.map((entry, id) => [entry, id.toString(36)]))
const cellOf = (groups) => {
  const cells = groups.map((group) => group.flatMap((entry) => idOf.get(entry) ?? []).join('|'))
  return [...new Set(cells)].filter(Boolean).join(' ')
}

const rows = sorted.map((entry) => {
  const guess = estimate(entry)
  const old = kept.get(entry.name)
  const fresh = toMeasure.has(entry.name) ? measure(entry.name) : undefined
  const sizes = fresh ?? (old ? { full: Number(old[1]), drop: Number(old[2] || 0) } : guess)
  const usesDebconf = /\bdebconf\b/.test(entry.depends)
  const flags = [
    fresh || old ? 'm' : '',
    usesDebconf ? 't' : '',
    entry.isEssential || entry.priority === 'required' ? 'e' : '',
  ].join('')
  const pyc = old?.[3] || guess.pyc
  return [
    entry.name,
    sizes.full,
    sizes.drop || '',
    pyc || '',
    flags,
    cellOf(entry.dependGroups),
    cellOf(entry.recommendGroups),
  ]
})

const virtual = [...providers]
  .filter(([name]) => !packages.has(name) && !name.startsWith('librust-'))
  .map(([name, list]) => [name, [...new Set(list.flatMap(({ entry }) => idOf.get(entry) ?? []))].join('|')])
  .filter(([, ids]) => ids !== '')
  .sort(([a], [b]) => (a < b ? -1 : 1))

// minbase: required, essential and apt, with all they depend on.
const base = new Set()
const roots = sorted.filter(
  (entry) => entry.isEssential || entry.priority === 'required' || entry.name === 'apt',
)
for (const root of [...roots]) {
  const stack = [root]
  while (stack.length > 0) {
    const entry = stack.pop()
    if (base.has(entry)) continue
    base.add(entry)
    for (const group of entry.dependGroups) {
      if (!group.some((member) => base.has(member) || roots.includes(member))) stack.push(group[0])
    }
  }
}

console.log(`${packages.size} packages listed, ${counts.size} with files that matter`)
writeTable(
  `debian-${suite}`,
  {
    ...before.head,
    measuredOn: new Date().toISOString().slice(0, 10),
    release,
    aptListsBytes,
    base: [...base].map(({ name }) => name).sort(),
  },
  rows,
  virtual,
)
if (!option('keep')) rmSync(folder, { recursive: true })
