import { rpm } from './families/rpm.ts'
import type { PackageManager } from './package-manager.ts'

export const yum = {
  ...rpm,
  name: 'yum',
  programs: ['yum'],
  caches: [
    {
      name: 'yum-cache',
      paths: ['/var/cache/yum', '/var/cache/dnf'],
      filledBy: ['install', 'upgrade', 'refresh'],
      emptiedBy: 'yum clean all',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
