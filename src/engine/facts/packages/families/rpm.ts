import type { PackageManager } from '../package-manager.ts'

/** What yum, its successor dnf, and the small microdnf have in common. */
export const rpm = {
  family: 'os',
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
} as const satisfies Omit<PackageManager, 'name' | 'programs' | 'caches'>
