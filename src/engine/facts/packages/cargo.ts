import type { PackageManager } from './package-manager.ts'

export const cargo = {
  name: 'cargo',
  family: 'language',
  programs: ['cargo'],
  verbs: {
    install: ['install', 'fetch', 'binstall', 'vendor'],
    clean: ['clean'],
    build: ['build', 'b', 'test', 'run', 'rustc', 'chef cook', 'check', 'zigbuild'],
    other: ['new', 'init', 'chef prepare', 'add'],
  },
  valueFlags: [
    '--manifest-path',
    '--target',
    '--target-dir',
    '--bin',
    '-p',
    '--package',
    '--features',
    '-j',
    '--profile',
    '--version',
    '--git',
    '--branch',
    '--tag',
    '--rev',
    '--root',
    '--path',
    '--recipe-path',
  ],
  manifests: ['Cargo.toml', 'Cargo.lock'],
  promises: { assumesYes: ['build', 'install'], isFrozen: ['--locked', '--frozen'] },
  versionMarks: ['@'],
  caches: [
    {
      name: 'cargo-registry',
      paths: ['/usr/local/cargo/registry', '~/.cargo/registry'],
      filledBy: ['install', 'build'],
      emptiedBy: 'rm -rf "$CARGO_HOME/registry"',
      isCleaned: false,
    },
  ],
} as const satisfies PackageManager
