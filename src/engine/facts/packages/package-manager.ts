/** What a call of a package manager does. */
export type Action = 'install' | 'refresh' | 'upgrade' | 'remove' | 'clean' | 'build' | 'other'

/** A place that commands fill and a running container never reads. */
export interface Cache {
  /** `apt-lists`, `pip-cache`, `npm-cache` … : unique over all managers. */
  readonly name: string
  /** Absolute; `~` is the home of the RUN's user. The first is the one that messages name. */
  readonly paths: readonly string[]
  readonly filledBy: readonly Action[]
  /** The command that a fix appends: `rm -rf /var/lib/apt/lists/*`. */
  readonly emptiedBy: string
  /** An ENV, and the values that switch the cache off: `PIP_NO_CACHE_DIR`. */
  readonly disabledByEnv?: { readonly name: string; readonly values: readonly string[] | 'any' }
}

/** What a flag of an install promises. A cluster such as `-yq` counts as `-y` and `-q`. */
export type Promise = 'assumesYes' | 'skipsRecommends' | 'keepsNoCache' | 'skipsDev' | 'isFrozen'

/**
 * A package manager, told as a table: the only place that knows it. From it follow the reading of an
 * install, the rules about it, the weight of its caches and the text of the fixes.
 */
export interface PackageManager {
  readonly name: string
  /** What it installs: `os` packages, libraries of a `language`, or `tools` for building. */
  readonly family: 'os' | 'language'
  readonly programs: readonly string[]
  /** `python -m pip`: modules that stand for the program. */
  readonly modules?: readonly string[]
  /** First word that is no flag → what the call does. Two-word verbs are written with a blank: `pip install`. */
  readonly verbs: Readonly<Partial<Record<Action, readonly string[]>>>
  /** What a call without any verb does: bare `yarn` installs. */
  readonly bareAction?: Action
  /** Flags whose next word is their value. */
  readonly valueFlags: readonly string[]
  /** Flags whose value names a file of packages: `-r requirements.txt`. */
  readonly manifestFlags?: readonly string[]
  /** The files that an install without names reads: `package.json`, `package-lock.json`. */
  readonly manifests?: readonly string[]
  readonly promises: Readonly<Partial<Record<Promise, readonly string[]>>>
  /** What separates a name from its version: `=` for apt, `==` and others for pip, `@` for npm. */
  readonly versionMarks: readonly string[]
  readonly caches: readonly Cache[]
}
