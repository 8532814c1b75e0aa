import type * as facts from '../facts/model.ts'
import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'

export type Severity = 'error' | 'warning' | 'info' | 'style'

/** What a rule protects; findings are ordered and filtered by it. */
export type Concern = 'security' | 'size' | 'cache' | 'correctness' | 'upkeep'

/** What `check` receives, by the name in `each`. ONBUILD triggers are among the instructions. */
export interface Subjects {
  file: facts.Dockerfile
  stage: facts.Stage
  from: facts.From
  run: facts.Run
  copy: facts.Copy
  add: facts.Add
  env: facts.Env
  arg: facts.Arg
  label: facts.Label
  cmd: facts.Cmd
  entrypoint: facts.Entrypoint
  shell: facts.ShellInstruction
  expose: facts.Expose
  volume: facts.Volume
  user: facts.User
  workdir: facts.Workdir
  stopsignal: facts.Stopsignal
  maintainer: facts.Maintainer
  healthcheck: facts.Healthcheck
  onbuild: facts.Onbuild
  instruction: facts.Instruction
  command: facts.Command
  script: facts.RunScript
  call: facts.PackageCall
  install: facts.Install
  leftover: facts.Leftover
  download: facts.Download
  deadWeight: facts.DeadWeight
  cacheBreak: facts.CacheBreak
  secret: facts.Secret
  problem: facts.SyntaxProblem
}

export interface Problem {
  readonly at: Span
  /** A fact about this text, code in backticks, no period. */
  readonly message: string
  readonly fix?: Fix | undefined
  /** The text leaves it open whether it does harm: told only where the rule was asked for, as an `optIn` is. */
  readonly onRequest?: boolean
}

export interface Fix {
  /** An imperative: `Delete the lists at the end of this RUN`. */
  readonly title: string
  /** Edits of the Dockerfile; they address the original text and do not overlap. */
  readonly edits: readonly Edit[]
  /** New contents of files beside it, such as `.dockerignore`. */
  readonly files?: readonly { readonly name: string; readonly text: string }[]
}

/**
 * A text with «marks» around what is reported, and what one pass of this rule's fixes makes of it; or a text
 * in which the rule finds nothing. `files` are companion files (all of them known); `settings` as in options.
 */
export type Example = (
  | { readonly bad: string; readonly fixed?: string; readonly fixedFiles?: Readonly<Record<string, string>> }
  | { readonly good: string }
) & {
  readonly files?: Readonly<Record<string, string>>
  readonly settings?: Partial<facts.RuleSettings>
}

export interface Rule<Kind extends keyof Subjects = keyof Subjects> {
  /** What is found, in kebab-case; equals the file's name and reads well after "allow". */
  readonly name: string
  /** Ids of other tools for the same thing: `DL3009`, `FromAsCasing`, `DS-0002`, `CKV_DOCKER_3`. */
  readonly codes?: readonly string[]
  readonly severity: Severity
  readonly concern: Concern
  /** True for matters of taste and for advice that most files may ignore: off unless a preset or the user asks. */
  readonly optIn?: true
  /** Rules that tell the same mistake better: what they find at the same place is not told again. */
  readonly yieldsTo?: readonly string[]
  /** An imperative, no period. */
  readonly title: string
  /** Full sentences on consequences. */
  readonly why: string
  /** When it is fine to leave the finding. */
  readonly unless?: string
  /** `safe`: the image does the same, or the change is exactly what the rule asks. `review`: look at it first. */
  readonly fix?: 'safe' | 'review'
  /** Bad ones first. */
  readonly examples: readonly Example[]
  readonly each: Kind
  check(subject: Subjects[Kind], file: facts.Dockerfile): Problem | Iterable<Problem> | undefined
}

/** Keeps the type of `check` in step with `each`. */
export const defineRule = <Kind extends keyof Subjects>(rule: Rule<Kind>): Rule<Kind> => rule
