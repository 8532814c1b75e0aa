import type { PackageManager } from './package-manager.ts'

export const gem = {
  name: 'gem',
  family: 'language',
  programs: ['gem'],
  verbs: {
    install: ['install', 'i'],
    upgrade: ['update'],
    remove: ['uninstall'],
    clean: ['cleanup'],
    build: ['build'],
  },
  valueFlags: [
    '-v',
    '--version',
    '-s',
    '--source',
    '-i',
    '--install-dir',
    '-n',
    '--bindir',
    '-p',
    '--http-proxy',
    '-P',
    '--trust-policy',
  ],
  versionFlags: ['-v', '--version'],
  promises: { assumesYes: ['install'] },
  endsAtDashes: true,
  versionMarks: [':'],
  caches: [
    {
      name: 'gem-cache',
      paths: ['/usr/local/bundle/cache', '~/.gem'],
      filledBy: ['install'],
      emptiedBy: 'rm -rf "$(gem env gemdir)"/cache/*.gem',
      isCleaned: false,
    },
  ],
} as const satisfies PackageManager
