// Roots that stand for debian:<suite> and debian:<suite>-slim: a minbase root with the settings of the official images.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const rootsFolder = process.env.DRYDOCK_ROOTS ?? '/var/tmp/drydock'
const mirror = 'http://deb.debian.org/debian'

export const run = (program, ...args) =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 }).toString()

export const inRoot = (root, ...command) =>
  run(
    'chroot',
    root,
    '/usr/bin/env',
    '-i',
    'PATH=/usr/sbin:/usr/bin:/sbin:/bin',
    'DEBIAN_FRONTEND=noninteractive',
    ...command,
  )

/** What a slim image never unpacks; copyright files stay. */
const slimExcludes = [
  'path-exclude /usr/share/doc/*',
  'path-include /usr/share/doc/*/copyright',
  ...['groff', 'info', 'linda', 'lintian', 'man'].map((name) => `path-exclude /usr/share/${name}/*`),
  'path-exclude /usr/share/locale/*',
]

/** apt keeps no archives and no caches, fetches no translations, and keeps lists compressed as they came. */
const aptSettings = [
  'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };',
  'APT::Update::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };',
  'Dir::Cache::pkgcache ""; Dir::Cache::srcpkgcache "";',
  'Acquire::Languages "none";',
  'Acquire::GzipIndexes "true";',
  'Apt::AutoRemove::SuggestsImportant "false";',
]

const sources = (suite) => [
  `deb ${mirror} ${suite} main`,
  `deb ${mirror} ${suite}-updates main`,
  `deb http://deb.debian.org/debian-security ${suite}-security main`,
]

const lines = (path, content) => writeFileSync(path, `${content.join('\n')}\n`)

function fullRoot(suite) {
  const root = join(rootsFolder, `${suite}-full`)
  if (existsSync(join(root, 'etc/apt/apt.conf.d/docker-clean'))) return root
  mkdirSync(rootsFolder, { recursive: true })
  if (!existsSync(join(root, 'etc/debian_version')))
    run('debootstrap', '--variant=minbase', suite, root, mirror)
  writeFileSync(join(root, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  lines(join(root, 'etc/apt/sources.list'), sources(suite))
  inRoot(root, 'apt-get', 'update', '-qq')
  inRoot(root, 'apt-get', 'upgrade', '-qq', '-y')
  rmSync(join(root, 'var/cache/apt'), { recursive: true })
  mkdirSync(join(root, 'var/cache/apt/archives/partial'), { recursive: true })
  lines(join(root, 'etc/apt/apt.conf.d/docker-clean'), aptSettings)
  return root
}

/** `debian:bookworm` or `debian:bookworm-slim`, package lists included; made when it is not there yet. */
export function debianRoot(image) {
  const [, suite, slim] = /^debian:(\w+?)(-slim)?$/.exec(image)
  const full = fullRoot(suite)
  if (!slim) return full
  const root = join(rootsFolder, `${suite}-slim`)
  if (existsSync(root)) return root
  run('cp', '-a', full, root)
  lines(join(root, 'etc/dpkg/dpkg.cfg.d/docker'), slimExcludes)
  const share = join(root, 'usr/share')
  // The empty folders of the man pages stay: some packages put links there.
  for (const name of ['groff', 'info', 'linda', 'lintian', 'locale'])
    if (existsSync(join(share, name))) run('find', join(share, name), '-mindepth', '1', '-delete')
  run('find', join(share, 'man'), '!', '-type', 'd', '-delete')
  run('find', join(share, 'doc'), '-type', 'f', '!', '-name', 'copyright', '-delete')
  return root
}

/** A folder of this process for layers; it goes when `work` is done. */
export function withPlace(work) {
  const place = join(rootsFolder, `layers-${process.pid}`)
  mkdirSync(place, { recursive: true })
  try {
    return work(place)
  } finally {
    rmSync(place, { recursive: true })
  }
}

/** Runs `work(root)` over layers, the lowest last, and answers the folder in which all that was written ends up. */
export function layerOver(lowers, place, work) {
  const folder = mkdtempSync(join(place, 'layer-'))
  const [added, scratch, root] = ['added', 'scratch', 'root'].map((name) => join(folder, name))
  for (const path of [added, scratch, root]) mkdirSync(path)
  const options = `lowerdir=${lowers.join(':')},upperdir=${added},workdir=${scratch}`
  run('mount', '-t', 'overlay', 'overlay', '-o', options, root)
  const inside = ['proc', 'dev']
  try {
    for (const name of inside) run('mount', '--rbind', `/${name}`, join(root, name))
    for (const name of inside) run('mount', '--make-rslave', join(root, name))
    work(root)
    return added
  } finally {
    for (const name of inside) run('umount', '--recursive', '--lazy', join(root, name))
    run('umount', root)
  }
}
