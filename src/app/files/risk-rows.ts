import type { Span } from '../../engine/text/span.ts'
import type { ContextUse } from '../../worker/client.ts'
import { say } from '../words/say.ts'
import { isSuperfluous } from './risks.ts'
import type { RiskGroup } from './survey.ts'

/** A line of `.dockerignore` that is worth adding, and what the Dockerfile says about it. */
export interface RiskRow extends RiskGroup {
  /** What takes the files along: into the image, or only into a stage or mount of the build. */
  readonly taken: { readonly at: Span; readonly ships: boolean } | undefined
  /** Why the line is not proposed; undefined when it is. */
  readonly doubt: string | undefined
}

/** The worker is asked about as many paths at a time. */
const mostPaths = 200

export const pathsToAsk = (risks: readonly RiskGroup[]): readonly string[] =>
  risks.flatMap(({ paths }) => paths).slice(0, mostPaths)

/** What ships comes first; a line without which the build may fail is never proposed. */
export function riskRows(risks: readonly RiskGroup[], { uses, managers }: ContextUse): readonly RiskRow[] {
  const useOf = new Map(uses.map((use) => [use.path, use]))
  const rows = risks.map((risk): RiskRow => {
    const found = risk.paths.flatMap((path) => useOf.get(path) ?? [])
    const taken = found.find(({ ships }) => ships) ?? found[0]
    const isNamed = found.some((use) => use.isNamed)
    return {
      ...risk,
      taken: taken && { at: taken.at, ships: taken.ships },
      doubt: isNamed
        ? say('the Dockerfile asks for it by name')
        : risk.isOnPurpose
          ? say('a `!` line lets it in')
          : isSuperfluous(risk, managers)
            ? undefined
            : say('no RUN installs it anew'),
    }
  })
  const rank = ({ taken }: RiskRow) => (taken?.ships ? 0 : taken ? 1 : 2)
  // A stable sort: within a rank, credentials stay in front.
  return rows.sort((a, b) => rank(a) - rank(b))
}

export const isProposed = ({ taken, doubt }: RiskRow): boolean => taken !== undefined && doubt === undefined
