import { condaLike } from './families/conda-like.ts'
import type { PackageManager } from './package-manager.ts'

export const micromamba = {
  ...condaLike,
  name: 'micromamba',
  programs: ['micromamba'],
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
