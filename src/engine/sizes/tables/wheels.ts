import { pythonName } from '../../facts/python-name.ts'
import { hasMuslWheel } from '../../facts/tables/musllinux.ts'
import { isSourceOnly } from '../../facts/tables/source-only.ts'
import {
  type Amount,
  between,
  exactly,
  kB,
  MB,
  plus,
  product,
  times,
  together,
  within,
  zero,
} from '../amount.ts'
import { compareVersions, listedVersion, newestOf, releasesBetween } from '../versions.ts'
import type { InstallSize, PackageBytes, Wanted } from './install-size.ts'
import { firstCell, namesIn, numberIn, pairsIn, readTableText } from './table-text.ts'
import type { Tables } from './tables.ts'

export interface Wheel {
  readonly name: string
  readonly version: string
  /** As downloaded; undefined where PyPI has only the source. */
  readonly wheelBytes: number | undefined
  readonly native: boolean
  /** Of one version, which need not be `version`. */
  readonly unpacked:
    | { readonly version: string; readonly bytes: number; readonly pyc: number | undefined }
    | undefined
  /** `name` or `name[extra]`. */
  readonly depends: readonly string[]
  readonly extras: ReadonlyMap<string, readonly string[]>
  readonly otherVersions: ReadonlyMap<string, number>
  readonly sdistBytes: number | undefined
}

export interface Wheels {
  readonly asOf: string
  readonly wheelOf: (name: string) => Wheel | undefined
}

export interface Requirement extends Wanted {
  readonly extras: readonly string[]
  /** What a lock file says of the file to fetch. */
  readonly download?: Download | undefined
}

export interface Download {
  readonly kind: 'pure' | 'native' | 'source'
  readonly bytes: number
  /** A wheel for musl is among those that the lock file lists. */
  readonly hasMuslWheel: boolean
}

export interface PipRequest {
  readonly requirements: readonly Requirement[]
  /** They name everything: what the table would add is not installed. */
  readonly isClosed?: boolean
  /** Versions for what is needed, though not asked for. */
  readonly pins?: ReadonlyMap<string, string | undefined> | undefined
  /** `3.11`; undefined when not known. */
  readonly python?: string | undefined
  readonly libc: 'glibc' | 'musl'
  /** The installer leaves byte code to whoever runs the program first. */
  readonly hasNoByteCode?: boolean
  /** From an index of PyTorch's that has builds without CUDA. */
  readonly isCpuOnly?: boolean
  readonly tables: Tables
}

export interface WheelBytes extends PackageBytes {
  readonly version: string
  /** Holds compiled code. */
  readonly native: boolean
  /** As downloaded. */
  readonly wheelBytes: number
  /** There is no wheel for this libc, so pip compiles the source. */
  readonly isCompiled: boolean
}

export interface PipInstallSize extends InstallSize<WheelBytes> {
  /** What pip's cache keeps: the downloads themselves. */
  readonly cache: Amount
  /** Packages that have no wheel for this libc and are compiled instead. */
  readonly compiled: readonly string[]
  /** Packages with compiled code of which nobody looked up whether they have one. */
  readonly perhapsCompiled: readonly string[]
}

function readWheel(line: string): Wheel {
  const [name = '', version = '', wheel, kind, measured, depends, extras, others, sdist] = line.split('\t')
  const [of = '', bytes, pyc] = namesIn(measured)
  return {
    name,
    version,
    wheelBytes: numberIn(wheel),
    native: kind === 'so',
    unpacked: bytes === undefined ? undefined : { version: of, bytes: Number(bytes), pyc: numberIn(pyc) },
    depends: namesIn(depends),
    extras: new Map([...pairsIn(extras)].map(([extra, names]) => [extra, names.split(',').filter(Boolean)])),
    otherVersions: new Map([...pairsIn(others)].map(([other, size]) => [other, Number(size)])),
    sdistBytes: numberIn(sdist),
  }
}

export function readWheels(text: string): Wheels {
  const { head, sections } = readTableText(text)
  const lines = new Map((sections[0] ?? []).map((line) => [firstCell(line), line]))
  return {
    asOf: head.measuredOn,
    wheelOf(name) {
      const line = lines.get(pythonName(name))
      return line === undefined ? undefined : readWheel(line)
    },
  }
}

