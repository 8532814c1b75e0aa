/** What an official image installs on top of another, as its recipe writes it and without recommends. */
interface Recipe {
  readonly on: string
  readonly add: readonly string[]
}

/** OpenSSL under its names in all three suites. */
const tls = ['libssl1.1', 'libssl3', 'libssl3t64']

/**
 * Debian packages of official images, from their recipes: `debian` and `debian:slim` are the ends of every chain.
 * Names that a suite does not have are skipped, so one list serves all suites.
 */
const recipes: Readonly<Record<string, Recipe>> = {
  'buildpack-deps:curl': { on: 'debian', add: ['ca-certificates', 'curl', 'gnupg', 'netbase', 'sq', 'wget'] },
  'buildpack-deps:scm': {
    on: 'buildpack-deps:curl',
    add: ['git', 'mercurial', 'openssh-client', 'subversion', 'procps'],
  },
  'buildpack-deps': {
    on: 'buildpack-deps:scm',
    add: [
      ...['autoconf', 'automake', 'bzip2', 'default-libmysqlclient-dev', 'dpkg-dev', 'file', 'g++', 'gcc'],
      ...['imagemagick', 'libbz2-dev', 'libc6-dev', 'libcurl4-openssl-dev', 'libdb-dev', 'libevent-dev'],
      ...['libffi-dev', 'libgdbm-dev', 'libglib2.0-dev', 'libgmp-dev', 'libjpeg-dev', 'libkrb5-dev'],
      ...['liblzma-dev', 'libmagickcore-dev', 'libmagickwand-dev', 'libmaxminddb-dev', 'libncurses5-dev'],
      ...['libncursesw5-dev', 'libpng-dev', 'libpq-dev', 'libreadline-dev', 'libsqlite3-dev', 'libssl-dev'],
      ...['libtool', 'libwebp-dev', 'libxml2-dev', 'libxslt1-dev', 'libyaml-dev', 'make', 'patch', 'unzip'],
      ...['xz-utils', 'zlib1g-dev'],
    ],
  },
  python: { on: 'buildpack-deps', add: ['libbluetooth-dev', 'tk-dev', 'uuid-dev'] },
  // The names after tzdata are what python links to, under the names of all three suites.
  'python:slim': {
    on: 'debian:slim',
    add: [
      ...[
        'ca-certificates',
        'netbase',
        'tzdata',
        'libbz2-1.0',
        'libc6',
        'libcrypt1',
        'libdb5.3',
        'libdb5.3t64',
      ],
      ...[
        'libffi8',
        'libffi7',
        'libgcc-s1',
        'libgdbm6',
        'libgdbm6t64',
        'liblzma5',
        'libncursesw6',
        'libnsl2',
      ],
      ...[
        'libreadline8',
        'libreadline8t64',
        'libsqlite3-0',
        'libssl3',
        'libssl3t64',
        'libssl1.1',
        'libtinfo6',
      ],
      ...['libtirpc3', 'libtirpc3t64', 'libuuid1', 'zlib1g'],
    ],
  },
  node: { on: 'buildpack-deps', add: [] },
  'node:slim': { on: 'debian:slim', add: ['ca-certificates', 'libatomic1'] },
  golang: { on: 'buildpack-deps:scm', add: ['g++', 'gcc', 'libc6-dev', 'make', 'pkg-config'] },
  rust: { on: 'buildpack-deps', add: [] },
  'rust:slim': { on: 'debian:slim', add: ['ca-certificates', 'gcc', 'libc6-dev'] },
  ruby: { on: 'buildpack-deps', add: [] },
  // What is built in an image is stripped of its build tools again; the libraries that it links to stay.
  'ruby:slim': {
    on: 'debian:slim',
    add: [
      'ca-certificates',
      'libffi7',
      'libffi8',
      'libgdbm6',
      'libgdbm6t64',
      'libgmp10',
      ...tls,
      'libyaml-0-2',
    ],
  },
  php: {
    on: 'debian:slim',
    add: [
      ...['autoconf', 'dpkg-dev', 'file', 'g++', 'gcc', 'libc-dev', 'make', 'pkg-config', 're2c'],
      ...['ca-certificates', 'curl', 'xz-utils', 'libargon2-1', 'libonig5', 'libreadline8'],
      ...['libreadline8t64', 'libsodium23', 'libsqlite3-0', ...tls, 'libxml2', 'zlib1g'],
    ],
  },
  'php:apache': { on: 'php', add: ['apache2'] },
  wordpress: { on: 'php:apache', add: ['ghostscript'] },
  drupal: { on: 'php:apache', add: [] },
  perl: { on: 'buildpack-deps', add: [] },
  'perl:slim': { on: 'debian:slim', add: [] },
  ghost: { on: 'node:slim', add: [] },
  nginx: {
    on: 'debian:slim',
    add: [
      ...['ca-certificates', 'curl', 'gettext-base', 'libedit2', 'libgd3', 'libgeoip1', 'libgeoip1t64'],
      ...['libpcre2-8-0', ...tls, 'libxml2', 'libxslt1.1', 'zlib1g'],
    ],
  },
  httpd: {
    on: 'debian:slim',
    add: [
      ...['ca-certificates', 'libaprutil1-ldap', 'libldap-common', 'libbrotli1', 'libcurl4', 'libcurl4t64'],
      ...['libjansson4', 'liblua5.2-0', 'libnghttp2-14', 'libpcre2-8-0', ...tls, 'libxml2', 'zlib1g'],
    ],
  },
  haproxy: {
    on: 'debian:slim',
    add: ['ca-certificates', 'socat', 'liblua5.3-0', 'libpcre2-8-0', ...tls],
  },
  redis: { on: 'debian:slim', add: ['tzdata', ...tls] },
  memcached: {
    on: 'debian:slim',
    add: ['libsasl2-modules', 'libevent-2.1-7', 'libevent-2.1-7t64', ...tls],
  },
  // Its server comes from the project's own archive; the suite's needs the same.
  postgres: {
    on: 'debian:slim',
    add: [
      ...['gnupg', 'less', 'locales', 'libnss-wrapper', 'xz-utils', 'zstd', 'postgresql-common'],
      ...['postgresql-13', 'postgresql-15', 'postgresql-17'],
    ],
  },
  gcc: { on: 'buildpack-deps', add: [] },
}

export interface DebianRecipe {
  readonly slim: boolean
  /** One list an image of the chain, innermost first. */
  readonly installs: readonly (readonly string[])[]
}

/** The chain of recipes of an official image: `python`, `python:slim`; undefined when none is known. */
export function debianRecipe(name: string): DebianRecipe | undefined {
  if (name === 'debian' || name === 'debian:slim') return { slim: name === 'debian:slim', installs: [] }
  const recipe = Object.hasOwn(recipes, name) ? recipes[name] : undefined
  const parent = recipe && debianRecipe(recipe.on)
  return parent && recipe && { slim: parent.slim, installs: [...parent.installs, recipe.add] }
}
