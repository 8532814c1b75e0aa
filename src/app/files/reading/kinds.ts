/** `Dockerfile`, `api.Dockerfile`, `Containerfile.dev` */
export const isDockerfile = (path: string): boolean =>
  /(^|\/)((Docker|Container)file(\.[\w-]+)*|[\w.-]+\.(docker|container)file)$/i.test(path) &&
  !isIgnoreFile(path)

/** `.dockerignore`, or the one that belongs to one Dockerfile: `api.Dockerfile.dockerignore`. */
export const isIgnoreFile = (path: string): boolean => path.endsWith('.dockerignore')

/** Texts beyond this are left where they are. */
export const longestText = 2_000_000