interface Ratio {
  /** From this many wheel bytes on. */
  readonly from: number
  readonly unpacked: Amount
  readonly pyc: Amount
}

/**
 * Unpacked bytes and byte code, each as a multiple of the wheel; their sum, and the first alone, hold nineteen of twenty weighed rows:
 * scripts/measure/wheel-spread.mjs.
 */
const ratios: { readonly pure: readonly Ratio[]; readonly native: readonly Ratio[] } = {
  pure: [
    // Half of a small wheel is about the wheel: its licence, its list of files.
    { from: 0, unpacked: between(1.7, 2.65, 4.15), pyc: between(0.1, 2.5, 5.3) },
    { from: 20 * kB, unpacked: between(1.6, 3.5, 6.5), pyc: between(0.1, 4, 6.5) },
    { from: 100 * kB, unpacked: between(2, 3.6, 9.2), pyc: between(1, 4.2, 9.3) },
    // What is large is data: scripts of a page, translations, models of an API.
    { from: 3 * MB, unpacked: between(1.3, 3.4, 9.8), pyc: between(0, 0.25, 8.5) },
  ],
  native: [
    { from: 0, unpacked: between(2.2, 3.2, 4.7), pyc: between(0, 0.2, 4.5) },
    { from: 10 * MB, unpacked: between(1.7, 3.1, 4.7), pyc: between(0.1, 0.15, 1.8) },
    // CUDA libraries, which compress badly. Assumed.
    { from: 100 * MB, unpacked: between(1.3, 1.7, 2.5), pyc: between(0, 0.02, 0.05) },
  ],
}

/** Another version than the one weighed, beyond what the growth of its wheel tells. */
const versionError = 0.15

/** A wheel that is not listed against one that is: of the same major version, the one before, those before that. */
const olderWheel = [between(0.75, 0.97, 1.05), between(0.45, 0.93, 1.18)]
const farOlderWheel = between(0.33, 0.88, 1.22)
const newerWheel = [between(0.95, 1, 1.33), between(0.85, 1, 2.2)]
const farNewerWheel = between(0.8, 1.1, 3)
/** The newest against the newest that is listed: of two in five a later one is out, of one in eight a later major version. */
const newestWheel = between(0.95, 1, 1.25)

function wheelOfAnother(bytes: number, listed: string, meant: string): Amount {
  const steps = releasesBetween(listed, meant)
  const isNewer = steps > 0 || (steps === 0 && compareVersions(meant, listed) > 0)
  return times(isNewer ? (newerWheel[steps] ?? farNewerWheel) : (olderWheel[-steps] ?? farOlderWheel), bytes)
}

interface Chosen {
  readonly wheel: Wheel
  readonly download: Download | undefined
  readonly version: string
  /** Of the version that stands for it. */
  readonly wheelBytes: Amount
  /** Of the version that is meant, as multiples of that. */
  readonly growth: Amount
}

const listedVersions = ({ version, otherVersions, unpacked }: Wheel): readonly string[] => [
  version,
  ...otherVersions.keys(),
  ...(unpacked ? [unpacked.version] : []),
]

const same = between(1, 1, 1)

/** The wheel of the asked version, else the listed one with wider bounds. */
function choose(wheel: Wheel, asked: string | undefined, download: Download | undefined): Chosen {
  const listed = listedVersions(wheel)
  // Without a version pip takes the newest, and of the two that is the one that was weighed last.
  const version = asked === undefined ? (newestOf(listed) ?? wheel.version) : listedVersion(listed, asked)
  const common = { wheel, download, version }
  if (download && download.kind !== 'source')
    return { ...common, wheelBytes: exactly(download.bytes), growth: same }
  const own = version === wheel.version ? wheel.wheelBytes : wheel.otherVersions.get(version)
  if (own !== undefined)
    return { ...common, wheelBytes: within(own, 0.02), growth: asked === undefined ? newestWheel : same }
  const near = wheel.wheelBytes ?? (wheel.sdistBytes === undefined ? undefined : wheel.sdistBytes * 0.9)
  const growth = wheelOfAnother(1, wheel.version, version)
  return { ...common, wheelBytes: within(near ?? 0, 0.02), growth }
}

/**
 * PyTorch as built for processors alone, which PyPI does not have. Nothing of it was within reach: its wheels are known to be of 170 to
 * 210 MB, and what compiled code unpacks to is assumed of them.
 */
