import type { PackageManager } from './package-manager.ts'

export const bundler = {
  name: 'bundler',
  family: 'language',
  programs: ['bundle', 'bundler'],
  verbs: {
    install: ['install'],
    upgrade: ['update'],
    clean: ['clean'],
    build: ['exec'],
    other: ['config', 'lock', 'cache', 'package'],
  },
  bareAction: 'install',
  valueFlags: ['--jobs', '-j', '--retry', '--path', '--without', '--with', '--gemfile', '--binstubs'],
  manifests: ['Gemfile', 'Gemfile.lock'],
  promises: {
    assumesYes: ['install'],
    skipsDev: ['--without development', '--without=development', '--without=development:test'],
    isFrozen: ['--deployment', '--frozen'],
  },
  promisesByEnv: {
    skipsDev: [{ env: 'BUNDLE_WITHOUT', values: 'any' }],
    isFrozen: [
      { env: 'BUNDLE_DEPLOYMENT', values: ['1', 'true'] },
      { env: 'BUNDLE_FROZEN', values: ['1', 'true'] },
    ],
  },
  versionMarks: [],
  caches: [
    {
      name: 'bundler-cache',
      paths: ['/usr/local/bundle/cache', '~/.bundle/cache'],
      filledBy: ['install'],
      emptiedBy: 'rm -rf ~/.bundle/cache /usr/local/bundle/cache/*.gem',
      isCleaned: false,
    },
  ],
} as const satisfies PackageManager
