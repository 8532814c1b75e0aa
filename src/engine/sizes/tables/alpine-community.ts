import type { Amount } from '../amount.ts'

const megabytes = (low: number, likely: number, high: number): Amount => ({
  low: low * 1e6,
  likely: likely * 1e6,
  high: high * 1e6,
})

/**
 * Much-used packages of Alpine's community repository, whose index the table does not hold: assumed bytes of the
 * package with what it pulls in beyond the main repository, not measured. See docs/data.md.
 */
const assumed: Readonly<Record<string, Amount>> = {
  'py3-pip': megabytes(5, 9, 16),
  'py3-virtualenv': megabytes(8, 15, 25),
  npm: megabytes(8, 13, 20),
  yarn: megabytes(4, 6, 8),
  pnpm: megabytes(8, 17, 25),
  'nodejs-current': megabytes(50, 75, 110),
  ffmpeg: megabytes(70, 120, 200),
  chromium: megabytes(350, 550, 800),
  firefox: megabytes(250, 380, 600),
  openjdk8: megabytes(120, 190, 260),
  'openjdk8-jre': megabytes(80, 120, 180),
  openjdk11: megabytes(200, 270, 350),
  'openjdk11-jre': megabytes(140, 190, 250),
  'openjdk11-jre-headless': megabytes(130, 180, 230),
  openjdk17: megabytes(230, 310, 400),
  'openjdk17-jre': megabytes(150, 210, 280),
  'openjdk17-jre-headless': megabytes(140, 200, 260),
  openjdk21: megabytes(250, 340, 440),
  'openjdk21-jre': megabytes(160, 230, 300),
  'openjdk21-jre-headless': megabytes(150, 220, 280),
  maven: megabytes(150, 220, 320),
  go: megabytes(180, 270, 450),
  docker: megabytes(180, 270, 380),
  'docker-cli': megabytes(30, 45, 70),
  'aws-cli': megabytes(90, 150, 230),
  kubectl: megabytes(45, 57, 75),
  helm: megabytes(45, 58, 75),
  'github-cli': megabytes(35, 50, 70),
  composer: megabytes(3, 25, 60),
  libreoffice: megabytes(500, 750, 1100),
  'tesseract-ocr': megabytes(15, 35, 60),
  gosu: megabytes(1, 2.5, 4),
  tini: megabytes(0.02, 0.04, 0.1),
  'dumb-init': megabytes(0.02, 0.05, 0.1),
  shadow: megabytes(0.5, 1.5, 3),
  'py3-numpy': megabytes(30, 60, 110),
  'py3-pandas': megabytes(90, 150, 240),
  'py3-scipy': megabytes(120, 190, 280),
}

/** What of the main repository they stand on. */
const foundations: Readonly<Record<string, string>> = {
  'py3-pip': 'python3',
  'py3-virtualenv': 'python3',
  'py3-numpy': 'python3',
  'py3-pandas': 'python3',
  'py3-scipy': 'python3',
  'aws-cli': 'python3',
  npm: 'nodejs',
  yarn: 'nodejs',
  pnpm: 'nodejs',
}

export const apkFoundation = (name: string): string | undefined =>
  Object.hasOwn(foundations, name) ? foundations[name] : undefined

export const assumedApkBytes = (name: string): Amount | undefined =>
  Object.hasOwn(assumed, name) ? assumed[name] : undefined
