import type { PackageManager } from './package-manager.ts'

export const pnpm = {
  name: 'pnpm',
  family: 'language',
  programs: ['pnpm'],
  verbs: {
    install: ['install', 'i', 'add', 'fetch'],
    upgrade: ['update', 'up'],
    remove: ['remove', 'rm', 'prune'],
    clean: ['store prune'],
    build: ['run', 'build', 'test', 'start', 'exec', 'deploy'],
  },
  valueFlags: ['--filter', '-F', '-C', '--dir', '--store-dir', '--registry', '--reporter'],
  manifests: ['package.json', 'pnpm-lock.yaml'],
  promises: {
    assumesYes: ['install', 'add'],
    skipsDev: ['--prod', '-P', '--production'],
    isFrozen: ['--frozen-lockfile'],
  },
  promisesByEnv: {
    skipsDev: [{ env: 'NODE_ENV', values: ['production'] }],
    isFrozen: [{ env: 'CI', values: ['1', 'true'] }],
  },
  frozenFlag: '--frozen-lockfile',
  productionFlag: '--prod',
  versionMarks: ['@'],
  caches: [
    {
      name: 'pnpm-store',
      paths: ['~/.local/share/pnpm/store', '/pnpm/store', '~/.pnpm-store'],
      filledBy: ['install', 'upgrade'],
      emptiedBy: 'pnpm store prune',
      isCleaned: false,
    },
  ],
} as const satisfies PackageManager
