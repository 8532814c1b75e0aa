import type { KnownImage } from './known-image.ts'

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

const rhel: KnownImage = { distro: 'rhel', env: { PATH } }
const suse: KnownImage = { distro: 'suse', env: { PATH } }
const windows: KnownImage = { distro: 'windows' }

/** Images of distributions. */
export const systemImages: Readonly<Record<string, KnownImage>> = {
  debian: {
    distro: 'debian',
    suites: [['0', 'trixie']],
    isDistribution: true,
    env: { PATH },
    slim: 'after-suite',
  },
  ubuntu: {
    distro: 'ubuntu',
    suites: [['0', 'resolute']],
    isDistribution: true,
    env: { PATH },
    users: ['ubuntu'],
  },
  alpine: { distro: 'alpine', isDistribution: true, env: { PATH } },
  busybox: { env: { PATH } },
  fedora: rhel,
  centos: rhel,
  almalinux: rhel,
  rockylinux: rhel,
  'rockylinux/rockylinux': rhel,
  oraclelinux: rhel,
  amazonlinux: rhel,
  photon: rhel,
  'quay.io/centos/centos': rhel,
  'quay.io/fedora/fedora': rhel,
  'public.ecr.aws/amazonlinux/amazonlinux': rhel,
  'opensuse/leap': suse,
  'opensuse/tumbleweed': suse,
  archlinux: { distro: 'arch', env: { PATH } },
  'archlinux/archlinux': { distro: 'arch', env: { PATH } },
  'mcr.microsoft.com/windows/servercore': windows,
  'mcr.microsoft.com/windows/nanoserver': windows,
  'mcr.microsoft.com/windows': windows,
}
