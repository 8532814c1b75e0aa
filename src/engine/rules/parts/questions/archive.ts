/** Endings of the archives that ADD unpacks, and of what people unpack themselves. */
const endings = [
  '.tar',
  '.Z',
  '.bz2',
  '.gz',
  '.lz',
  '.lzma',
  '.tZ',
  '.tb2',
  '.tbz',
  '.tbz2',
  '.tgz',
  '.tlz',
  '.tpz',
  '.txz',
  '.xz',
  '.zst',
]

/** `rootfs.tar.xz`; a zip is none: ADD leaves it alone. */
export const isArchive = (name: string): boolean => {
  const bare = name.replace(/["']$/, '')
  return endings.some((ending) => bare.endsWith(ending))
}
