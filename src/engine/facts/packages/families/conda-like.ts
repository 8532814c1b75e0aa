import type { PackageManager } from '../package-manager.ts'

/** What conda and its reimplementations have in common. */
export const condaLike = {
  family: 'language',
  verbs: {
    install: ['install', 'create', 'env create', 'env update', 'update'],
    remove: ['remove', 'uninstall'],
    clean: ['clean'],
    other: ['config', 'init', 'activate', 'run'],
  },
  idleFlags: ['--dry-run', '-d'],
  valueFlags: ['-n', '--name', '-p', '--prefix', '-c', '--channel', '-f', '--file'],
  manifestFlags: ['-f', '--file'],
  manifests: ['environment.yml'],
  promises: { assumesYes: ['-y', '--yes', 'env create', 'env update'] },
  promisesByEnv: { assumesYes: [{ env: 'CONDA_ALWAYS_YES', values: ['1', 'true', 'yes'] }] },
  versionMarks: ['==', '=', '>=', '<=', '>', '<'],
} as const satisfies Omit<PackageManager, 'name' | 'programs' | 'caches'>
