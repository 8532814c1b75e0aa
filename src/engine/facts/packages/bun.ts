import type { PackageManager } from './package-manager.ts'

export const bun = {
  name: 'bun',
  family: 'language',
  programs: ['bun'],
  verbs: {
    install: ['install', 'i', 'add', 'ci'],
    remove: ['remove', 'rm'],
    clean: ['pm cache rm'],
    build: ['run', 'build', 'test'],
  },
  valueFlags: ['--cwd', '--registry', '--cache-dir', '--filter'],
  manifests: ['package.json', 'bun.lock', 'bun.lockb'],
  promises: {
    assumesYes: ['install', 'add'],
    keepsNoCache: ['--no-cache'],
    skipsDev: ['--production', '-p', '--omit=dev', '--omit dev'],
    isFrozen: ['--frozen-lockfile', 'ci'],
  },
  promisesByEnv: { skipsDev: [{ env: 'NODE_ENV', values: ['production'] }] },
  frozenFlag: '--frozen-lockfile',
  productionFlag: '--production',
  versionMarks: ['@'],
  caches: [
    {
      name: 'bun-cache',
      paths: ['~/.bun/install/cache'],
      filledBy: ['install'],
      emptiedBy: 'rm -rf ~/.bun/install/cache',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
