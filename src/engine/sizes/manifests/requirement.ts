import { pythonName } from '../../facts/python-name.ts'
import type { Requirement } from '../tables/wheels.ts'
import { compareVersions } from '../versions.ts'

/** `name[extra] == 1.2 ; python_version < "3.8"` or the address of a package, read; undefined when it is not meant for Linux or this Python. */
export function readRequirement(text: string, python: string | undefined): Requirement | undefined {
  const [spec = '', marker] = cut(text, ';')
  if (marker !== undefined && !holds(marker, python)) return
  const url = /^\s*(?:[a-z]+\+)?[a-z]+:\/\/\S+/.exec(spec)
  if (url) return fromUrl(url[0].trim())
  // `name @ https://…` names its package; a path does not.
  const [named = ''] = cut(spec, '@')
  const found = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[([^\]]*)\])?\s*(.*)$/.exec(named)
  if (!found) return
  const [, name = '', extras = '', constraint = ''] = found
  return {
    name: pythonName(name),
    version: pinned(constraint),
    extras: extras
      .split(',')
      .map((extra) => extra.trim())
      .filter(Boolean),
  }
}

/** A package by its address: what `#egg=` says, else what the wheel, the archive or the repository is called. */
function fromUrl(url: string): Requirement | undefined {
  const [address = '', fragment = ''] = cut(url, '#')
  const egg = /(?:^|&)egg=([\w.-]+)(?:\[([^\]]*)\])?/.exec(fragment)
  if (egg) return { name: pythonName(egg[1] ?? ''), version: undefined, extras: egg[2]?.split(',') ?? [] }
  const file = address.split('?')[0]?.replace(/\/$/, '').split('/').at(-1) ?? ''
  const released = /^([\w.]+(?:-[A-Za-z][\w.]*)*)-(\d[\w.+]*?)(?:-.+)?\.(?:whl|tar\.\w+|zip)$/.exec(file)
  if (released) return { name: pythonName(released[1] ?? ''), version: released[2], extras: [] }
  const repository = /^([\w.-]+?)(?:\.git)?(?:@.*)?$/.exec(file)?.[1]
  return repository === undefined
    ? undefined
    : { name: pythonName(repository), version: undefined, extras: [] }
}

const cut = (text: string, mark: string): [string, string | undefined] => {
  const at = text.indexOf(mark)
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

/**
 * The version that a constraint leads to, or what that version begins with: `==1.2` and `1.2` → `1.2`,
 * `^1.2`, `~=1.2` and `>=1.2,<2` → `1`, for the newest 1.x is meant; `>=1.2` alone → undefined, the newest of all.
 */
export function pinned(constraint: string): string | undefined {
  const found = /^[\s(]*(===?|~=|\^|~|>=?)?\s*v?(\d[\w.+]*)/.exec(constraint)
  if (!found) return
  const [, operator = '==', version = ''] = found
  const [major = '', minor, patch] = version.split('.')
  const line = minor === undefined ? major : `${major}.${minor}`
  if (operator === '~') return line
  if (operator === '~=') return patch === undefined ? major : line
  if (operator === '^') return major === '0' ? line : major
  if (!operator.startsWith('>')) return version
  const below = /<\s*(\d+)(?:\.(\d+))?/.exec(constraint)
  if (!below) return
  // Up to the next major version, or up to a minor one of the same.
  return Number(below[1]) > Number(major) ? newestBelow(Number(below[1]), below[2]) : version
}

const newestBelow = (major: number, minor = '0'): string => String(Number(minor) > 0 ? major : major - 1)

/** False only when a clause is surely false: `sys_platform == "win32"`. */
export const holds = (marker: string, python: string | undefined): boolean =>
  marker
    .split(/\bor\b/)
    .some((either) => either.split(/\band\b/).every((clause) => clauseHolds(clause, python)))

const linux: Readonly<Record<string, string>> = {
  sys_platform: 'linux',
  platform_system: 'Linux',
  os_name: 'posix',
  platform_python_implementation: 'CPython',
  implementation_name: 'cpython',
  extra: '',
}

function clauseHolds(clause: string, python: string | undefined): boolean {
  const found = /^[\s(]*(\w+)\s*(==|!=|<=|>=|<|>)\s*["']([^"']*)["'][\s)]*$/.exec(clause)
  if (!found) return true
  const [, name = '', operator = '', value = ''] = found
  if (name === 'python_version' || name === 'python_full_version')
    return python === undefined || compares(compareVersions(python, value), operator)
  const ours = linux[name]
  if (ours === undefined || (operator !== '==' && operator !== '!=')) return true
  return (ours === value) === (operator === '==')
}

const compares = (order: number, operator: string): boolean =>
  operator === '=='
    ? order === 0
    : operator === '!='
      ? order !== 0
      : operator === '<'
        ? order < 0
        : operator === '>'
          ? order > 0
          : operator === '<='
            ? order <= 0
            : order >= 0