const cpuBuild = (wheel: Wheel): Wheel => ({
  ...wheel,
  version: `${wheel.version}+cpu`,
  wheelBytes: 185 * MB,
  unpacked: { version: '', bytes: 600 * MB, pyc: 40 * MB },
  otherVersions: new Map(),
  depends: wheel.depends.filter((name) => !/^(?:nvidia|cuda|triton)\b/.test(name)),
})

const isForCpu = (name: string, version: string | undefined, isCpuOnly = false): boolean =>
  name === 'torch' && (isCpuOnly || version?.endsWith('+cpu') === true)

/** A package that only a lock file tells of. */
const fromLock = (name: string, version = '', { kind, bytes }: Download): Wheel => ({
  name,
  version,
  native: kind === 'native',
  wheelBytes: kind === 'source' ? undefined : bytes,
  sdistBytes: kind === 'source' ? bytes : undefined,
  unpacked: undefined,
  depends: [],
  extras: new Map(),
  otherVersions: new Map(),
})

function unpackedBytes({ wheel, version, wheelBytes, growth }: Chosen, hasNoByteCode = false): Amount {
  const { unpacked } = wheel
  const ratio = ratioFor(wheel.native, wheelBytes.likely)
  const byRatio = hasNoByteCode ? zero : times(ratio.pyc, wheelBytes.likely)
  if (!unpacked) return product(plus(times(ratio.unpacked, wheelBytes.likely), byRatio), growth)
  // Byte code was not always measured along with the contents.
  const pyc = unpacked.pyc === undefined || hasNoByteCode ? byRatio : within(unpacked.pyc, 0.05)
  if (unpacked.version === version) return product(plus(within(unpacked.bytes, 0.01), pyc), growth)
  const weighedWheel =
    unpacked.version === wheel.version ? wheel.wheelBytes : wheel.otherVersions.get(unpacked.version)
  const scale = weighedWheel
    ? exactly(wheelBytes.likely / weighedWheel)
    : unlistedScale(wheel, unpacked.version, wheelBytes)
  return product(product(plus(within(unpacked.bytes, versionError), pyc), scale), growth)
}

/** The wheel that was weighed is not listed, so the one nearest to it tells how much it may have grown: anything up to that. */
function unlistedScale({ otherVersions }: Wheel, weighed: string, { likely }: Amount): Amount {
  const near = newestOf([...otherVersions.keys()].filter((version) => compareVersions(version, weighed) <= 0))
  const bytes = near === undefined ? undefined : otherVersions.get(near)
  if (!bytes) return same
  const grown = likely / bytes
  return { low: Math.min(1, grown), likely: Math.sqrt(grown), high: Math.max(1, grown) }
}

const ratioFor = (native: boolean, wheelBytes: number): Pick<Ratio, 'unpacked' | 'pyc'> =>
  (native ? ratios.native : ratios.pure).findLast(({ from }) => wheelBytes >= from) ?? {
    unpacked: zero,
    pyc: zero,
  }

/** `name[a,b]` taken apart. */
function requirementIn(text: string): Requirement {
  const [name = '', extras] = text.split('[')
  return { name, extras: extras ? extras.replace(']', '').split(',') : [] }
}

interface Waiting extends Requirement {
  readonly isSure?: boolean | undefined
}

/** `2.43` of 2.43.0: what a package needs seldom changes within it. */
const releaseOf = (version: string): string => version.split('.').slice(0, 2).join('.')

const noPins: ReadonlyMap<string, string | undefined> = new Map()

interface Closure {
  readonly chosen: ReadonlyMap<string, Chosen>
  readonly unknown: readonly string[]
  /** What only packages need that are of another version than their row's: that one may do without. */
  readonly perhaps: ReadonlySet<string>
}

