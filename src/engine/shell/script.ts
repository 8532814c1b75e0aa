import type { Span } from '../text/span.ts'
import type { RawWord } from '../text/word.ts'
import type { Anatomy } from './anatomy.ts'

/** Which language a RUN is written in. `other` is a program such as python that reads a heredoc. */
export type Dialect = 'posix' | 'powershell' | 'cmd' | 'other'

/** The commands of a RUN, in the order of their text, every nesting level included. */
export interface Script {
  readonly dialect: Dialect
  /** Empty for Windows dialects and for text that does not parse. */
  readonly commands: readonly ShellCommand[]
  readonly problems: readonly ShellProblem[]
  /** True when the whole text was understood; edits that add commands are only safe then. */
  readonly isComplete: boolean
  /**
   * Where one more ` && command` may be appended so that it runs after everything else succeeded;
   * undefined where none may (open heredoc, `;` or `&` at the end, `||`, `exit`, comments, background jobs).
   */
  readonly tail: Span | undefined
  /**
   * For `RUN <<EOF` whose body stops on errors: its last line that is not blank, after which a new line may
   * be inserted; undefined otherwise.
   */
  readonly lastLine?: Span | undefined
  /** How it is written, put together when first asked for; undefined for what no shell reads. */
  readonly anatomy?: () => Anatomy
  /** The program that a `#!` line asks for, without its path. */
  readonly interpreter?: string | undefined
}

export interface ShellProblem {
  /** The shell stops at it; we stop at it, while a shell may not; or `&;`. */
  readonly kind: 'syntax' | 'limit' | 'background-semicolon'
  readonly at: Span
  readonly message: string
}

/** How a command hangs together with the one before it in the same list. */
export type Joint = '&&' | '||' | ';' | '|' | '|&' | '&' | '\n'

/** What a command is inside of, outermost first. */
export type Nesting = 'subshell' | 'group' | 'if' | 'loop' | 'case' | 'function' | 'substitution'

export interface ShellCommand {
  /** The name it is called by, looked through `command`, `builtin`, `exec`, `busybox`; '' for bare assignments. */
  readonly program: RawWord | undefined
  /** All words after the program, flags and arguments alike. */
  readonly words: readonly RawWord[]
  readonly assignments: readonly Assignment[]
  readonly redirections: readonly Redirection[]
  readonly joinedBy: Joint | undefined
  readonly nesting: readonly Nesting[]
  /**
   * Set when this command is an argument of another: `sudo apt-get …` yields two commands, `sudo` and an
   * `apt-get` whose wrapper is `sudo` (likewise env, xargs, time, nice, nohup, timeout, chroot, gosu, su-exec,
   * `sh -c '…'`).
   */
  readonly wrapper: string | undefined
  /** What stands before `program` and was looked through: `exec`, `command`, `builtin`, `busybox`. */
  readonly lookedThrough: readonly string[]
  /** The index of the statement list it belongs to: equal for commands that are joined to each other. */
  readonly list: number
  /** Its status is looked at: by `if`, `while`, `&&` or `||`. */
  readonly isCondition: boolean
  /** A `|` takes its output. */
  readonly feedsPipe: boolean
  readonly span: Span
}

export interface Assignment {
  readonly name: string
  readonly value: RawWord | undefined
  readonly span: Span
}

export interface Redirection {
  /** `>`, `>>`, `<`, `<<`, `2>`, `&>` … */
  readonly operator: string
  readonly target: RawWord | undefined
  /** The heredoc's lines, if it is one. */
  readonly body: Span | undefined
  readonly span: Span
}
