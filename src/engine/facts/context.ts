import type { Options } from '../options.ts'
import { ignoresOf } from './dockerignore.ts'
import type { BuildContext, RuleSettings } from './model.ts'

/** The build context as far as the options tell. */
export function readContext({ files = {}, contextSizes }: Options): BuildContext {
  const contents = new Map(Object.entries(files))
  const dockerignore = contents.get('.dockerignore')
  return {
    files: contents,
    sizes: contextSizes && new Map(Object.entries(contextSizes)),
    dockerignore,
    isComplete: contextSizes !== undefined,
    isIgnored: dockerignore === undefined ? () => false : ignoresOf(dockerignore),
  }
}

export const readSettings = (options: Options): RuleSettings => ({
  trustedRegistries: options.trustedRegistries ?? [],
  labelSchema: new Map(Object.entries(options.labelSchema ?? {})),
  strictLabels: options.strictLabels ?? false,
  licenses: options.tables?.look?.spdxLicenses,
  today: options.today,
})
