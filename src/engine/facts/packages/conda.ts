import { condaLike } from './families/conda-like.ts'
import type { PackageManager } from './package-manager.ts'

export const conda = {
  ...condaLike,
  name: 'conda',
  programs: ['conda', 'mamba'],
  caches: [
    {
      name: 'conda-packages',
      paths: ['/opt/conda/pkgs', '~/miniconda3/pkgs'],
      movedBy: 'CONDA_PKGS_DIRS',
      filledBy: ['install'],
      emptiedBy: 'conda clean -afy',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
