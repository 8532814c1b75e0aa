import type { Anatomy, Piece } from '../shell/anatomy.ts'
import { baseNameOf, programOf } from '../shell/dialect.ts'
import { once } from '../shell/once.ts'
import type { Script } from '../shell/script.ts'
import type { Span } from '../text/span.ts'
import type { Command, Run } from './model.ts'
import { type ScriptNames, scriptNames } from './script-names.ts'

/** A RUN's text as its shell reads it. */
export interface RunScript extends Anatomy, ScriptNames {
  readonly run: Run
  /** The commands that it names itself: not those behind `sudo` or in a `sh -c '…'`. */
  readonly commands: readonly Command[]
  /** What becomes of things that bash knows and POSIX does not. */
  readonly bashisms: 'fail' | 'work' | 'unknown'
  /** What a command's word is made of. */
  readonly piecesOf: (word: { readonly span: Span } | undefined) => readonly Piece[]
}

export function readScript(script: Script, run: Run): RunScript | undefined {
  const anatomy = script.isComplete ? script.anatomy?.() : undefined
  if (!anatomy) return undefined
  const commands = run.commands.filter(({ wrapper }) => wrapper === undefined)
  const pieces = once(() => new Map(anatomy.words.map((word) => [word.span.start, word.pieces])))
  return {
    run,
    commands,
    bashisms: bashismsIn(script.interpreter ?? baseNameOf(programOf(run.shell.words)), run),
    piecesOf: (word) => (word && pieces().get(word.span.start)) ?? [],
    ...anatomy,
    ...scriptNames(anatomy, commands, run),
  }
}

function bashismsIn(shell: string, { shell: { isReplaced }, stage: { distro } }: Run): RunScript['bashisms'] {
  if (shell === 'dash') return 'fail'
  if (shell !== 'sh') return 'work'
  return (distro === 'debian' || distro === 'ubuntu') && !isReplaced ? 'fail' : 'unknown'
}

/** `ln -sf bash /bin/sh`, `dpkg-reconfigure dash`. */
export const replacesSh = ({ program, words }: Command): boolean =>
  replacers.has(program) && words.some(({ value }) => value === '/bin/sh' || value === 'dash')

const replacers: ReadonlySet<string> = new Set(['ln', 'mv', 'cp', 'dpkg-divert', 'dpkg-reconfigure'])
