import type { PackageCall } from '../../facts/model.ts'
import { readPdmLock } from '../manifests/pdm-lock.ts'
import { readPipfile } from '../manifests/pipfile.ts'
import { isPylock, readPylock } from '../manifests/pylock.ts'
import { readPyproject } from '../manifests/pyproject.ts'
import { readPipfileLock, readPoetryLock, readUvLock } from '../manifests/python-locks.ts'
import { readRequirement } from '../manifests/requirement.ts'
import { type Included, readRequirements } from '../manifests/requirements-txt.ts'
import { type Choice, isCpuIndex, open, type Pins, type Wishes } from '../manifests/wishes.ts'
import { absolute, baseName, hasGlob, parentOf } from '../path.ts'
import type { Requirement } from '../tables/wheels.ts'
import { environmentOf, placeOf, type Step } from '../world.ts'
import { flagValue, flagValues, hasFlag } from './flags.ts'

/** What a call asks for, file by file, and the files that were not given. */
export interface Asked {
  readonly wishes: readonly Wishes[]
  readonly missing: readonly string[]
}

/** pip, uv pip, pipenv and uv with names, requirements files or a project directory. */
export function askedOfPip(call: PackageCall, step: Step): Asked {
  const choice = choiceOf(call, step)
  const named = call.packages.flatMap(({ name, version, extras, source, word }) =>
    name === undefined || source === 'path'
      ? []
      : [readRequirement(word.value ?? name, choice.python) ?? { name, version, extras }],
  )
  const files = readsManifests(call) ? call.manifests.filter((path) => !path.startsWith('setup.')) : []
  const asked = merge([
    { wishes: named.length > 0 ? [open(named)] : [], missing: [] },
    ...files.map((path) => fromFile(path, call, choice, step)),
  ])
  const pins = pinsOf(call, choice, step)
  const isAlone = hasFlag(call.command, '--no-deps')
  const isCpuOnly = indexesOf(call).some(isCpuIndex)
  return {
    ...asked,
    wishes: asked.wishes.map((wishes) => ({
      ...wishes,
      isClosed: wishes.isClosed || isAlone,
      isCpuOnly: wishes.isCpuOnly === true || isCpuOnly,
      pins: new Map([...wishes.pins, ...pins]),
    })),
  }
}

const indexFlags = [
  '-i',
  '--index-url',
  '--extra-index-url',
  '--index',
  '--default-index',
  '-f',
  '--find-links',
]
const indexVariables = [
  'PIP_INDEX_URL',
  'PIP_EXTRA_INDEX_URL',
  'UV_INDEX',
  'UV_INDEX_URL',
  'UV_EXTRA_INDEX_URL',
]

const indexesOf = ({ command }: PackageCall): string[] => [
  ...flagValues(command, indexFlags),
  ...indexVariables.flatMap((name) => environmentOf(command, name) ?? []),
]

/** `-c constraints.txt`. */
function pinsOf({ command }: PackageCall, choice: Choice, step: Step): Pins {
  const files = flagValues(command, ['-c', '--constraint', '--constraints'])
  return new Map(
    files.flatMap((path) => {
      const file = fileAt(placeOf(path, command), step)
      return file ? readRequirements(file, choice.python).wanted.map(pinOf) : []
    }),
  )
}

const pinOf = ({ name, version }: Requirement): [string, string | undefined] => [name, version]

/** A text file of the image, if it was copied from the context, and those that it names. */
function fileAt(place: string, { context, world }: Step): Included | undefined {
  const included = (path: string): Included | undefined => {
    const text = context.textOf(path)
    const beside = (name: string): string => absolute(name, parentOf(`/${path}`)).slice(1)
    return text === undefined ? undefined : { text, read: (name) => included(beside(name)) }
  }
  const origin = context.originOf(place, world)
  return origin === undefined ? undefined : included(origin)
}

/** `pip install /wheels/*` names paths, but no project directory that would have a pyproject.toml. */
const readsManifests = ({ packages, manifests, manager, action }: PackageCall): boolean =>
  manifests !== manager.manifests ||
  (action === 'install' &&
    (packages.length === 0 ||
      packages.some(
        ({ source, name = '' }) =>
          source === 'path' && !name.endsWith('.whl') && !hasGlob(name.split('[')[0] ?? ''),
      )))

