import type { Span } from '../../text/span.ts'
import { type Layout, lowerBound, type PlacedComment } from './layout.ts'
import { namesIn, type Suppression } from './suppression.ts'

/** `hadolint global ignore=DL3008, DL3009 # reason`; one bad name voids the whole comment. */
const pragma =
  /^hadolint[ \t]+(?:(stage|global)[ \t]+)?ignore[ \t]*=[ \t]*([DLSC\d]+(?:[ \t]*,[ \t]*[DLSC\d]+)*)[ \t]*(?:#(.*))?$/

interface Pragma {
  readonly comment: PlacedComment
  readonly scope: 'inline' | 'stage' | 'global'
  readonly codes: string
  readonly because: string | undefined
}

function pragmaIn(comment: PlacedComment): Pragma | undefined {
  // Hadolint never sees a comment between continuation lines.
  if (comment.isInside) return undefined
  const found = pragma.exec(comment.text)
  if (!found) return undefined
  const [, where, codes = '', note] = found
  const scope = where === 'stage' || where === 'global' ? where : 'inline'
  return { comment, scope, codes, because: note?.trim() || undefined }
}

/**
 * From behind the instruction below the comment to the next FROM, that FROM included: hadolint compares lines
 * strictly, so the comment does not reach the FROM that it stands on. A later stage pragma replaces an earlier one.
 */
function stageReach(layout: Layout, { span, line }: PlacedComment, all: readonly PlacedComment[]): Span {
  const start = (layout.below({ text: '', span, line, isInside: false }, 'line')?.end ?? span.end) + 1
  const replacing = all[lowerBound(all.length, (at) => all[at]?.span.start ?? 0, span.end)]
  const lists = [
    layout.nextFrom(start)?.end,
    replacing && (layout.below(replacing, 'line')?.end ?? replacing.span.end),
  ]
  const ends = lists.filter((end) => end !== undefined)
  return { start, end: Math.min(layout.source.length, ...ends) }
}

/** The comments of hadolint, as hadolint reads them; an inline one covers the whole instruction on the next line. */
export function readHadolint(layout: Layout): readonly Suppression[] {
  const pragmas = layout.comments.flatMap((comment) => pragmaIn(comment) ?? [])
  const stages = pragmas.filter(({ scope }) => scope === 'stage').map(({ comment }) => comment)

  return pragmas.map(({ comment, scope, codes, because }): Suppression => {
    const start = layout.source.indexOf(codes, layout.source.indexOf('=', comment.span.start))
    const covers = {
      global: () => layout.whole,
      stage: () => stageReach(layout, comment, stages),
      inline: () => layout.below(comment, 'line'),
    }[scope]()
    return {
      dialect: 'hadolint',
      at: comment.span,
      names: namesIn(layout.source, { start, end: start + codes.length }),
      silencesAll: undefined,
      because,
      covers,
      isWholeComment: true,
    }
  })
}
