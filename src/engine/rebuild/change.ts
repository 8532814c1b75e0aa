/** What may differ from the build before. */
export type Change =
  /** A file of the program itself, which no COPY names. */
  | { readonly kind: 'source' }
  /** A path in the build context; a final slash stands for anything in that directory. */
  | { readonly kind: 'file'; readonly path: string }
  /** A line of the Dockerfile, from 1. */
  | { readonly kind: 'line'; readonly line: number }
  /** Another value of a build argument. */
  | { readonly kind: 'argument'; readonly name: string }
  /** The image behind a tag is another one; undefined for all images. */
  | { readonly kind: 'image'; readonly image: string | undefined }
