import type { Command } from '../../../../facts/model.ts'
import type { Edit } from '../../../../text/edit.ts'
import type { PlainStage } from '../../questions/plain-stage.ts'

/** What compiles a program that another, smaller image can run. */
export interface Toolchain {
  readonly builds: (command: Command) => boolean
  /** The image in which the program runs; undefined where it might not. */
  readonly runtime: (plain: PlainStage, build: Command) => string | undefined
  /** The file or directory to take over and where to, absolute, given the words that start the program. */
  readonly product: (
    words: readonly string[],
    build: Command,
    plain: PlainStage,
  ) => { readonly from: string; readonly to: string } | undefined
  /** Variables that only the build reads. */
  readonly env: RegExp
  /** What the build must do otherwise for that image. */
  readonly edits?: (build: Command) => readonly Edit[]
}

/** Where the program starts. */
export const endWorkdir = ({ rest }: PlainStage): string | undefined => rest.at(-1)?.workdir

export const has = ({ words }: Command, ...wanted: readonly string[]): boolean =>
  wanted.every((text) => words.some((word) => word.text === text))

export const asItIs = (path: string | undefined) =>
  path === undefined ? undefined : { from: path, to: path }
