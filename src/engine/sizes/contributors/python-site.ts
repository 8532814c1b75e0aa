import type { Command } from '../../facts/model.ts'
import { absolute, isWithin } from '../path.ts'
import { directoryOf, environmentOf, homeOf, placeOf, settersIn, type World } from '../world.ts'
import { flagValue, hasFlag, operandsOf } from './flags.ts'

const sitePackages = 'lib/python3/site-packages'

/** The site-packages that a call of pip or uv fills; minor versions are left out of all paths. */
export function pythonSite(command: Command, world: World): string {
  const at = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : placeOf(path, command)
  const target = at(flagValue(command, ['-t', '--target']))
  if (target !== undefined) return target
  const prefix = at(flagValue(command, ['--prefix']))
  if (prefix !== undefined) return `${prefix}/${sitePackages}`
  const root = at(flagValue(command, ['--root'])) ?? ''
  if (hasFlag(command, '--user')) return `${homeOf(command.run)}/.local/${sitePackages}`
  if (hasFlag(command, '--system')) return root + systemSite(world)
  const environment = environmentDirectory(command)
  return environment === undefined ? root + systemSite(world) : `${environment}/${sitePackages}`
}

/** Debian's own Python keeps foreign packages apart from the distribution's. */
export const systemSite = ({ language, image }: World): string =>
  image?.repository.includes('conda')
    ? `/opt/conda/${sitePackages}`
    : language === 'python'
      ? `/usr/local/${sitePackages}`
      : '/usr/local/lib/python3/dist-packages'

/** The virtual environment in force: by path, by `activate`, by VIRTUAL_ENV or by PATH. */
export function environmentDirectory(command: Command): string | undefined {
  const program = command.name?.value ?? command.program
  const bin = program.lastIndexOf('/bin/')
  if (program.startsWith('/') || program.startsWith('./') || program.startsWith('.venv')) {
    const directory = bin === -1 ? undefined : absolute(program.slice(0, bin), directoryOf(command))
    // /usr/bin/pip3 and /usr/local/bin/pip belong to no environment.
    if (directory !== undefined && directory !== '/usr' && directory !== '/usr/local') return directory
  }
  return activated(command) ?? fromVariables(command)
}

function activated(command: Command): string | undefined {
  for (const other of settersIn(command.run)) {
    if (other.span.start >= command.span.start) return
    if (other.program === 'export') continue
    const script = operandsOf(other)[0]
    if (script?.endsWith('/bin/activate')) return placeOf(script.slice(0, -'/bin/activate'.length), other)
  }
  return
}

function fromVariables(command: Command): string | undefined {
  const environment = environmentOf(command, 'VIRTUAL_ENV')
  if (environment) return placeOf(environment, command)
  const raw =
    environmentOf(command, 'PATH') ??
    command.run.scope.get('PATH')?.definedBy?.pairs.find(({ key }) => key === 'PATH')?.value?.text
  const first = raw?.replace(/^"/, '').split(':')[0] ?? ''
  if (!first.startsWith('/') || !first.endsWith('/bin') || first.includes('$')) return
  const directory = first.slice(0, -'/bin'.length)
  const isSystem = ['/usr', '', '/usr/local', '/root/.local', '/opt/poetry'].includes(directory)
  return isSystem ||
    isWithin(directory, '/root/.cargo') ||
    directory.includes('poetry') ||
    !/env/i.test(directory)
    ? undefined
    : absolute(directory, '')
}

/** Where Poetry installs: the system, a directory in the project, or its own cache. */
export function poetrySite(command: Command, world: World): string {
  const configured = (name: string): string | undefined => poetrySetting(name, command, world)
  const outer = environmentDirectory(command)
  if (outer !== undefined) return `${outer}/${sitePackages}`
  if (configured('virtualenvs.create') === 'false') return systemSite(world)
  if (isTrue(configured('virtualenvs.in-project'))) return `${directoryOf(command)}/.venv/${sitePackages}`
  const base =
    configured('virtualenvs.path') ??
    `${configured('cache-dir') ?? `${homeOf(command.run)}/.cache/pypoetry`}/virtualenvs`
  return `${absolute(base, directoryOf(command))}/(project)/${sitePackages}`
}

const isTrue = (text: string | undefined): boolean => text === 'true' || text === '1'

/** POETRY_VIRTUALENVS_CREATE=false, or `poetry config virtualenvs.create false` up to here. */
function poetrySetting(name: string, command: Command, { settings }: World): string | undefined {
  const variable = environmentOf(command, `POETRY_${name.toUpperCase().replace(/[.-]/g, '_')}`)
  return variable === undefined ? settings.get(`poetry ${name}`) : variable === '0' ? 'false' : variable
}

/** Where `uv sync` builds the project's environment. */
export function uvProjectSite(command: Command, world: World): string {
  const environment = environmentOf(command, 'UV_PROJECT_ENVIRONMENT')
  const directory =
    environment === undefined ? `${directoryOf(command)}/.venv` : placeOf(environment, command)
  return directory === '/usr/local' ? systemSite(world) : `${directory}/${sitePackages}`
}
