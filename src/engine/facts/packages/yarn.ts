import type { PackageManager } from './package-manager.ts'

export const yarn = {
  name: 'yarn',
  family: 'language',
  programs: ['yarn', 'yarnpkg'],
  verbs: {
    install: ['install', 'add', 'global add', 'workspaces focus'],
    upgrade: ['upgrade', 'up'],
    remove: ['remove'],
    clean: ['cache clean'],
    build: ['run', 'build', 'test', 'start', 'exec'],
  },
  projectVerbs: ['workspaces'],
  bareAction: 'install',
  valueFlags: ['--cache-folder', '--cwd', '--modules-folder', '--network-timeout', '--registry', '--mutex'],
  manifests: ['package.json', 'yarn.lock'],
  promises: {
    assumesYes: ['install', 'add'],
    skipsDev: ['--production', '--production=true', '--prod'],
    isFrozen: ['--frozen-lockfile', '--immutable'],
  },
  promisesByEnv: { skipsDev: [{ env: 'NODE_ENV', values: ['production'] }] },
  frozenFlag: '--frozen-lockfile',
  productionFlag: '--production',
  versionMarks: ['@'],
  caches: [
    {
      name: 'yarn-cache',
      paths: ['~/.cache/yarn', '/usr/local/share/.cache/yarn', '~/.yarn/berry/cache'],
      movedBy: 'YARN_CACHE_FOLDER',
      filledBy: ['install', 'upgrade'],
      emptiedBy: 'yarn cache clean',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
