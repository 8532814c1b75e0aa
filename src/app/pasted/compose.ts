import { parse } from 'yaml'
import type { Found, Part } from './found.ts'

/** What the services of a compose file are built from; undefined when the text is no compose file. */
export function composeIn(text: string): Found | undefined {
  const services = entriesOf(fieldOf(read(text), 'services'))
  const parts = services.flatMap(([name, service]): Part[] => {
    const source = textIn(service, 'build', 'dockerfile_inline') ?? fromImage(service)
    const platform = textIn(service, 'platform')
    return source === undefined ? [] : [{ name, source, ...(platform !== undefined && { platform }) }]
  })
  const missing = services.flatMap(([, service]) => dockerfileOf(service) ?? [])
  return parts.length + missing.length > 0 ? { kind: 'compose', parts, missing } : undefined
}

/** The image alone, to see what it weighs. */
function fromImage(service: unknown): string | undefined {
  const image = textIn(service, 'image')
  // Beside a `build`, it only names the result.
  return image === undefined || fieldOf(service, 'build') !== undefined ? undefined : `FROM ${image}\n`
}

/** Where the Dockerfile of a service lies that is not written into the compose file. */
function dockerfileOf(service: unknown): string | undefined {
  const build = fieldOf(service, 'build')
  if (build === undefined || textIn(build, 'dockerfile_inline') !== undefined) return undefined
  const context = typeof build === 'string' ? build : (textIn(build, 'context') ?? '.')
  return `${context.replace(/\/$/, '')}/${textIn(build, 'dockerfile') ?? 'Dockerfile'}`
}

function read(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 })
  } catch {
    return undefined
  }
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

const fieldOf = (value: unknown, name: string): unknown => entriesOf(value).find(([key]) => key === name)?.[1]

function textIn(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce(fieldOf, value)
  return typeof found === 'string' ? found : undefined
}
