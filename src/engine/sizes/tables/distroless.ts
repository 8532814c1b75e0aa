import { imageFacts } from '../../facts/images/image-facts.ts'
import type { ImageRef } from '../../facts/model.ts'
import { type Amount, sum, within } from '../amount.ts'
import { nearestSuite } from './debian-suite.ts'
import type { Tables } from './tables.ts'

/** The Debian packages that Google's distroless images are made of, each on top of the one it names. */
const recipes: Readonly<Record<string, { readonly on?: string; readonly add: readonly string[] }>> = {
  static: { add: ['base-files', 'netbase', 'tzdata', 'media-types'] },
  'base-nossl': { on: 'static', add: ['libc6'] },
  base: { on: 'base-nossl', add: ['libssl3', 'libssl3t64', 'libssl1.1'] },
  cc: { on: 'base', add: ['libgcc-s1', 'libgomp1', 'libstdc++6'] },
  python3: {
    on: 'cc',
    add: [
      ...['python3-distutils', 'libpython3.9-stdlib', 'libpython3.9-minimal', 'python3.9-minimal'],
      ...['libpython3.11-stdlib', 'libpython3.11-minimal', 'python3.11-minimal', 'libbz2-1.0', 'libcom-err2'],
      ...['libpython3.13-stdlib', 'libpython3.13-minimal', 'python3.13-minimal', 'libcrypt1', 'libdb5.3'],
      ...['libexpat1', 'libffi7', 'libffi8', 'liblzma5', 'libmpdec3', 'libncursesw6', 'libreadline8'],
      ...['libsqlite3-0', 'libtinfo6', 'libuuid1', 'zlib1g', 'dash', 'libc-bin'],
    ],
  },
  java17: {
    on: 'base',
    add: ['openjdk-17-jre-headless', 'libgcc-s1', 'libstdc++6', 'zlib1g', 'libjpeg62-turbo'],
  },
  java21: {
    on: 'base',
    add: ['openjdk-21-jre-headless', 'libgcc-s1', 'libstdc++6', 'zlib1g', 'libjpeg62-turbo'],
  },
}

/** Node's own binary with its licence; not a Debian package. */
const nodeBytes: Amount = { low: 85e6, likely: 110e6, high: 130e6 }

/** Images are made of packages without docs, scripts and dpkg's records. */
const error = 0.15

const packagesOf = (name: string): readonly string[] => {
  const recipe = Object.hasOwn(recipes, name) ? recipes[name] : undefined
  return recipe ? [...(recipe.on ? packagesOf(recipe.on) : []), ...recipe.add] : []
}

/** The size of one of Google's distroless images, put together from the sizes of its Debian packages. */
export function distrolessBytes(
  image: ImageRef,
  repository: string,
  tables: Tables,
): { bytes: Amount; table: string; asOf: string } | undefined {
  const name = /^gcr\.io\/distroless\/([a-z0-9-]+?)(?:-debian\d+)?$/.exec(repository)?.[1]
  const suite = nearestSuite(imageFacts(image).suite ?? 'bookworm')?.suite
  const graph = suite && tables.debian?.get(suite)
  if (name === undefined || !graph) return undefined
  const isNode = /^nodejs\d*$/.test(name)
  const packages = packagesOf(isNode ? 'cc' : name)
  if (packages.length === 0) return undefined
  const files = packages.flatMap((item) => {
    const id = graph.idOf(item)
    const found = id === undefined ? undefined : graph.packageAt(id)
    return found ? [within(found.fullBytes - found.slimDropBytes, error)] : []
  })
  return {
    bytes: sum(isNode ? [...files, nodeBytes] : files),
    table: `debian-${graph.suite}`,
    asOf: graph.asOf,
  }
}
