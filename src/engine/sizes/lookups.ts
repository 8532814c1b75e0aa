import type { ImageRef } from '../facts/model.ts'
import type { BaseImageSize } from './tables/base-images.ts'
import type { InstalledBase } from './tables/debian.ts'
import type { NpmInstallSize, NpmRequest } from './tables/npm.ts'
import type { Tables } from './tables/tables.ts'
import type { PipInstallSize, PipRequest } from './tables/wheels.ts'

// Weighing a fix asks the same of the same tables again; typing asks something new with every key.
const mostRemembered = 200

const remembered = <Request extends { readonly tables: Tables }, Size>(
  look: (request: Request) => Size,
  keyOf: (request: Request) => string,
): ((request: Request) => Size) => {
  const byTables = new WeakMap<Tables, Map<string, { readonly size: Size }>>()
  return (request) => {
    const known = byTables.get(request.tables) ?? new Map<string, { readonly size: Size }>()
    byTables.set(request.tables, known)
    const key = keyOf(request)
    const before = known.get(key)
    if (before) return before.size
    if (known.size >= mostRemembered) known.clear()
    const size = look(request)
    known.set(key, { size })
    return size
  }
}

interface ImageRequest {
  readonly image: ImageRef
  readonly platform: string
  readonly tables: Tables
}

/** `baseImageSize`, which answers the same question once. */
export const baseLookup = remembered<ImageRequest, BaseImageSize | undefined>(
  ({ image, platform, tables }) => tables.look?.baseImageSize(image, platform, tables),
  ({ image, platform }) => `${platform} ${image.text}`,
)

/** `installedIn`, which answers the same question once. */
export const installedLookup = remembered<Omit<ImageRequest, 'platform'>, InstalledBase | undefined>(
  ({ image, tables }) => tables.look?.installedIn(image, tables),
  ({ image }) => image.text,
)

/** `pipInstall`, which answers the same question once. */
export const pipLookup = remembered<PipRequest, PipInstallSize | undefined>(
  (request) => request.tables.look?.pipInstall(request),
  (request) =>
    [
      request.libc,
      request.python,
      request.isClosed,
      request.hasNoByteCode,
      request.isCpuOnly,
      ...[...(request.pins ?? [])].map(([name, version]) => `${name}=${version}`),
      ...request.requirements.map(
        ({ name, version, extras, download }) =>
          `${name}[${extras}]${version}${download ? `${download.kind}${download.bytes}${download.hasMuslWheel}` : ''}`,
      ),
    ].join(' '),
)

/** `npmInstall`, which answers the same question once. */
export const npmLookup = remembered<NpmRequest, NpmInstallSize | undefined>(
  (request) => request.tables.look?.npmInstall(request),
  ({ dependencies, isClosed, platform }) =>
    [
      isClosed,
      platform?.cpu,
      platform?.libc,
      ...dependencies.map(({ name, version }) => `${name}@${version}`),
    ].join(' '),
)
