import { readDockerfile } from './facts/read.ts'
import { type Fit, fitFile } from './image/fit.ts'
import type { RealImage } from './image/model.ts'
import type { Options } from './options.ts'
import { parseDockerfile } from './syntax/parse.ts'

/** How the layers of an image lie over the text it was built from; `measured` of it belongs into the options. */
export const fitImage = (source: string, options: Options, image: RealImage): Fit =>
  fitFile(readDockerfile(parseDockerfile(source), options), image)
