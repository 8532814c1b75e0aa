import type { PackageManager } from './package-manager.ts'

export const apt = {
  name: 'apt',
  family: 'os',
  programs: ['apt-get', 'apt', 'aptitude'],
  verbs: {
    install: ['install', 'reinstall', 'build-dep'],
    refresh: ['update'],
    upgrade: ['upgrade', 'dist-upgrade', 'full-upgrade', 'safe-upgrade'],
    remove: ['remove', 'purge', 'autoremove', 'autopurge'],
    clean: ['clean', 'autoclean', 'distclean', 'dist-clean'],
  },
  idleFlags: ['-s', '--simulate', '--dry-run', '--just-print', '--no-act', '--recon', '--print-uris'],
  valueFlags: ['-o', '--option', '-t', '--target-release', '--default-release', '-c', '--config-file', '-a'],
  promises: {
    assumesYes: [
      '-y',
      '--yes',
      '--assume-yes',
      '-qq',
      '-q=2',
      '--quiet --quiet',
      '-o APT::Get::Assume-Yes=true',
    ],
    skipsRecommends: [
      '--no-install-recommends',
      '-o APT::Install-Recommends=false',
      '-o APT::Install-Recommends=0',
      '-o APT::Install-Recommends=no',
      '--without-recommends',
      '-R',
    ],
  },
  versionMarks: ['=', '/'],
  caches: [
    {
      name: 'apt-lists',
      paths: ['/var/lib/apt/lists'],
      filledBy: ['refresh'],
      emptiedBy: 'rm -rf /var/lib/apt/lists/*',
      isCleaned: false,
      cleanedBy: ['distclean', 'dist-clean'],
    },
  ],
} as const satisfies PackageManager
