import type { PackageCall } from '../../facts/model.ts'
import { type Amount, between, MB } from '../amount.ts'
import { add, type Change, environmentOf, isSwitchedOn, placeOf, type Step } from '../world.ts'
import { hasFlag } from './flags.ts'
import { assumed, type Site } from './installed.ts'

interface Script {
  /** What the install script fetches, and where to: `~` is home, else a path in the package. */
  readonly label: string
  readonly path: string
  readonly bytes: Amount
  /** Variables that tell it not to. */
  readonly skippedBy: readonly string[]
}

/** What install scripts fetch from elsewhere than npm's registry: rules of thumb, docs/data.md. */
const scripts: ReadonlyMap<string, Script> = new Map(
  Object.entries({
    puppeteer: {
      label: 'browsers of puppeteer',
      path: '~/.cache/puppeteer',
      bytes: between(250, 600, 800, MB),
      skippedBy: ['PUPPETEER_SKIP_DOWNLOAD', 'PUPPETEER_SKIP_CHROMIUM_DOWNLOAD'],
    },
    cypress: {
      label: 'the program of cypress',
      path: '~/.cache/Cypress',
      bytes: between(400, 620, 850, MB),
      skippedBy: ['CYPRESS_INSTALL_BINARY'],
    },
    electron: {
      label: 'the program of electron',
      path: 'dist',
      bytes: between(170, 260, 350, MB),
      skippedBy: ['ELECTRON_SKIP_BINARY_DOWNLOAD'],
    },
    '@prisma/engines': {
      label: 'engines of prisma',
      path: 'engines',
      bytes: between(12, 40, 110, MB),
      skippedBy: ['PRISMA_SKIP_POSTINSTALL_GENERATE'],
    },
    'ffmpeg-static': { label: 'ffmpeg', path: 'ffmpeg', bytes: between(45, 78, 90, MB), skippedBy: [] },
    chromedriver: {
      label: 'chromedriver',
      path: 'lib',
      bytes: between(12, 18, 40, MB),
      skippedBy: ['CHROMEDRIVER_SKIP_DOWNLOAD'],
    },
  }),
)

/** What the install scripts of these packages fetch, where such scripts run. */
export function* scriptChanges(
  names: readonly string[],
  call: PackageCall,
  site: Site,
  step: Step,
): Iterable<Change> {
  if (!runsScripts(call)) return
  for (const name of names) {
    const script = scripts.get(name)
    if (!script || script.skippedBy.some((variable) => isSkipped(variable, call))) continue
    const path = script.path.startsWith('~')
      ? placeOf(script.path, call.command)
      : `${site.pathOf(name)}/${script.path}`
    yield add(
      assumed(step, script.label, {
        path,
        label: script.label,
        at: site.at,
        material: 'binary',
        bytes: script.bytes,
        basis: { kind: 'rule-of-thumb', note: `what the install script of ${name} fetches` },
      }),
    )
  }
}

/** pnpm since 10 and bun run the scripts of dependencies only where package.json names them. */
const runsScripts = ({ command, manager }: PackageCall): boolean =>
  !hasFlag(command, '--ignore-scripts') &&
  !['pnpm', 'bun'].includes(manager.name) &&
  environmentOf(command, 'npm_config_ignore_scripts') !== 'true'

/** Cypress is told 0 for no, the others anything but 0 or false for yes. */
const isSkipped = (variable: string, { command }: PackageCall): boolean =>
  variable === 'CYPRESS_INSTALL_BINARY'
    ? environmentOf(command, variable) === '0'
    : isSwitchedOn(command, variable)
