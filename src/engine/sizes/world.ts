import type { Command, Distro, Dockerfile, ImageRef, PackageCall, Run } from '../facts/model.ts'
import type { Span } from '../text/span.ts'
import type { ContextFiles } from './context-files.ts'
import type { FileSystem, Piece, Rewrite } from './file-system.ts'
import type { CompiledPackage } from './image-size.ts'
import type { Measured } from './measured.ts'
import { absolute, unknownDirectory } from './path.ts'
import type { Weight } from './tables/install-size.ts'
import type { Tables } from './tables/tables.ts'

/** All that an estimate depends on beside the Dockerfile. */
export interface EstimateInput {
  readonly tables: Tables
  /** `linux/amd64`. */
  readonly platform: string
  /** The user's own bytes: by `line:<n>`, COPY source, image reference or package name. */
  readonly assumptions: Readonly<Record<string, number>>
  /** What an image that was built from this file weighs. */
  readonly measured?: Measured
}

/** What is known of a stage while it is read. */
export interface World {
  readonly files: FileSystem
  /** Names installed so far, by group: `apt`, `apk`, `pip:/usr/local/lib/python3/site-packages`. */
  readonly present: Map<string, Set<string>>
  /** Python packages that pip compiles in this stage: see `CompiledPackage`. */
  readonly compiles: Map<string, CompiledPackage>
  /** What `poetry config` has set so far. */
  readonly settings: Map<string, string>
  /** COPY from the build context: the newest last. */
  readonly copies: { last: CopyLink | undefined }
  /** The image at the root of the chain of FROMs. */
  readonly image: ImageRef | undefined
  readonly distro: Distro | undefined
  readonly language: string | undefined
  /** `linux/arm64` where FROM asks for it, else that of the whole estimate. */
  readonly platform: string
  /** `3.11` of `python:3.11-slim`. */
  readonly runtimeVersion: string | undefined
  readonly aptBase:
    | { readonly suite: string; readonly slim: boolean; readonly isCertain: boolean }
    | undefined
}

export interface Copied {
  /** A path or pattern in the build context; '' is all of it. */
  readonly source: string
  /** Absolute. */
  readonly target: string
  /** Files lie below the target with the folders that the source names. */
  readonly keepsParents: boolean
}

/** A chain, so that stages share what they inherit. */
export interface CopyLink {
  readonly copied: Copied
  readonly before: CopyLink | undefined
}

/** Where an instruction or a command of it stands. */
export interface Step {
  readonly file: Dockerfile
  readonly input: EstimateInput
  readonly world: World
  readonly context: ContextFiles
}

/** What a command does to the image. */
export type Change =
  | { readonly kind: 'add'; readonly piece: Piece }
  | { readonly kind: 'remove'; readonly path: string }
  /** Packages that an install put there; later installs do not find them any more. */
  | { readonly kind: 'remove-packages'; readonly group: string; readonly names: ReadonlySet<string> }
  | { readonly kind: 'thin'; readonly path: string; readonly name?: string | undefined }
  | {
      readonly kind: 'copy' | 'move'
      readonly from: string
      readonly to: string
      readonly at: Span
      readonly label: string
    }
  | { readonly kind: 'compiles'; readonly packages: readonly CompiledPackage[] }
  | ({ readonly kind: 'rewrite' } & Rewrite)
  | { readonly kind: 'setting'; readonly name: string; readonly value: string }
  /** COPY from the build context: installs find their manifests by it. */
  | ({ readonly kind: 'copied' } & Copied)
  /** Later installs find these there. */
  | { readonly kind: 'present'; readonly group: string; readonly names: readonly string[] }
  /** What this call downloads, and its manager's cache would keep. */
  | { readonly kind: 'cached'; readonly call: PackageCall; readonly weight: Weight }

export const add = (piece: Piece): Change => ({ kind: 'add', piece })

export const present = (world: World, group: string): ReadonlySet<string> =>
  world.present.get(group) ?? nothing
const nothing: ReadonlySet<string> = new Set()

/** The home of the RUN's user, by the custom of `useradd`. */
export function homeOf({ user }: Pick<Run, 'user'>): string {
  const name = user?.split(':')[0] ?? 'root'
  return name === 'root' || name === '0' || name === '' ? '/root' : `/home/${name}`
}

export const directoryOf = (command: Command): string =>
  command.workdir ?? command.run.workdir ?? unknownDirectory

/** Where a path of a command leads, home and working directory considered. */
export function placeOf(path: string, command: Command): string {
  const home = homeOf(command.run)
  for (const start of ['~/', '$HOME/', '${HOME}/'])
    if (path.startsWith(start)) return absolute(path.slice(start.length), home)
  return path === '~' ? home : absolute(path, directoryOf(command))
}

/** An environment variable in force at a command: in front of it, exported in its RUN, or by ENV and ARG. */
export function environmentOf(command: Command, name: string): string | undefined {
  const here = command.assignments.find((assignment) => assignment.name === name)
  if (here) return here.value?.value
  let value = command.run.scope.get(name)?.value
  for (const other of settersIn(command.run)) {
    if (other.span.start >= command.span.start) break
    if (other.program !== 'export') continue
    const exported = other.words.find(({ text }) => text.startsWith(`${name}=`))
    if (exported) value = exported.value?.slice(name.length + 1)
  }
  return value
}

/** A variable that is set to anything but nothing, `0` and `false`. */
export function isSwitchedOn(command: Command, name: string): boolean {
  const value = environmentOf(command, name)
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase())
}

const settersByRun = new WeakMap<Run, readonly Command[]>()

/** The commands that change the environment of those behind them: few, and asked for by each. */
export function settersIn(run: Run): readonly Command[] {
  const known = settersByRun.get(run)
  if (known) return known
  const found = run.commands.filter(
    ({ program }) => program === 'export' || program === '.' || program === 'source',
  )
  settersByRun.set(run, found)
  return found
}
