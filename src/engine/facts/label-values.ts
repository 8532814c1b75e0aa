/** https://datatracker.ietf.org/doc/html/rfc3986#section-4.3, as far as a typing mistake shows. */
export const isAbsoluteUrl = (text: string): boolean =>
  /^[A-Za-z][A-Za-z0-9+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text)

/** `2026-03-28T09:30:00.5Z`, `… +01:00`: https://datatracker.ietf.org/doc/html/rfc3339#section-5.6 */
export function isTimestamp(text: string): boolean {
  const match = /^\d{4}-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-](\d\d):(\d\d))$/.exec(
    text,
  )
  const [, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] =
    match?.map(Number) ?? []
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    hour < 24 &&
    minute < 60 &&
    second <= 60 &&
    !(zoneHour >= 24 || zoneMinute >= 60)
  )
}

/** The licence of the list that differs in case or punctuation only; also `GPLv3` and `Apache 2`. */
export function licenseMeantBy(text: string, licenses: ReadonlySet<string>): string | undefined {
  const plain = plainLicense(text)
  return commonNames.get(plain) ?? [...licenses].find((id) => plainLicense(id) === plain)
}

const plainLicense = (text: string): string => text.toLowerCase().replace(/[^a-z0-9.+]/g, '')

const commonNames: ReadonlyMap<string, string> = new Map([
  ['apache', 'Apache-2.0'],
  ['apache2', 'Apache-2.0'],
  ['apachelicense2.0', 'Apache-2.0'],
  ['asl2.0', 'Apache-2.0'],
  ['gplv2', 'GPL-2.0-only'],
  ['gplv2+', 'GPL-2.0-or-later'],
  ['gplv3', 'GPL-3.0-only'],
  ['gplv3+', 'GPL-3.0-or-later'],
  ['lgplv3', 'LGPL-3.0-only'],
  ['agplv3', 'AGPL-3.0-only'],
  ['mitlicense', 'MIT'],
])

/** A git commit: all 40 digits of it, or the usual 7. */
export const isCommitHash = (text: string): boolean => /^(?:[0-9a-f]{7}|[0-9a-f]{40})$/.test(text)

const numeric = '(?:0|[1-9]\\d*)'
const preRelease = `(?:${numeric}|\\d*[A-Za-z-][0-9A-Za-z-]*)`
const version = new RegExp(
  `^${numeric}\\.${numeric}\\.${numeric}(?:-${preRelease}(?:\\.${preRelease})*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
)

/** `1.4.0-rc.1+build.7`: https://semver.org/#spec-item-2 */
export const isSemanticVersion = (text: string): boolean => version.test(text)

/** `v1.4` → `1.4.0`. */
export function semanticVersionMeantBy(text: string): string | undefined {
  const bare = text.replace(/^[vV]/, '')
  return [bare, `${bare}.0`].find(isSemanticVersion)
}

/** A bare address, no display name. */
export const isEmail = (text: string): boolean =>
  /^[^\s@<>(),;:\\"[\]]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text) && !text.includes('..')

/** What Docker keeps for itself: docs.docker.com/engine/manage-resources/labels/#key-format-recommendations */
const reserved = ['com.docker.', 'io.docker.', 'org.dockerproject.']

export const isReservedLabelKey = (key: string): boolean => reserved.some((prefix) => key.startsWith(prefix))

/** Lower case, begun with a letter and parted by single dots, dashes, underscores or slashes. */
export const isSoundLabelKey = (key: string): boolean =>
  /^[a-z](?:[a-z0-9._/-]*[a-z0-9])?$/.test(key) && !key.includes('..') && !key.includes('--')

export function labelKeyMeantBy(key: string): string | undefined {
  const meant = key
    .toLowerCase()
    .replace(/[^a-z0-9._/-]+/g, '-')
    .replace(/\.\.+/g, '.')
    .replace(/--+/g, '-')
    .replace(/^[^a-z]+|[^a-z0-9]+$/g, '')
  return isSoundLabelKey(meant) ? meant : undefined
}
