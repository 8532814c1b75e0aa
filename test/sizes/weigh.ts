import { readDockerfile } from '../../src/engine/facts/read.ts'
import type { Options } from '../../src/engine/options.ts'
import { estimate } from '../../src/engine/sizes/estimate.ts'
import type { Contributor, ImageSize, Layer } from '../../src/engine/sizes/image-size.ts'
import { loadTables } from '../../src/engine/sizes/tables/load.ts'
import type { Tables } from '../../src/engine/sizes/tables/tables.ts'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'
import { dedent } from '../../src/engine/text/dedent.ts'

export const allTables: Tables = await loadTables([
  'base-images',
  'debian-bullseye',
  'debian-bookworm',
  'debian-trixie',
  'debian-bookworm-more',
  'debian-trixie-more',
  'debian-bookworm-rest',
  'debian-trixie-rest',
  'alpine',
  'wheels',
  'npm',
])

/** The estimate of a Dockerfile's text; with all tables unless `tables` says otherwise. */
export function weigh(text: string, options: Options = {}): ImageSize {
  const file = readDockerfile(parseDockerfile(dedent(text)), options)
  return estimate(file, {
    tables: options.tables ?? allTables,
    platform: 'linux/amd64',
    assumptions: options.assumptions ?? {},
  })
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e6 ? 3 : 1)

const line = ({ label, bytes, dead, basis }: Contributor): string =>
  `    ${megabytes(bytes.likely)} (${megabytes(bytes.low)}–${megabytes(bytes.high)}) ${label} [${basis.kind}]` +
  (dead ? ` dead ${megabytes(dead.likely)}` : '')

/** The estimate as a person would like to read it, in MB. */
export const outline = ({ stages, shipped, pull, dead, unknowns }: ImageSize): string =>
  [
    ...stages.flatMap(({ name, ships, baseContributor, layers }) => [
      `stage ${name}${ships ? '' : ', not shipped'}`,
      line(baseContributor),
      ...layers.flatMap(({ instruction, line: at, bytes, contributors }) => [
        `  ${at} ${instruction} ${megabytes(bytes.likely)}`,
        ...contributors.map(line),
      ]),
    ]),
    `shipped ${megabytes(shipped.likely)} (${megabytes(shipped.low)}–${megabytes(shipped.high)}), pull ${megabytes(pull.likely)}, dead ${megabytes(dead.likely)}, unknown ${unknowns}`,
  ].join('\n')

export const layersOf = (size: ImageSize): readonly Layer[] => size.stages.flatMap(({ layers }) => layers)