function pipClosure(
  table: Wheels,
  { requirements: roots, isClosed, isCpuOnly, pins = noPins }: PipRequest,
): Closure {
  const chosen = new Map<string, Chosen>()
  const sure = new Set<string>()
  const seenExtras = new Set<string>()
  const unknown = new Set<string>()
  const waiting: Waiting[] = [...roots]
  // Versions on the command line win over those that dependencies would take.
  const versions = new Map(pins)
  for (const { name, version } of roots)
    versions.set(pythonName(name), version ?? versions.get(pythonName(name)))
  let at = 0
  // The list grows while it is walked.
  for (const next of waiting) {
    const isRoot = at++ < roots.length
    const name = pythonName(next.name)
    const { download } = next
    const listed = table.wheelOf(name) ?? (download && fromLock(name, next.version, download))
    if (!listed) {
      unknown.add(next.name)
      continue
    }
    const wheel = isForCpu(name, versions.get(name), isCpuOnly) ? cpuBuild(listed) : listed
    const isSure = isRoot || next.isSure
    if (!chosen.has(name) || (isSure && !sure.has(name))) {
      const one = chosen.get(name) ?? choose(wheel, versions.get(name), download)
      chosen.set(name, one)
      if (isSure) sure.add(name)
      const needs = { isSure: isSure && releaseOf(one.version) === releaseOf(wheel.version) }
      if (!isClosed) waiting.push(...wheel.depends.map((text) => ({ ...requirementIn(text), ...needs })))
    }
    if (isClosed) continue
    for (const extra of next.extras) {
      const key = `${name}[${pythonName(extra)}]`
      if (seenExtras.has(key)) continue
      seenExtras.add(key)
      const needed = wheel.extras.get(extra) ?? wheel.extras.get(pythonName(extra))
      if (needed) waiting.push(...needed.map((text) => ({ ...requirementIn(text), isSure })))
      // Lock files tell every extra that a dependency asks for, save for those that bring nothing.
      else if (isRoot) unknown.add(key)
    }
  }
  const perhaps = new Set([...chosen.keys()].filter((name) => !sure.has(name)))
  return { chosen, unknown: [...unknown], perhaps }
}

/** A package built on the spot against the wheel that its project publishes: docs/data.md. */
const builtHere: Amount = { low: 0.6, likely: 1, high: 1.6 }

type Making = 'wheel' | 'compiled' | 'perhaps-compiled'

function makingOf({ wheel: { native, name }, download }: Chosen, libc: PipRequest['libc']): Making {
  if (isSourceOnly(name)) return 'compiled'
  if (libc === 'glibc' || !native) return 'wheel'
  const hasWheel = download?.hasMuslWheel ?? hasMuslWheel(name)
  return hasWheel === undefined ? 'perhaps-compiled' : hasWheel ? 'wheel' : 'compiled'
}

/** What an install adds to site-packages. */
export function pipInstall(request: PipRequest): PipInstallSize | undefined {
  const { libc, hasNoByteCode, isClosed, tables } = request
  const table = tables.wheels
  if (!table) return undefined
  const { chosen, unknown, perhaps } = pipClosure(table, request)
  const items = [...chosen].map(([name, item]) => {
    const making = makingOf(item, libc)
    const unpacked = unpackedBytes(item, hasNoByteCode)
    const bytes = making === 'wheel' ? unpacked : product(unpacked, builtHere)
    return { ...item, making, bytes: perhaps.has(name) ? { ...bytes, low: 0 } : bytes }
  })
  const total = together(items.map(({ bytes }) => bytes))
  const isMusl = libc === 'musl'
  const madeBy = (making: Making): readonly string[] =>
    items.filter((item) => item.making === making).map(({ wheel }) => wheel.name)
  return {
    // musllinux wheels bring their own libraries, in other builds.
    bytes: isMusl ? widened(total) : total,
    basis: {
      kind: 'derived',
      table: 'wheels',
      note: [
        `${items.length} ${items.length === 1 ? 'package' : 'packages'}`,
        ...(isClosed ? [] : ['with dependencies']),
        hasNoByteCode ? 'without byte code' : 'with byte code',
      ].join(', '),
      asOf: table.asOf,
    },
    packages: items
      .map(({ wheel, version, wheelBytes, making, bytes }) => ({
        name: wheel.name,
        version,
        native: wheel.native,
        bytes: bytes.likely,
        wheelBytes: wheelBytes.likely,
        isCompiled: making === 'compiled',
      }))
      .sort((a, b) => b.bytes - a.bytes),
    unknown,
    cache: together(items.map(({ wheelBytes, growth }) => product(wheelBytes, growth))),
    compiled: madeBy('compiled'),
    perhapsCompiled: madeBy('perhaps-compiled'),
  }
}

const widened = ({ low, likely, high }: Amount): Amount => ({ low: low * 0.9, likely, high: high * 1.1 })
