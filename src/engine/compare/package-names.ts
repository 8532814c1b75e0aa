import type { DebianGraph } from '../sizes/tables/debian-graph.ts'
import type { Tables } from '../sizes/tables/tables.ts'

/** The same thing under the name that Debian gives it and the one that Alpine gives it. */
const pairs: readonly (readonly [debian: string, alpine: string])[] = [
  ['build-essential', 'build-base'],
  ['default-libmysqlclient-dev', 'mariadb-dev'],
  ['fonts-dejavu-core', 'font-dejavu'],
  ['fonts-liberation', 'font-liberation'],
  ['libc6-dev', 'musl-dev'],
  ['libcairo2', 'cairo'],
  ['libcurl4-openssl-dev', 'curl-dev'],
  ['libgdk-pixbuf-2.0-0', 'gdk-pixbuf'],
  ['libgl1', 'mesa-gl'],
  ['libglib2.0-0', 'glib'],
  ['libgomp1', 'libgomp'],
  ['libjpeg-dev', 'libjpeg-turbo-dev'],
  ['libmagic1', 'libmagic'],
  ['libpango-1.0-0', 'pango'],
  ['libpq5', 'libpq'],
  ['libsm6', 'libsm'],
  ['libsqlite3-dev', 'sqlite-dev'],
  ['libssl-dev', 'openssl-dev'],
  ['libxext6', 'libxext'],
  ['libxml2', 'libxml2'],
  ['libxrender1', 'libxrender'],
  ['libxslt1-dev', 'libxslt-dev'],
  ['ninja-build', 'ninja'],
  ['openssh-client', 'openssh-client'],
  ['pkg-config', 'pkgconf'],
  ['postgresql-client', 'postgresql-client'],
  ['procps', 'procps'],
  ['python3-dev', 'python3-dev'],
  ['redis-tools', 'redis'],
  ['xz-utils', 'xz'],
  ['zlib1g-dev', 'zlib-dev'],
]

const byDebian = new Map(pairs)
const byAlpine = new Map(pairs.map(([debian, alpine]) => [alpine, debian] as const))

/** Alpine's name for a package of Debian's: of the list, or the same where both tables know it. */
export function alpineName(name: string, { alpine }: Tables): string | undefined {
  const listed = byDebian.get(name)
  if (listed !== undefined) return listed
  return alpine?.packageOf(name) ? name : undefined
}

export function debianName(name: string, graph: DebianGraph | undefined): string | undefined {
  const listed = byAlpine.get(name)
  if (listed !== undefined) return listed
  return graph?.idOf(name) === undefined ? undefined : name
}
