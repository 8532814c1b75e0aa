import type { PackageManager } from './package-manager.ts'

export const composer = {
  name: 'composer',
  family: 'language',
  programs: ['composer', 'composer.phar'],
  verbs: {
    install: ['install', 'require', 'create-project', 'global require'],
    upgrade: ['update'],
    remove: ['remove'],
    clean: ['clear-cache', 'clearcache', 'cc'],
    build: ['run-script', 'dump-autoload', 'dumpautoload'],
    other: ['config', 'self-update'],
  },
  idleFlags: ['--dry-run'],
  valueFlags: ['-d', '--working-dir'],
  manifests: ['composer.json', 'composer.lock'],
  promises: {
    assumesYes: ['-n', '--no-interaction', 'install'],
    keepsNoCache: ['--no-cache'],
    skipsDev: ['--no-dev', '--update-no-dev'],
    isFrozen: ['install'],
  },
  promisesByEnv: { skipsDev: [{ env: 'COMPOSER_NO_DEV', values: ['1'] }] },
  productionFlag: '--no-dev',
  versionMarks: [':', '='],
  caches: [
    {
      name: 'composer-cache',
      paths: ['~/.composer/cache', '~/.cache/composer', '/tmp/cache'],
      movedBy: 'COMPOSER_CACHE_DIR',
      filledBy: ['install', 'upgrade'],
      emptiedBy: 'composer clear-cache',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
