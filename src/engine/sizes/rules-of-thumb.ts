import { type Amount, between, kB, MB, times } from './amount.ts'
import type { Basis } from './image-size.ts'
import type { Weight } from './tables/install-size.ts'

/**
 * What we argue for where no table answers: bytes low, likely and high, and why. Every number here is a guess
 * about many images, hence the width.
 */
export const thumb = {
  upgrade: weight(
    between(0, 0, 60, MB),
    'official images are rebuilt with their fixes, so an upgrade finds little; an old base finds much',
  ),
  systemPackage: weight(between(0.05, 3, 60, MB), 'a package with what it needs, without a size table'),
  unlistedSystemPackage: weight(between(0.02, 1, 60, MB), 'a package that the size table does not list'),
  alpinePackage: weight(
    between(0.02, 2, 30, MB),
    'an Alpine package with what it needs, without a size table',
  ),
  rpmPackage: weight(
    between(0.1, 12, 120, MB),
    'an rpm package with what it needs; no size table for this distribution',
  ),
  aptLists: weight(between(15, 21, 60, MB), 'package lists: about 20 MB on Debian, 40–55 on Ubuntu'),
  apkIndex: weight(between(1.5, 2.3, 5, MB), 'the indexes of the main and community repositories'),
  rpmCache: weight(
    between(20, 80, 300, MB),
    'repository metadata of dnf, yum or zypper, with the packages it downloaded',
  ),
  pythonPackage: weight(between(0.1, 5, 80, MB), 'a Python package with what it needs, without a size table'),
  // Nine of ten packages of the table, hidden in turn and weighed with all they need: scripts/measure/unlisted-spread.mjs.
  unlistedPythonPackage: weight(
    between(0.01, 4, 515, MB),
    'a Python package, or an extra of one, that the size table does not list',
  ),
  nodePackage: weight(between(0.05, 4, 40, MB), 'an npm package with what it needs, without a size table'),
  gems: weight(between(5, 80, 500, MB), 'the gems of a Ruby application'),
  gem: weight(between(0.1, 4, 40, MB), 'a gem with what it needs'),
  composerVendor: weight(between(3, 45, 250, MB), 'the vendor directory of a PHP application'),
  condaPackage: weight(between(0.1, 40, 600, MB), 'a conda package with what it needs'),
  condaPython: weight(between(70, 150, 300, MB), 'Python and the libraries that conda brings for it'),
  condaUpdate: weight(between(0, 150, 900, MB), 'newer versions of what the environment holds'),
  virtualEnvironment: weight(
    between(8, 15, 32, MB),
    'a fresh virtual environment holds a copy of pip, before Python 3.12 setuptools too',
  ),
  goBinary: weight(between(3, 15, 90, MB), 'a statically linked Go program'),
  goModules: weight(between(10, 180, 1200, MB), 'the downloaded modules of a Go program'),
  goBuildCache: weight(between(40, 200, 900, MB), 'compiled packages kept for the next build'),
  rustBinary: weight(between(1, 9, 70, MB), 'a release build of a Rust program'),
  rustTarget: weight(between(80, 450, 2500, MB), 'the intermediate results in target'),
  rustRegistry: weight(between(20, 150, 900, MB), 'the registry index and the sources of all crates'),
  rustTool: weight(between(2, 12, 80, MB), 'a program installed by cargo'),
  jar: weight(between(5, 45, 200, MB), 'the archive of a Java application with what it needs'),
  mavenRepository: weight(
    between(40, 180, 700, MB),
    'plugins and dependencies in the local Maven repository',
  ),
  gradleHome: weight(between(150, 450, 1500, MB), 'Gradle itself, dependencies and caches'),
  dotnetPublish: weight(
    between(0.2, 6, 150, MB),
    'a published .NET application; self-contained ones are at the upper end',
  ),
  dotnetObjects: weight(between(0.5, 10, 150, MB), 'bin and obj directories'),
  nugetPackages: weight(between(5, 120, 900, MB), 'restored NuGet packages'),
  siteBuild: weight(between(0.2, 6, 120, MB), 'what a front-end build emits'),
  checkout: weight(between(0.15, 6, 150, MB), 'the files of a repository'),
  gitHistory: weight(between(0.35, 14, 350, MB), 'the history of a repository'),
  shallowHistory: weight(between(0.05, 2, 50, MB), 'a repository without its history, packed'),
  playwright: weight(between(300, 950, 1800, MB), 'browsers for tests, each 150–400 MB'),
  rustToolchain: weight(
    between(450, 700, 1500, MB),
    'a Rust toolchain; the minimal profile leaves out 600 MB of documentation',
  ),
  awsCli: weight(between(190, 240, 290, MB), 'the second version of the AWS command line'),
  phpExtension: weight(between(0.05, 0.6, 8, MB), 'a compiled PHP extension'),
  lockFile: weight(between(2, 150, 2500, kB), 'a lock file'),
  smallFile: weight(between(0.1, 4, 60, kB), 'a script, key or checksum'),
} as const satisfies Record<string, Weight>

function weight(bytes: Amount, note: string): Weight {
  return { bytes, basis: { kind: 'rule-of-thumb', note } }
}

export const timesThumb = ({ bytes, basis }: Weight, count: number): Weight => ({
  bytes: times(bytes, count),
  basis,
})

export const unknown = (why: string): Basis => ({ kind: 'unknown', why })
export const given = (what: string): Basis => ({ kind: 'given', what })
