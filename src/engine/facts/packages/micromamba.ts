import type { PackageManager } from './package-manager.ts'

export const micromamba = {
  name: 'micromamba',
  family: 'language',
  programs: ['micromamba'],
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
  caches: [
    {
      name: 'micromamba-packages',
      paths: ['/opt/conda/pkgs', '~/micromamba/pkgs'],
      movedBy: 'CONDA_PKGS_DIRS',
      filledBy: ['install'],
      emptiedBy: 'micromamba clean --all --yes',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
