/** Told by its first bytes, for `docker save -o app` gives it no name: a tar, or one that gzip packed. */
export async function isImageArchive(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 512).arrayBuffer())
  const isGzip = head[0] === 0x1f && head[1] === 0x8b
  return isGzip || new TextDecoder().decode(head.subarray(257, 262)) === 'ustar'
}
