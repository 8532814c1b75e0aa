import { countOf, type Fields, fieldsOf, textsOf } from './json-value.ts'
import { type ReadImage, unread } from './model.ts'
import { platformOf, settingsOf } from './settings.ts'

/** `docker image inspect`: the settings and one sum; layers are named, and not weighed. */
export function imageOfInspect(image: Fields, images: number): ReadImage {
  const bytes = countOf(image.get('size'))
  if (bytes === undefined) return unread('This JSON of an image lacks its size')
  const layers = textsOf(fieldsOf(image.get('rootfs')).get('layers')).length
  return {
    kind: 'read',
    image: {
      source: 'inspect',
      names: textsOf(image.get('repotags')),
      platform: platformOf(image),
      settings: settingsOf(image),
      steps: [],
      total: { bytes, roundedBy: 0 },
      contents: undefined,
      notes: [
        `This tells what ${layers} layers weigh together; \`docker history --no-trunc\` tells each`,
        ...(images > 1 ? [`The text holds ${images} images: this is the first`] : []),
      ],
    },
  }
}
