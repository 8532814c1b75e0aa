/** The host in an address, without user and port; undefined where a variable stands in its place. */
export function hostOf(url: string): string | undefined {
  const host = /^[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^\s/@]{0,200}@)?(\[[^\]]{0,60}\]|[^\s/:?#]{1,255})/i.exec(
    url,
  )?.[1]
  return host === undefined || host.includes('$') ? undefined : host.toLowerCase()
}

/** A name on the open network: no IP address, no bare name, no `.local` or `.internal`. */
export function isOutside(url: string): boolean {
  const host = hostOf(url)
  if (host === undefined || !host.includes('.') || host.startsWith('[')) return false
  return !/^[\d.]+$|\.(local|localhost|internal|lan|home|corp|test)$/.test(host)
}
