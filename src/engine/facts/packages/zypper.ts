import type { PackageManager } from './package-manager.ts'

export const zypper = {
  name: 'zypper',
  family: 'os',
  programs: ['zypper'],
  verbs: {
    install: ['install', 'in', 'source-install', 'si'],
    refresh: ['refresh', 'ref'],
    upgrade: ['update', 'up', 'dist-upgrade', 'dup', 'patch'],
    remove: ['remove', 'rm'],
    clean: ['clean', 'cc'],
  },
  idleFlags: ['--dry-run', '-D'],
  valueFlags: ['-R', '--root', '-c', '--config', '-r', '--repo', '--from', '-t', '--type'],
  promises: {
    assumesYes: ['-n', '--non-interactive', '-y', '--no-confirm'],
    skipsRecommends: ['--no-recommends'],
  },
  versionMarks: ['=', '>', '<'],
  caches: [
    {
      name: 'zypper-cache',
      paths: ['/var/cache/zypp'],
      filledBy: ['install', 'upgrade', 'refresh'],
      emptiedBy: 'zypper clean --all',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
