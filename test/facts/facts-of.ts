import type { Dockerfile, Run } from '../../src/engine/facts/model.ts'
import { readDockerfile } from '../../src/engine/facts/read.ts'
import type { Options } from '../../src/engine/options.ts'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'
import { dedent } from '../../src/engine/text/dedent.ts'

export const factsOf = (text: string, options: Options = {}): Dockerfile =>
  readDockerfile(parseDockerfile(dedent(text)), options)

export const runsOf = (file: Dockerfile): Run[] =>
  file.instructions.filter((one): one is Run => one.kind === 'run')

/** The only RUN of a text. */
export function runOf(text: string, options: Options = {}): Run {
  const [run, ...others] = runsOf(factsOf(text, options))
  if (!run || others.length > 0) throw new Error('exactly one RUN is wanted')
  return run
}
