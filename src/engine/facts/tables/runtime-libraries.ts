import type { Distro } from '../model.ts'

/**
 * What compiles Python packages, and the libraries that such packages then load, where Python's slim and Alpine
 * images lack them. Names that Debian changes from release to release are left out.
 */
const debian: Readonly<Record<string, readonly string[]>> = {
  'build-essential': [],
  cmake: [],
  'default-libmysqlclient-dev': ['libmariadb3'],
  'g++': [],
  gcc: [],
  'libbz2-dev': [],
  'libffi-dev': [],
  'libjpeg62-turbo-dev': ['libjpeg62-turbo'],
  'liblzma-dev': [],
  'libmariadb-dev': ['libmariadb3'],
  'libpq-dev': ['libpq5'],
  'libsqlite3-dev': [],
  'libssl-dev': [],
  'libxml2-dev': ['libxml2'],
  'libxslt1-dev': ['libxslt1.1'],
  make: [],
  'ninja-build': [],
  'pkg-config': [],
  'python3-dev': [],
  'zlib1g-dev': [],
}

const alpine: Readonly<Record<string, readonly string[]>> = {
  'build-base': ['libstdc++'],
  cargo: ['libgcc'],
  cmake: [],
  'g++': ['libstdc++'],
  gcc: [],
  'jpeg-dev': ['libjpeg-turbo'],
  'libffi-dev': [],
  'libpq-dev': ['libpq'],
  'libxml2-dev': ['libxml2'],
  'libxslt-dev': ['libxslt'],
  'linux-headers': [],
  make: [],
  'mariadb-connector-c-dev': ['mariadb-connector-c'],
  'mariadb-dev': ['mariadb-connector-c'],
  'musl-dev': [],
  'openssl-dev': [],
  'postgresql-dev': ['libpq'],
  'python3-dev': [],
  'zlib-dev': [],
}

const tables: Readonly<Partial<Record<Distro, typeof debian>>> = { debian, alpine }

/**
 * What must be there at run time for a package that was there when Python packages were compiled: nothing, its
 * library, or itself. Undefined for headers whose library is not known.
 */
export function neededAtRunTime(name: string, distro: Distro): readonly string[] | undefined {
  const table = tables[distro]
  if (!table) return undefined
  if (Object.hasOwn(table, name)) return table[name]
  return name.endsWith('-dev') ? undefined : [name]
}
