import type { PackageManager } from './package-manager.ts'

export const npm = {
  name: 'npm',
  family: 'language',
  programs: ['npm'],
  verbs: {
    install: ['install', 'ci', 'i', 'add', 'clean-install', 'install-clean', 'in', 'ins', 'isntall'],
    upgrade: ['update', 'up', 'upgrade'],
    remove: ['uninstall', 'rm', 'remove', 'prune'],
    clean: ['cache clean', 'cache rm', 'cache clear'],
    build: ['run', 'run-script', 'test', 'start', 'exec', 'rebuild'],
  },
  idleFlags: ['--dry-run'],
  valueFlags: [
    '--registry',
    '--loglevel',
    '--prefix',
    '--cache',
    '--omit',
    '--include',
    '-w',
    '--workspace',
    '-C',
    '--userconfig',
    '--tag',
  ],
  manifests: ['package.json', 'package-lock.json'],
  promises: {
    assumesYes: ['install', 'ci'],
    skipsDev: ['--omit=dev', '--omit dev', '--production', '--only=production', '--only=prod', '--prod'],
    isFrozen: ['ci', 'clean-install', 'install-clean'],
  },
  promisesByEnv: {
    skipsDev: [
      { env: 'NODE_ENV', values: ['production'] },
      { env: 'NPM_CONFIG_OMIT', values: ['dev'] },
      { env: 'NPM_CONFIG_PRODUCTION', values: ['true', '1'] },
    ],
  },
  productionFlag: '--omit=dev',
  versionMarks: ['@'],
  caches: [
    {
      name: 'npm-cache',
      paths: ['~/.npm', '/root/.npm'],
      movedBy: 'NPM_CONFIG_CACHE',
      filledBy: ['install', 'upgrade'],
      emptiedBy: 'npm cache clean --force',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
