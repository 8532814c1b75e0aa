import type { Dialect, Joint, Nesting, ShellProblem } from '../shell/script.ts'
import type { CommandForm, CommentNode, Directive, Heredoc, SyntaxProblem } from '../syntax/tree.ts'
import type { Span } from '../text/span.ts'
import type { RawWord } from '../text/word.ts'
import type { ImageRef } from './image-ref.ts'
import type { Action, Cache, PackageManager } from './packages/package-manager.ts'

export type { Cache, CommandForm, CommentNode, Directive, Heredoc, ImageRef, PackageManager, SyntaxProblem }

/**
 * What a Dockerfile means: read by rules and sizes alike. `undefined` always says that the text does not tell.
 */
export interface Dockerfile {
  readonly source: string
  readonly directives: readonly Directive[]
  readonly comments: readonly CommentNode[]
  readonly escape: '\\' | '`'
  /** ARGs before the first FROM. */
  readonly globalArgs: readonly Arg[]
  /** An implicit first stage of unknown base holds instructions that stand before any FROM. */
  readonly stages: readonly Stage[]
  /** Every instruction, ONBUILD triggers included, in order of text. */
  readonly instructions: readonly Instruction[]
  readonly problems: readonly SyntaxProblem[]
  readonly deadWeights: readonly DeadWeight[]
  readonly cacheBreaks: readonly CacheBreak[]
  readonly secrets: readonly Secret[]
  readonly context: BuildContext
  readonly settings: RuleSettings
}

/** What rules may be told by configuration. */
export interface RuleSettings {
  /** Empty: any registry is trusted. Entries are exact, `*`, `*suffix` or `prefix*`. */
  readonly trustedRegistries: readonly string[]
  readonly labelSchema: ReadonlyMap<string, string>
  readonly strictLabels: boolean
  /** SPDX licence identifiers; undefined until the list has arrived. */
  readonly licenses: ReadonlySet<string> | undefined
  /** ISO date that end-of-life dates are compared with; undefined keeps such rules silent. */
  readonly today: string | undefined
}

/** The files beside the Dockerfile, as far as they were given. */
export interface BuildContext {
  /** Contents by path, for manifests and ignore files. */
  readonly files: ReadonlyMap<string, string>
  /** Bytes by path, for everything in the context; undefined when no listing was given. */
  readonly sizes: ReadonlyMap<string, number> | undefined
  /** Undefined when it was not given; then `isComplete` tells whether there is none. */
  readonly dockerignore: string | undefined
  /** True when a listing was given, so that a file not in it does not exist. */
  readonly isComplete: boolean
  /** True when `.dockerignore` keeps this context path out. */
  readonly isIgnored: (path: string) => boolean
}

export type Distro = 'debian' | 'ubuntu' | 'alpine' | 'rhel' | 'suse' | 'arch' | 'distroless' | 'windows'

export interface Stage {
  readonly kind: 'stage'
  readonly index: number
  /** As written; Docker compares without case. */
  readonly name: string | undefined
  /** Undefined for the implicit stage before the first FROM. */
  readonly from: From | undefined
  readonly base: Base
  /** ONBUILD triggers are not among them; see `Onbuild.trigger`. */
  readonly instructions: readonly Instruction[]
  readonly runs: readonly Run[]
  /** Stages that build FROM this one or copy or mount from it. */
  readonly usedBy: readonly Stage[]
  readonly isFinal: boolean
  /** Its layers are part of the final image: it is final, or the final stage's chain of FROMs leads here. */
  readonly isShipped: boolean
  /** Neither shipped nor needed by a shipped stage. */
  readonly isDead: boolean
  readonly distro: Distro | undefined
  /** The user, workdir and shell when the stage ends, FROM-inherited ones included. */
  readonly user: string | undefined
  readonly workdir: string | undefined
  readonly span: Span
}

export type Base =
  | { readonly kind: 'image'; readonly image: ImageRef }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'scratch' }
  | { readonly kind: 'unknown'; readonly why: string }

/** A word whose variables have been looked up. */
export interface Word extends RawWord {
  /** Unquoted, variables resolved; undefined when a part of it is not known. */
  readonly value: string | undefined
}

export interface Variable {
  readonly name: string
  readonly value: string | undefined
  readonly origin: 'env' | 'arg' | 'global-arg' | 'base-image' | 'predefined'
  readonly definedBy: Env | Arg | undefined
}

