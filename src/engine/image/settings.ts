import { type Fields, fieldsOf, textOf, textsOf } from './json-value.ts'
import type { ImageSettings } from './model.ts'

/** The settings in an image's configuration, and in what `docker image inspect` prints of it. */
export function settingsOf(image: Fields): ImageSettings | undefined {
  const config = fieldsOf(image.get('config'))
  if (config.size === 0) return undefined
  return {
    env: textsOf(config.get('env')),
    user: textOf(config.get('user')),
    workdir: textOf(config.get('workingdir')),
    entrypoint: textsOf(config.get('entrypoint')),
    command: textsOf(config.get('cmd')),
  }
}

export function platformOf(image: Fields): string | undefined {
  const parts = ['os', 'architecture', 'variant'].map((name) => textOf(image.get(name))).filter(Boolean)
  return parts.length < 2 ? undefined : parts.join('/')
}
