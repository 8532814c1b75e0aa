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
  /(^|\/)([\w.-]*require[\w.-]*\.(txt|in)|pyproject\.toml|(poetry|uv|pdm|composer|bun|yarn|Cargo|Gemfile|Pipfile)\.lock|pylock\.toml|Pipfile|Gemfile|Cargo\.toml|\.npmrc|package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml|go\.(mod|sum)|composer\.json|environment\.ya?ml|pom\.xml|setup\.(py|cfg)|[\w.-]+\.sln|(build|settings)\.gradle(\.kts)?|[\w.-]+\.(cs|fs|vb)proj|packages\.lock\.json)$/

const foreign = /(^|\/)(node_modules|\.git|\.venv|venv|vendor|site-packages)\//

/** Texts beyond this are left where they are. */
export const longestText = 2_000_000
