import type { PackageManager } from './package-manager.ts'

export const pipenv = {
  name: 'pipenv',
  family: 'language',
  programs: ['pipenv'],
  modules: ['pipenv'],
  verbs: { install: ['install', 'sync'], remove: ['uninstall'], other: ['lock', 'run', 'requirements'] },
  valueFlags: ['-r', '--requirements', '--python', '-i', '--index', '--pypi-mirror', '--categories'],
  manifestFlags: ['-r', '--requirements'],
  manifests: ['Pipfile', 'Pipfile.lock'],
  promises: { assumesYes: ['install', 'sync'], isFrozen: ['--deploy', 'sync', '--ignore-pipfile'] },
  frozenFlag: '--deploy',
  versionMarks: ['==', '~=', '>=', '<=', '>', '<'],
  caches: [
    {
      name: 'pipenv-cache',
      paths: ['~/.cache/pipenv', '~/.cache/pip'],
      filledBy: ['install'],
      emptiedBy: 'rm -rf ~/.cache/pipenv ~/.cache/pip',
      isCleaned: false,
      movedBy: 'PIPENV_CACHE_DIR',
      switchedOffBy: { env: 'PIP_NO_CACHE_DIR', values: 'any' },
    },
  ],
} as const satisfies PackageManager
