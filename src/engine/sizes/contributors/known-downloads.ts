import { type Amount, between, kB, MB } from '../amount.ts'

/** The shape of a file that many Dockerfiles fetch. Bytes are those of recent releases for Linux on x86-64. */
export interface KnownDownload {
  /** Parts of the URL, all of which must occur. */
  readonly url: readonly string[]
  readonly label: string
  readonly bytes: Amount
  /** After unpacking, or after the script has installed what it installs. */
  readonly installed?: Amount
  readonly installsTo?: string
}

/** Searched in order; the first that fits is meant. */
export const knownDownloads: readonly KnownDownload[] = [
  { url: ['tini-static'], label: 'tini', bytes: between(0.8, 0.87, 0.95, MB) },
  { url: ['/tini'], label: 'tini', bytes: between(20, 24, 60, kB) },
  { url: ['dumb-init'], label: 'dumb-init', bytes: between(40, 57, 80, kB) },
  { url: ['gosu'], label: 'gosu', bytes: between(1.6, 2.4, 2.8, MB) },
  { url: ['wait-for-it'], label: 'wait-for-it', bytes: between(3, 5, 8, kB) },
  { url: ['go.dev/dl/'], label: 'Go', bytes: between(60, 76, 85, MB), installed: between(220, 260, 300, MB) },
  {
    url: ['golang.org/dl/'],
    label: 'Go',
    bytes: between(60, 76, 85, MB),
    installed: between(220, 260, 300, MB),
  },
  {
    url: ['dl.google.com/go/'],
    label: 'Go',
    bytes: between(60, 76, 85, MB),
    installed: between(220, 260, 300, MB),
  },
  {
    url: ['nodejs.org/dist', '.tar.xz'],
    label: 'Node.js',
    bytes: between(20, 26, 32, MB),
    installed: between(150, 185, 215, MB),
  },
  {
    url: ['nodejs.org/dist'],
    label: 'Node.js',
    bytes: between(30, 45, 58, MB),
    installed: between(150, 185, 215, MB),
  },
  {
    url: ['deb.nodesource.com'],
    label: 'NodeSource repository',
    bytes: between(3, 15, 60, kB),
    installed: between(0.01, 0.1, 60, MB),
  },
  {
    url: ['rpm.nodesource.com'],
    label: 'NodeSource repository',
    bytes: between(3, 15, 60, kB),
    installed: between(0.01, 0.1, 60, MB),
  },
  {
    url: ['iniconda', '.sh'],
    label: 'Miniconda',
    bytes: between(70, 140, 170, MB),
    installed: between(300, 450, 650, MB),
    installsTo: '/opt/conda',
  },
  {
    url: ['iniforge', '.sh'],
    label: 'Miniforge',
    bytes: between(70, 90, 130, MB),
    installed: between(300, 420, 600, MB),
    installsTo: '/opt/conda',
  },
  {
    url: ['awscli', '.zip'],
    label: 'AWS command line',
    bytes: between(50, 65, 80, MB),
    installed: between(190, 240, 290, MB),
    installsTo: '/usr/local/aws-cli',
  },
  { url: ['kubectl'], label: 'kubectl', bytes: between(44, 57, 64, MB) },
  { url: ['get.helm.sh'], label: 'Helm', bytes: between(13, 17, 21, MB), installed: between(44, 56, 66, MB) },
  {
    url: ['releases.hashicorp.com/terraform'],
    label: 'Terraform',
    bytes: between(19, 27, 34, MB),
    installed: between(60, 90, 110, MB),
  },
  {
    url: ['google-chrome'],
    label: 'Chrome',
    bytes: between(85, 115, 130, MB),
    installed: between(300, 370, 430, MB),
  },
  {
    url: ['sh.rustup.rs'],
    label: 'Rust toolchain',
    bytes: between(15, 30, 60, kB),
    installed: between(450, 700, 1500, MB),
    installsTo: '~/.rustup',
  },
  {
    url: ['install.python-poetry.org'],
    label: 'Poetry',
    bytes: between(20, 29, 40, kB),
    installed: between(60, 90, 130, MB),
    installsTo: '~/.local/share/pypoetry',
  },
  {
    url: ['get-poetry.py'],
    label: 'Poetry',
    bytes: between(20, 31, 40, kB),
    installed: between(20, 45, 90, MB),
    installsTo: '~/.poetry',
  },
  {
    url: ['get-pip.py'],
    label: 'pip',
    bytes: between(1.8, 2.2, 2.8, MB),
    installed: between(8, 16, 25, MB),
    installsTo: '/usr/local/lib/python3/site-packages',
  },
  {
    url: ['astral.sh/uv'],
    label: 'uv',
    bytes: between(30, 60, 90, kB),
    installed: between(35, 45, 65, MB),
    installsTo: '~/.local/bin',
  },
  {
    url: ['bun.sh/install'],
    label: 'Bun',
    bytes: between(5, 9, 20, kB),
    installed: between(85, 100, 115, MB),
    installsTo: '~/.bun',
  },
  {
    url: ['deno.land/install'],
    label: 'Deno',
    bytes: between(2, 5, 15, kB),
    installed: between(95, 120, 160, MB),
    installsTo: '~/.deno',
  },
  {
    url: ['getcomposer.org'],
    label: 'Composer',
    bytes: between(50, 60, 80, kB),
    installed: between(2.8, 3.1, 3.5, MB),
    installsTo: '/usr/local/bin',
  },
  {
    url: ['get.docker.com'],
    label: 'Docker',
    bytes: between(15, 22, 40, kB),
    installed: between(300, 430, 550, MB),
    installsTo: '/usr/bin',
  },
]

export const knownDownload = (url: string): KnownDownload | undefined =>
  knownDownloads.find((known) => known.url.every((part) => url.includes(part)))

/** Keys, checksums, scripts and lists are small, whoever serves them. */
export const smallEndings: readonly string[] = [
  '.asc',
  '.gpg',
  '.key',
  '.pub',
  '.sha256',
  '.sha512',
  '.md5',
  '.sh',
  '.list',
  '.repo',
  '.pem',
  '.sig',
  '.crt',
  '.txt',
]
export const archiveEndings: readonly string[] = [
  '.tar.gz',
  '.tgz',
  '.tar.xz',
  '.txz',
  '.tar.bz2',
  '.tbz2',
  '.tar.zst',
  '.tar',
  '.zip',
]
