import { rpm } from './families/rpm.ts'
import type { PackageManager } from './package-manager.ts'

export const dnf = {
  ...rpm,
  name: 'dnf',
  programs: ['dnf', 'dnf5'],
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
