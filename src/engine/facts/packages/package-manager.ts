/** What a call of a package manager does. */
export type Action = 'install' | 'refresh' | 'upgrade' | 'remove' | 'clean' | 'build' | 'other'

/** An environment variable that, set to one of the values, stands for a flag; values in lower case. */
export interface EnvSwitch {
  readonly env: string
  /** `any` is any but the empty one. */
  readonly values: readonly string[] | 'any'
}

/** A place that commands fill and a running container never reads. */
export interface Cache {
  /** `apt-lists`, `pip-cache`, `npm-cache` … : unique over all managers. */
  readonly name: string
  /** Absolute; `~` is the home of the RUN's user. The first is the one that messages name. */
  readonly paths: readonly string[]
  readonly filledBy: readonly Action[]
  /** The command that a fix appends: `rm -rf /var/lib/apt/lists/*`. */
  readonly emptiedBy: string
  /** True when the manager's own `clean` action empties it too. */
  readonly isCleaned: boolean
  /** Verbs that empty it where `clean` in general does not: `apt-get dist-clean`. */
  readonly cleanedBy?: readonly string[]
  /** Keeps the cache from being filled: `PIP_NO_CACHE_DIR`. */
  readonly switchedOffBy?: EnvSwitch
  /** The variable that moves the cache elsewhere: `YARN_CACHE_FOLDER`. */
  readonly movedBy?: string
}

export type InstallPromise = 'assumesYes' | 'skipsRecommends' | 'keepsNoCache' | 'skipsDev' | 'isFrozen'

/**
 * A package manager, told as a table: the only place that knows it. From it follow the reading of an
 * install, the rules about it, the weight of its caches and the text of the fixes.
 */
export interface PackageManager {
  readonly name: string
  /** What it installs: packages of the distribution, or libraries of a language. */
  readonly family: 'os' | 'language'
  readonly programs: readonly string[]
  /** `python -m pip`: the modules that stand for the program. */
  readonly modules?: readonly string[]
  /** What the first words that are no flags mean; two-word verbs are written with a blank: `pip install`. */
  readonly verbs: Readonly<Partial<Record<Action, readonly string[]>>>
  /** Verbs that fetch one package and run it: `go run`. */
  readonly runVerbs?: readonly string[]
  /** Verbs whose operands are parts of the project, not packages: `yarn workspaces focus api`. */
  readonly projectVerbs?: readonly string[]
  /** Names that stand for parts of the project: `go install tool`. */
  readonly projectNames?: readonly string[]
  /** What a call without any verb does: bare `yarn` installs. */
  readonly bareAction?: Action
  /** Flags whose next word is their value. */
  readonly valueFlags: readonly string[]
  /** Flags with which a call only says what it would do: `--dry-run`. */
  readonly idleFlags?: readonly string[]
  /** Flags whose value names a file of packages: `-r requirements.txt`. */
  readonly manifestFlags?: readonly string[]
  /** The files that an install without names reads, the manifest first, then lock files. */
  readonly manifests?: readonly string[]
  /** Flags whose value is the version of what is named: gem's `-v`. */
  readonly versionFlags?: readonly string[]
  /** Flags that name a file with versions for all: pip's `-c`. */
  readonly pinFlags?: readonly string[]
  /**
   * Any one of these flags keeps the promise. `-qq` is two letters q in whatever clusters; a flag with a value
   * is written with a blank: `-o APT::Install-Recommends=false`.
   */
  readonly promises: Readonly<Partial<Record<InstallPromise, readonly string[]>>>
  /** The flag that a fix adds so that the lock file is followed to the letter. */
  readonly frozenFlag?: string
  /** The flag that a fix adds so that development dependencies stay out. */
  readonly productionFlag?: string
  /** Variables that keep a promise for every call: `NODE_ENV=production`. */
  readonly promisesByEnv?: Readonly<Partial<Record<InstallPromise, readonly EnvSwitch[]>>>
  /** What stands between a name and its version: `=` for apt, `==` and others for pip, `@` for npm. */
  readonly versionMarks: readonly string[]
  /** What stands before the name of a repository to take it from: apk's `@edge`. */
  readonly tagMark?: string
  /** Versions that mean another one tomorrow: `latest`. */
  readonly movingVersions?: readonly string[]
  /** Words behind `--` are for the build of native parts: `gem install pg -- --with-pg-config=x`. */
  readonly endsAtDashes?: true
  /** A name with a slash is a directory: `pip install vendor/tool`. */
  readonly slashIsPath?: true
  readonly caches: readonly Cache[]
}
