import type { PackageManager } from './package-manager.ts'

export const pdm = {
  name: 'pdm',
  family: 'language',
  programs: ['pdm'],
  modules: ['pdm'],
  verbs: {
    install: ['install', 'sync', 'add'],
    upgrade: ['update'],
    remove: ['remove'],
    clean: ['cache clear'],
    build: ['build'],
    other: ['config', 'export', 'lock', 'run', 'use', 'venv create', 'init'],
  },
  idleFlags: ['--dry-run'],
  valueFlags: ['-p', '--project', '-G', '--group', '--with', '--without', '-L', '--lockfile', '-e', '--venv'],
  manifests: ['pyproject.toml', 'pdm.lock'],
  promises: {
    assumesYes: ['install', 'sync', 'add'],
    skipsDev: ['--prod', '--production', '--no-dev'],
    isFrozen: ['sync', '--frozen-lockfile', '--check'],
  },
  promisesByEnv: { isFrozen: [{ env: 'PDM_FROZEN_LOCKFILE', values: 'any' }] },
  frozenFlag: '--frozen-lockfile',
  productionFlag: '--prod',
  versionMarks: ['===', '==', '~=', '>=', '<=', '!=', '>', '<', '@'],
  slashIsPath: true,
  caches: [
    {
      name: 'pdm-cache',
      paths: ['~/.cache/pdm', '/root/.cache/pdm'],
      movedBy: 'PDM_CACHE_DIR',
      filledBy: ['install'],
      emptiedBy: 'pdm cache clear',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
