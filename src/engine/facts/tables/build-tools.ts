/** Packages of distributions that compile, and that a built program does not need. */
const buildTools = new Set([
  'build-essential',
  'build-base',
  'base-devel',
  'gcc',
  'g++',
  'gcc-c++',
  'gfortran',
  'gcc-gfortran',
  'clang',
  'llvm',
  'cmake',
  'ninja-build',
  'autoconf',
  'automake',
  'libtool',
  'musl-dev',
  'python3-dev',
  'python3-devel',
  'linux-headers',
  '@development-tools',
])

/** True for `gcc` as well as `gcc-12`. */
export const isBuildTool = (name: string): boolean => buildTools.has(name.replace(/-\d+$/, ''))

/** What else only a build calls for; certificates are in every image that programs run in. */
const usefulForBuilding = new Set(
  'ca-certificates curl git libssl-dev make openssl-dev pkg-config pkgconf protobuf-compiler python3 unzip'.split(
    ' ',
  ),
)

/** A built program does without it. */
export const isForBuilding = (name: string | undefined): boolean =>
  name !== undefined && (isBuildTool(name) || usefulForBuilding.has(name))
