import type { Dockerfile } from './model.ts'

/**
 * True when what reads this file knows a feature that docker/dockerfile 1.<minor> brought: it is Docker's own, and
 * its `# syntax=` line names no older one.
 */
export function frontendKnows({ directives }: Pick<Dockerfile, 'directives'>, minor: number): boolean {
  const syntax = directives.find(({ name }) => name === 'syntax')?.value
  if (syntax === undefined) return true
  const found = /(?:^|\/)docker\/dockerfile(?:-upstream)?(?::([\w.-]+))?(?:@.*)?$/.exec(syntax)
  if (!found) return false
  const pinned = /^1\.(\d+)/.exec(found[1] ?? '')
  return pinned ? Number(pinned[1]) >= minor : true
}
