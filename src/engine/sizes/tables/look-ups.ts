import { parse } from 'smol-toml'

/**
 * All that reads tables and looks things up in them, and the longest list of the rules. It is fetched together with the first table: until then the
 * estimate has no use for it, and findings need not wait for it.
 */
export { spdxLicenses } from '../../facts/tables/spdx-licenses.ts'
export { apkAdd, apkIndexBytes, apkKept, installedInAlpine, readAlpinePackages } from './alpine.ts'
export { baseImageSize, readBaseImages } from './base-images.ts'
export { aptInstall, aptKept, aptListsBytes, installedIn } from './debian.ts'
export { readDebianGraph, widenedGraph } from './debian-graph.ts'
export { widerPart } from './debian-wider.ts'
export { npmInstall, readNpmPackages } from './npm.ts'
export { pipInstall, readWheels } from './wheels.ts'

/** What a TOML text, such as a lock file, holds; undefined when it is broken. */
export function readToml(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}
