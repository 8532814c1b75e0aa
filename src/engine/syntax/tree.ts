import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { RawWord } from '../text/word.ts'

/**
 * The lossless tree of a Dockerfile. The `tile`s of all nodes, in order, cover the source without gap or
 * overlap (line breaks included); a node's `span` is its text without the final line break.
 */
export interface SyntaxTree {
  readonly source: string
  readonly nodes: readonly SyntaxNode[]
  readonly directives: readonly Directive[]
  readonly escape: '\\' | '`'
  readonly problems: readonly SyntaxProblem[]
  /** Where the text was cut for analysis because it is too long; undefined when all was read. */
  readonly readUpTo: number | undefined
}

/** `# name=value` at the very top: `syntax`, `escape`, `check`. Names in lower case. */
export interface Directive {
  readonly name: string
  readonly value: string
  readonly span: Span
  readonly valueSpan: Span
}

/** What Docker would refuse or warn of. `kind` is stable: rules are chosen by it. */
export interface SyntaxProblem {
  readonly kind: SyntaxProblemKind
  readonly at: Span
  readonly message: string
  /** Only where one thing can be meant. */
  readonly remedy?: Remedy
}

/** What makes Docker take the text. */
export interface Remedy {
  readonly title: string
  readonly edits: readonly Edit[]
}

export type SyntaxProblemKind =
  | 'unknown-instruction'
  | 'missing-argument'
  | 'extra-argument'
  | 'malformed-from'
  | 'malformed-json'
  | 'malformed-pair'
  | 'unterminated-heredoc'
  | 'unknown-flag'
  | 'duplicate-flag'
  | 'bad-flag-value'
  | 'bad-directive'
  | 'bad-substitution'
  | 'bad-onbuild'
  | 'empty-continuation'
  | 'too-long'
  | 'not-text'

interface NodeBase<Kind extends string> {
  readonly kind: Kind
  readonly span: Span
  readonly tile: Span
}

export interface CommentNode extends NodeBase<'comment'> {
  /** Without `#` and surrounding blanks. */
  readonly text: string
}
export interface BlankNode extends NodeBase<'blank'> {}
/** Text that is no instruction Docker knows. */
export interface UnknownNode extends NodeBase<'unknown'> {
  readonly keyword: RawWord
}

export type SyntaxNode = CommentNode | BlankNode | UnknownNode | InstructionNode

/** `--name=value` or `--name`; `value` keeps quotes as written. */
export interface Flag {
  readonly name: string
  readonly value: RawWord | undefined
  readonly span: Span
}

export interface Heredoc {
  readonly name: string
  /** The `<<EOF` marker in the instruction's first line(s). */
  readonly marker: Span
  /** The lines between marker line and terminator, without the terminator. */
  readonly body: Span
  /** `<<'EOF'`: no expansion. */
  readonly isQuoted: boolean
  /** `<<-EOF`: leading tabs are dropped. */
  readonly stripsTabs: boolean
  readonly isClosed: boolean
}

/** The command of RUN, CMD, ENTRYPOINT, SHELL or HEALTHCHECK CMD. */
export type CommandForm =
  /** `span` covers flags' end to the end of the (first-line) text, continuations included. */
  | { readonly kind: 'shell'; readonly span: Span; readonly heredocs: readonly Heredoc[] }
  | { readonly kind: 'exec'; readonly span: Span; readonly items: readonly ExecItem[] }

export interface ExecItem {
  /** The JSON string, decoded. */
  readonly value: string
  /** With its double quotes. */
  readonly span: Span
}

interface InstructionBase<Kind extends string> extends NodeBase<Kind> {
  /** The keyword as written, `from` as well as `FROM`. */
  readonly keyword: RawWord
  readonly flags: readonly Flag[]
  /** Comment lines between continuation lines. */
  readonly comments: readonly CommentNode[]
}

export interface FromNode extends InstructionBase<'from'> {
  /** Undefined while the line is half-typed. */
  readonly image: RawWord | undefined
  /** `AS` as written. */
  readonly as: RawWord | undefined
  readonly name: RawWord | undefined
}
export interface RunNode extends InstructionBase<'run'> {
  readonly form: CommandForm
}
export interface CmdNode extends InstructionBase<'cmd'> {
  readonly form: CommandForm
}
export interface EntrypointNode extends InstructionBase<'entrypoint'> {
  readonly form: CommandForm
}
export interface ShellNode extends InstructionBase<'shell'> {
  readonly form: CommandForm
}
export interface TransferNode<Kind extends 'copy' | 'add'> extends InstructionBase<Kind> {
  /** In JSON form the words are unquoted and `parts` is one text. Heredoc markers count as sources. */
  readonly sources: readonly RawWord[]
  readonly destination: RawWord | undefined
  readonly heredocs: readonly Heredoc[]
  readonly isJson: boolean
}
export type CopyNode = TransferNode<'copy'>
export type AddNode = TransferNode<'add'>

export interface Pair {
  readonly key: RawWord
  /** Undefined for `ARG NAME`, or while half-typed. */
  readonly value: RawWord | undefined
  /** `=`, or ` ` for the old `ENV KEY some value` form. */
  readonly separator: '=' | ' ' | undefined
  readonly span: Span
}
export interface EnvNode extends InstructionBase<'env'> {
  readonly pairs: readonly Pair[]
}
export interface LabelNode extends InstructionBase<'label'> {
  readonly pairs: readonly Pair[]
}
export interface ArgNode extends InstructionBase<'arg'> {
  readonly pairs: readonly Pair[]
}
export interface ExposeNode extends InstructionBase<'expose'> {
  readonly ports: readonly RawWord[]
}
export interface VolumeNode extends InstructionBase<'volume'> {
  readonly paths: readonly RawWord[]
}
/** The argument is the rest of the line, blanks inside included. */
export interface UserNode extends InstructionBase<'user'> {
  readonly user: RawWord | undefined
}
export interface WorkdirNode extends InstructionBase<'workdir'> {
  readonly path: RawWord | undefined
}
export interface StopsignalNode extends InstructionBase<'stopsignal'> {
  readonly signal: RawWord | undefined
}
export interface MaintainerNode extends InstructionBase<'maintainer'> {
  readonly author: RawWord | undefined
}
export interface HealthcheckNode extends InstructionBase<'healthcheck'> {
  /** Undefined for NONE, or while half-typed. */
  readonly test: CommandForm | undefined
  readonly isNone: boolean
}
export interface OnbuildNode extends InstructionBase<'onbuild'> {
  /** The instruction it defers; undefined while half-typed. */
  readonly trigger: InstructionNode | UnknownNode | undefined
}

export type InstructionNode =
  | FromNode
  | RunNode
  | CmdNode
  | EntrypointNode
  | ShellNode
  | CopyNode
  | AddNode
  | EnvNode
  | LabelNode
  | ArgNode
  | ExposeNode
  | VolumeNode
  | UserNode
  | WorkdirNode
  | StopsignalNode
  | MaintainerNode
  | HealthcheckNode
  | OnbuildNode
