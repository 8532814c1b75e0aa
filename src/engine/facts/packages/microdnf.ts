import { rpm } from './families/rpm.ts'
import type { PackageManager } from './package-manager.ts'

export const microdnf = {
  ...rpm,
  name: 'microdnf',
  programs: ['microdnf'],
  caches: [
    {
      name: 'microdnf-cache',
      paths: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5', '~/.cache/libdnf5'],
      filledBy: ['install', 'upgrade', 'refresh'],
      emptiedBy: 'microdnf clean all',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
