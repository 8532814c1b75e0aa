import { type Amount, between, product } from '../amount.ts'

/** In Node's own words. */
export interface NodePlatform {
  readonly cpu: string
  readonly libc: 'glibc' | 'musl'
}

/** Where the packages of the table were weighed. */
export const weighedOn: NodePlatform = { cpu: 'x64', libc: 'glibc' }

/** Programs for another libc or processor, as a share of those that were weighed: docs/data.md. */
const muslShare = between(0.73, 1, 1.26)
const otherProcessor = between(0.84, 0.9, 1.02)

/** A package that holds a program for one system: `@rollup/rollup-linux-x64-gnu`, `@img/sharp-linux-x64`. */
const isForLinux = (name: string): boolean => /linux(?:musl)?-(?:x64|arm64)(?:-|$)/.test(name)

/** The package that takes its place on another machine: `@rollup/rollup-linux-x64-musl` on Alpine. */
export function nameFor({ cpu, libc }: NodePlatform, name: string): string {
  if (!isForLinux(name)) return name
  const here = cpu === 'arm64' ? name.replace('-x64', '-arm64') : name
  if (libc === 'glibc') return here
  return here.replace(/-(?:gnu|glibc)$/, '-musl').replace(/^(@img\/sharp(?:-libvips)?-linux)-/, '$1musl-')
}

/** Names under which its like may have been weighed, and what it is to that; undefined for what is for no machine. */
export function likeOf(
  name: string,
): { readonly names: readonly string[]; readonly share: Amount } | undefined {
  if (!isForLinux(name)) return
  const here = name.replace('-arm64', '-x64')
  const isMusl = /linuxmusl-|-musl$/.test(here)
  const base = here.replace('linuxmusl-', 'linux-').replace(/-musl$/, '')
  const shares = [isMusl ? muslShare : whole, here === name ? whole : otherProcessor]
  return {
    names: here.endsWith('-musl') ? [`${base}-gnu`, `${base}-glibc`] : [base],
    share: shares.reduce(product, whole),
  }
}

const whole = between(1, 1, 1)
