import type { PackageManager } from './package-manager.ts'

export const poetry = {
  name: 'poetry',
  family: 'language',
  programs: ['poetry'],
  modules: ['poetry'],
  verbs: {
    install: ['install', 'add', 'sync', 'self add'],
    remove: ['remove'],
    clean: ['cache clear'],
    build: ['build'],
    other: ['export', 'config', 'lock', 'run', 'version'],
  },
  valueFlags: [
    '--with',
    '--without',
    '--only',
    '-E',
    '--extras',
    '-C',
    '--directory',
    '-P',
    '--project',
    '-G',
    '--group',
    '-f',
    '--format',
    '-o',
    '--output',
  ],
  manifests: ['pyproject.toml', 'poetry.lock'],
  promises: {
    assumesYes: ['-n', '--no-interaction', 'install'],
    keepsNoCache: ['--no-cache'],
    skipsDev: ['--no-dev', '--without dev', '--only main', '--only-root'],
  },
  versionMarks: ['==', '@', '^', '~', '>=', '<='],
  caches: [
    {
      name: 'poetry-cache',
      paths: ['~/.cache/pypoetry', '/root/.cache/pypoetry'],
      movedBy: 'POETRY_CACHE_DIR',
      filledBy: ['install'],
      emptiedBy: 'rm -rf ~/.cache/pypoetry',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
