import type { ImageRef } from '../../facts/model.ts'
import { type Amount, sum, within } from '../amount.ts'
import { distrolessSuite } from './debian-suite.ts'
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
  'java-base': { on: 'base', add: ['libgcc-s1', 'libstdc++6', 'zlib1g', 'libjpeg62-turbo'] },
}

/** Java's own packages; where a suite lacks the version asked for, the image has a build of another maker's. */
const java = ['openjdk-21-jre-headless', 'openjdk-17-jre-headless', 'openjdk-11-jre-headless']
const otherJavaError = 0.3

/** Node's own binary with its licence; not a Debian package. */
const nodeBytes: Amount = { low: 85e6, likely: 110e6, high: 130e6 }

/** Images are made of packages without docs, scripts and dpkg's records. */
const error = 0.15

const packagesOf = (name: string): readonly string[] => {
  const recipe = Object.hasOwn(recipes, name) ? recipes[name] : undefined
  return recipe ? [...(recipe.on ? packagesOf(recipe.on) : []), ...recipe.add] : []
}

function javaBytes(
  version: string,
  bytesOf: (item: string, error: number) => readonly Amount[],
): readonly Amount[] {
  const own = bytesOf(`openjdk-${version}-jre-headless`, error)
  return own.length > 0 ? own : (java.map((item) => bytesOf(item, otherJavaError)).find(([one]) => one) ?? [])
}

/** The size of one of Google's distroless images, put together from the sizes of its Debian packages. */
export function distrolessBytes(
  image: ImageRef,
  repository: string,
  tables: Tables,
): { bytes: Amount; table: string; asOf: string } | undefined {
  const name = /^gcr\.io\/distroless\/([a-z0-9-]+?)(?:-debian\d+)?$/.exec(repository)?.[1]
  const suite = distrolessSuite(image)
  const graph = suite && tables.debian?.get(suite)
  if (name === undefined || !graph) return undefined
  const isNode = /^nodejs\d*$/.test(name)
  const javaVersion = /^java(\d+)$/.exec(name)?.[1]
  const packages = packagesOf(isNode ? 'cc' : javaVersion === undefined ? name : 'java-base')
  if (packages.length === 0) return undefined
  const bytesOf = (item: string, relative: number): readonly Amount[] => {
    const id = graph.idOf(item)
    const found = id === undefined ? undefined : graph.packageAt(id)
    return found ? [within(found.fullBytes - found.slimDropBytes, relative)] : []
  }
  const files = packages.flatMap((item) => bytesOf(item, error))
  const added = isNode ? [nodeBytes] : javaVersion === undefined ? [] : javaBytes(javaVersion, bytesOf)
  return {
    bytes: sum([...files, ...added]),
    table: `debian-${graph.suite}`,
    asOf: graph.asOf,
  }
}
