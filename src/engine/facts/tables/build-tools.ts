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
