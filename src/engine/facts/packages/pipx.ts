import type { PackageManager } from './package-manager.ts'

export const pipx = {
  name: 'pipx',
  family: 'language',
  programs: ['pipx'],
  modules: ['pipx'],
  verbs: {
    install: ['install', 'inject'],
    upgrade: ['upgrade', 'upgrade-all'],
    remove: ['uninstall'],
    build: ['run'],
    other: ['ensurepath', 'list'],
  },
  valueFlags: ['--python', '--index-url', '-i', '--pip-args', '--suffix', '--preinstall'],
  promises: { assumesYes: ['install'] },
  versionMarks: ['===', '==', '~=', '>=', '<=', '!=', '>', '<', '@'],
  slashIsPath: true,
  caches: [],
} as const satisfies PackageManager
