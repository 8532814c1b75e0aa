import type { PackageManager } from './package-manager.ts'

export const apk = {
  name: 'apk',
  family: 'os',
  programs: ['apk'],
  verbs: {
    install: ['add'],
    refresh: ['update'],
    upgrade: ['upgrade'],
    remove: ['del'],
    clean: ['cache clean', 'cache purge'],
  },
  idleFlags: ['-s', '--simulate'],
  valueFlags: [
    '-t',
    '--virtual',
    '-X',
    '--repository',
    '-p',
    '--root',
    '--arch',
    '--keys-dir',
    '--repositories-file',
  ],
  promises: { assumesYes: ['add'], keepsNoCache: ['--no-cache', '--no-network'] },
  versionMarks: ['=', '~', '>', '<'],
  tagMark: '@',
  caches: [
    {
      name: 'apk-index',
      paths: ['/var/cache/apk'],
      filledBy: ['install', 'refresh', 'upgrade'],
      emptiedBy: 'rm -rf /var/cache/apk/*',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
