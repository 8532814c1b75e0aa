/** Number by number, as far as both go: 0 for `3.11` and `3.11.4`. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number)
  const right = b.split('.').map(Number)
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (Number.isFinite(difference) && difference !== 0) return difference
  }
  return 0
}

const isFinal = (version: string): boolean => /^v?\d+(?:\.\d+)*(?:[.+](?:post|cu|cpu).*)?$/.test(version)

/** The newest of some versions, those still in the making only when there is no other. */
export function newestOf(versions: readonly string[]): string | undefined {
  const finals = versions.filter(isFinal)
  let newest: string | undefined
  for (const version of finals.length > 0 ? finals : versions)
    if (newest === undefined || compareVersions(version, newest) > 0) newest = version
  return newest
}

/** `2.4` and `2.4.*` mean the newest listed 2.4.x; a version that is listed, or not near any, means itself. */
export function listedVersion(listed: readonly string[], asked: string): string {
  if (listed.includes(asked)) return asked
  const start = `${asked.replace(/\.\*$/, '')}.`
  return newestOf(listed.filter((version) => version.startsWith(start))) ?? asked
}

/** How far one version lies from another in major versions, below 1.0 in minor ones; negative when it is older. */
export function releasesBetween(from: string, to: string): number {
  const [left = [], right = []] = [from, to].map((version) => version.split('.').map(Number.parseFloat))
  const at = left[0] === 0 && right[0] === 0 ? 1 : 0
  const steps = (right[at] ?? 0) - (left[at] ?? 0)
  return Number.isFinite(steps) ? steps : 0
}