/** The variables in force at one instruction. */
export interface Scope {
  get(name: string): Variable | undefined
}

export interface Flag {
  readonly name: string
  readonly value: Word | undefined
  readonly span: Span
}

interface InstructionBase<Kind extends string> {
  readonly kind: Kind
  readonly span: Span
  /** As written: `RUN`, `run`. */
  readonly keyword: { readonly text: string; readonly span: Span }
  readonly flags: readonly Flag[]
  readonly stage: Stage
  /** True for the trigger of an ONBUILD. */
  readonly isOnbuild: boolean
  /** In force before this instruction. */
  readonly scope: Scope
  readonly user: string | undefined
  readonly workdir: string | undefined
  readonly comments: readonly CommentNode[]
}

export interface From extends InstructionBase<'from'> {
  readonly image: Word | undefined
  readonly as: RawWord | undefined
  readonly name: RawWord | undefined
}

export interface Run extends InstructionBase<'run'> {
  readonly form: CommandForm
  readonly shell: Shell
  readonly dialect: Dialect
  readonly mounts: readonly Mount[]
  readonly commands: readonly Command[]
  readonly shellProblems: readonly ShellProblem[]
  readonly isComplete: boolean
  readonly calls: readonly PackageCall[]
  readonly installs: readonly Install[]
  readonly downloads: readonly Download[]
  readonly leftovers: readonly Leftover[]
  /** Where one more ` && command` may go; undefined where none may. */
  readonly tail: Span | undefined
}

/** The SHELL in force. */
export interface Shell {
  readonly words: readonly string[]
  readonly pipefail: boolean
  /** The SHELL instruction that set it. */
  readonly setBy: ShellInstruction | undefined
}

/** Where `--from` or a mount's `from` takes files from. */
export type Origin =
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'image'; readonly image: string }

export interface Mount {
  /** `bind` when not said. */
  readonly type: string
  readonly target: string | undefined
  /** What of `from` is mounted; all of it when not said. */
  readonly source: string | undefined
  /** Undefined for the build context. */
  readonly from: Origin | undefined
  /** Where that stage or image is named; undefined where a variable or a continuation hides it. */
  readonly fromName: { readonly text: string; readonly span: Span } | undefined
  readonly id: string | undefined
  readonly span: Span
}

export interface Command {
  readonly program: string
  readonly name: Word | undefined
  readonly words: readonly Word[]
  readonly assignments: readonly {
    readonly name: string
    readonly value: Word | undefined
    readonly span: Span
  }[]
  readonly redirections: readonly {
    readonly operator: string
    readonly target: Word | undefined
    readonly body: Span | undefined
    readonly span: Span
  }[]
  readonly joinedBy: Joint | undefined
  readonly nesting: readonly Nesting[]
  readonly wrapper: string | undefined
  readonly list: number
  readonly span: Span
  /** The directory it runs in, as far as WORKDIR and `cd` tell. */
  readonly workdir: string | undefined
  readonly run: Run
}

/** One call of a package manager. */
export interface PackageCall {
  readonly manager: PackageManager
  readonly action: Action
  readonly command: Command
  readonly run: Run
  readonly verb: Word | undefined
  /** The words behind the verb that are neither flags nor their values. */
  readonly operands: readonly Word[]
  readonly packages: readonly Package[]
  /** Files it reads packages from: `-r requirements.txt`, or the manager's own when no name is given. */
  readonly manifests: readonly string[]
  readonly assumesYes: boolean
  readonly skipsRecommends: boolean
  readonly keepsNoCache: boolean
  readonly skipsDev: boolean
  readonly isFrozen: boolean
}
export interface Install extends PackageCall {
  readonly action: 'install'
}

export interface Package {
  /** Undefined when it comes from an unknown variable. */
  readonly name: string | undefined
  readonly version: string | undefined
  /** By a version, a file, a plain URL or a revision; undefined when it comes from an unknown variable. */
  readonly isPinned: boolean | undefined
  /** `name[extra1,extra2]` of pip. */
  readonly extras: readonly string[]
  /** From the manager's index, from a file or directory, or from a URL. */
  readonly source: 'index' | 'path' | 'url'
  readonly word: Word
}

/** A cache that a command fills and nothing later in the same RUN empties. */
export interface Leftover {
  readonly cache: Cache
  /** Where it lies, as people write it: `~/.npm`. */
  readonly path: string
  readonly writer: PackageCall
  readonly run: Run
}