/** A project's lock file, else its pyproject.toml or Pipfile. */
export function askedOfProject(call: PackageCall, step: Step): Asked {
  const choice = choiceOf(call, step)
  const locks =
    { poetry: 'poetry.lock', uv: 'uv.lock', pipenv: 'Pipfile.lock', pdm: 'pdm.lock' }[call.manager.name] ??
    'poetry.lock'
  const lock = projectFile(locks, call, step)
  if (lock !== undefined) return fromLock(lock, locks, call, choice, step)
  return fromFile(call.manager.name === 'pipenv' ? 'Pipfile' : 'pyproject.toml', call, choice, step)
}

function fromFile(path: string, call: PackageCall, choice: Choice, step: Step): Asked {
  const place = placeOf(path, call.command)
  const file = fileAt(place, step)
  if (!file) return fromExport(path, call, choice, step)
  const readProject = projectReaders.get(baseName(place))
  if (readProject) {
    const wanted = readProject(file.text, choice)
    return wanted ? { wishes: [open(wanted)], missing: [] } : { wishes: [], missing: [path] }
  }
  const locked = isPylock(baseName(place)) ? readPylock(file.text, choice) : undefined
  return { wishes: [locked ?? readRequirements(file, choice.python)], missing: [] }
}

const projectReaders: ReadonlyMap<string, typeof readPyproject> = new Map([
  ['pyproject.toml', readPyproject],
  ['Pipfile', readPipfile],
])

/** A requirements file that the build itself writes: `poetry export`, `uv export`, `pipenv requirements`. */
function fromExport(path: string, call: PackageCall, choice: Choice, step: Step): Asked {
  if (!path.endsWith('.txt')) return { wishes: [], missing: [path] }
  const main: Choice = { ...choice, dev: false }
  for (const lock of Object.keys(lockReaders)) {
    const text = projectFile(lock, call, step)
    if (text !== undefined) return fromLock(text, lock, call, main, step)
  }
  const project = projectFile('pyproject.toml', call, step)
  const wanted = project === undefined ? undefined : readPyproject(project, main)
  return wanted ? { wishes: [open(wanted)], missing: [] } : { wishes: [], missing: [path] }
}

const lockReaders: Readonly<
  Record<string, (text: string, choice: Choice, roots: readonly string[] | undefined) => Wishes | undefined>
> = {
  'poetry.lock': readPoetryLock,
  'uv.lock': readUvLock,
  'Pipfile.lock': readPipfileLock,
  'pdm.lock': readPdmLock,
}

function fromLock(text: string, lock: string, call: PackageCall, choice: Choice, step: Step): Asked {
  const project = projectFile('pyproject.toml', call, step)
  const roots = project === undefined ? undefined : readPyproject(project, choice)?.map(({ name }) => name)
  const wishes = lockReaders[lock]?.(text, choice, roots)
  return wishes ? { wishes: [wishes], missing: [] } : { wishes: [], missing: [lock] }
}

function projectFile(name: string, { command }: PackageCall, { context, world }: Step): string | undefined {
  const origin = context.originOf(placeOf(name, command), world)
  return origin === undefined ? undefined : context.textOf(origin)
}

function choiceOf({ command, skipsDev, manager, packages }: PackageCall, { world, input }: Step): Choice {
  const skipped = flagValues(command, ['--without', '--no-group'])
  const only = flagValues(command, ['--only', '--only-group'])
  // Poetry, uv and PDM take development groups unless told not to; pip and pipenv do not unless told to.
  const wantsDev =
    ['poetry', 'uv', 'pdm'].includes(manager.name) ||
    hasFlag(command, '--dev') ||
    flagValue(command, ['-d']) !== undefined
  return {
    dev: wantsDev && !skipsDev && only.length === 0,
    groups: [
      ...flagValues(command, ['--with', '--group', '-G']),
      ...only.filter((group) => group !== 'main'),
    ],
    skippedGroups: skipped,
    extras: [
      ...flagValues(command, ['--extras', '-E', '--extra']).flatMap((list) => list.split(' ')),
      ...packages.flatMap(({ name, source }) => (source === 'path' ? extrasIn(name ?? '') : [])),
      ...flagValues(command, ['-e', '--editable']).flatMap(extrasIn),
    ],
    python: world.runtimeVersion,
    toml: input.tables.look?.readToml ?? (() => undefined),
  }
}

/** `.[prod,gpu]` → `prod`, `gpu`. */
function extrasIn(path: string): string[] {
  const start = path.indexOf('[')
  const end = path.indexOf(']', start)
  return start === -1 || end === -1 ? [] : path.slice(start + 1, end).split(',')
}

const merge = (parts: readonly Asked[]): Asked => ({
  wishes: parts.flatMap(({ wishes }) => wishes),
  missing: parts.flatMap(({ missing }) => missing),
})
