/** `Dockerfile`, `api.Dockerfile`, `Containerfile.dev` */
export const isDockerfile = (path: string): boolean =>
  /(^|\/)((Docker|Container)file(\.[\w-]+)*|[\w.-]+\.(docker|container)file)$/i.test(path) &&
  !isIgnoreFile(path)

/** `.dockerignore`, or the one that belongs to one Dockerfile: `api.Dockerfile.dockerignore`. */
export const isIgnoreFile = (path: string): boolean => path.endsWith('.dockerignore')

/** Files whose texts the analysis reads, but for those of other people's packages. */
export const isManifest = (path: string): boolean =>
  (isIgnoreFile(path) || manifest.test(path)) && !foreign.test(path)

const manifest =
  /(^|\/)([\w.-]*requirements[\w.-]*\.(txt|in)|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(\.lock)?|package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|pnpm-workspace\.yaml|bun\.lock|go\.mod|go\.sum|Gemfile(\.lock)?|composer\.(json|lock)|environment\.ya?ml)$/

const foreign = /(^|\/)(node_modules|\.git|\.venv|venv|vendor|site-packages)\//

/** Texts beyond this are left where they are. */
export const longestText = 2_000_000