/** A file fetched from the network by curl, wget, git clone or ADD. */
export interface Download {
  readonly url: string | undefined
  readonly by: Command | Add
  readonly tool: 'curl' | 'wget' | 'git' | 'add'
  /** Where it lands, absolute if the text tells; undefined when it is piped or unknown. */
  readonly path: string | undefined
  /** Unpacked by a later command of the same RUN, or through a pipe. */
  readonly unpackedBy: Command | undefined
  readonly unpackedTo: string | undefined
  readonly deletedBy: Command | undefined
  /** The shell it is piped into: `curl … | sh`. */
  readonly pipedInto: Command | undefined
}

/** Something deleted, re-owned or re-moded in a later layer: its bytes still ship. */
export interface DeadWeight {
  readonly how: 'deleted' | 'owner-changed' | 'mode-changed'
  readonly path: string
  readonly by: Command
  readonly madeBy: Instruction
}

/** Sources copied in before slow steps that need only their manifests. */
export interface CacheBreak {
  readonly copy: Copy | Add
  /** What runs again on each edit, in order; never empty. */
  readonly steps: readonly PackageCall[]
}

/** A credential that the text shows, or a name that announces one. */
export interface Secret {
  readonly kind: 'name' | 'value' | 'file'
  readonly where: 'env' | 'arg' | 'label' | 'copy' | 'run'
  readonly name: string
  readonly span: Span
  readonly instruction: Instruction
  /** `AWS access key`: what the value looks like. */
  readonly looksLike: string | undefined
}

interface TransferBase<Kind extends 'copy' | 'add'> extends InstructionBase<Kind> {
  readonly sources: readonly Word[]
  readonly destination: Word | undefined
  readonly heredocs: readonly Heredoc[]
  readonly isJson: boolean
  /** `--from`: an earlier stage, an image, or undefined for the build context. */
  readonly from: Origin | undefined
  readonly chown: string | undefined
  readonly chmod: string | undefined
  /** `--exclude`: whether a path below a source stays behind. */
  readonly leavesOut: (path: string) => boolean
  /** `--parents`: files keep the folders that they lie in. */
  readonly keepsParents: boolean
  /** Absolute destination if the text tells. */
  readonly target: string | undefined
}
export interface Copy extends TransferBase<'copy'> {}
export interface Add extends TransferBase<'add'> {
  readonly downloads: readonly Download[]
}

export interface Pair {
  readonly key: string
  readonly keySpan: Span
  readonly value: Word | undefined
  readonly separator: '=' | ' ' | undefined
  readonly span: Span
}
export interface Env extends InstructionBase<'env'> {
  readonly pairs: readonly Pair[]
}
export interface Label extends InstructionBase<'label'> {
  readonly pairs: readonly Pair[]
}
export interface Arg extends InstructionBase<'arg'> {
  readonly pairs: readonly Pair[]
}
export interface Cmd extends InstructionBase<'cmd'> {
  readonly form: CommandForm
}
export interface Entrypoint extends InstructionBase<'entrypoint'> {
  readonly form: CommandForm
}
export interface ShellInstruction extends InstructionBase<'shell'> {
  readonly form: CommandForm
}
export interface Expose extends InstructionBase<'expose'> {
  readonly ports: readonly Word[]
}
export interface Volume extends InstructionBase<'volume'> {
  readonly paths: readonly Word[]
}
export interface User extends InstructionBase<'user'> {
  readonly argument: Word | undefined
}
export interface Workdir extends InstructionBase<'workdir'> {
  readonly path: Word | undefined
  /** Where it leads, absolute if the text tells. */
  readonly target: string | undefined
}
export interface Stopsignal extends InstructionBase<'stopsignal'> {
  readonly signal: Word | undefined
}
export interface Maintainer extends InstructionBase<'maintainer'> {
  readonly author: Word | undefined
}
export interface Healthcheck extends InstructionBase<'healthcheck'> {
  readonly test: CommandForm | undefined
  readonly isNone: boolean
}
export interface Onbuild extends InstructionBase<'onbuild'> {
  readonly trigger: Instruction | undefined
}

export type Instruction =
  | From
  | Run
  | Copy
  | Add
  | Env
  | Label
  | Arg
  | Cmd
  | Entrypoint
  | ShellInstruction
  | Expose
  | Volume
  | User
  | Workdir
  | Stopsignal
  | Maintainer
  | Healthcheck
  | Onbuild
