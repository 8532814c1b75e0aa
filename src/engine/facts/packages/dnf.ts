import type { PackageManager } from './package-manager.ts'

export const dnf = {
  name: 'dnf',
  family: 'os',
  programs: ['dnf', 'dnf5'],
  verbs: {
    install: [
      'install',
      'groupinstall',
      'localinstall',
      'reinstall',
      'group install',
      'module install',
      'in',
      'rei',
    ],
    refresh: ['makecache', 'check-update'],
    upgrade: ['update', 'upgrade', 'upgrade-minimal', 'distro-sync', 'up', 'up-min'],
    remove: ['remove', 'erase', 'autoremove'],
    clean: ['clean'],
  },
  valueFlags: [
    '-c',
    '--config',
    '--installroot',
    '--releasever',
    '--setopt',
    '--repo',
    '--repoid',
    '--enablerepo',
    '--disablerepo',
    '-x',
    '--exclude',
    '-e',
    '-d',
  ],
  promises: {
    assumesYes: ['-y', '--assumeyes', '--setopt assumeyes=1'],
    skipsRecommends: [
      '--setopt install_weak_deps=False',
      '--setopt install_weak_deps=0',
      '--setopt install_weak_deps=false',
      '--nodocs',
    ],
  },
  versionMarks: ['-', ':'],
  caches: [
    {
      name: 'dnf-cache',
      paths: ['/var/cache/dnf', '/var/cache/libdnf5', '~/.cache/libdnf5', '/var/cache/yum'],
      filledBy: ['install', 'upgrade', 'refresh'],
      emptiedBy: 'dnf clean all',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
