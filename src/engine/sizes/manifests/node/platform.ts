import type { NodePlatform } from '../../tables/npm-platform.ts'
import { listOf } from '../data.ts'

/** `["darwin"]` does not take Linux, `["!win32"]` and no list do. */
export const takes = (list: unknown, ours: string): boolean => {
  const items = typeof list === 'string' ? [list] : listOf(list)
  return (
    items.length === 0 ||
    items.includes(ours) ||
    items.every((item) => typeof item === 'string' && item.startsWith('!') && item !== `!${ours}`)
  )
}

export const fitsPlatform = (
  entry: { readonly os?: unknown; readonly cpu?: unknown; readonly libc?: unknown },
  { cpu, libc }: NodePlatform,
): boolean => takes(entry.os, 'linux') && takes(entry.cpu, cpu) && takes(entry.libc, libc)

const otherSystems: ReadonlySet<string> = new Set(
  'darwin macos win32 windows freebsd openbsd netbsd sunos aix android openharmony fsevents'.split(' '),
)
const processors: ReadonlySet<string> = new Set(
  'x64 ia32 arm64 arm ppc64 ppc64le s390x riscv64 loong64 mips64el wasm32'.split(' '),
)

/**
 * Whether an optional package is for this machine, told by its name: `@esbuild/darwin-arm64` is not. The lock file
 * of yarn 1 says nothing else of it; neither does yarn 1 tell one libc from another.
 */
export function fitsByName(name: string, { cpu }: NodePlatform): boolean {
  const words = name.split(/[/.-]/)
  const named = words.filter((word) => processors.has(word))
  return !words.some((word) => otherSystems.has(word)) && (named.length === 0 || named.includes(cpu))
}
