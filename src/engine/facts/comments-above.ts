import type { CommentNode, Dockerfile, Instruction } from './model.ts'

/**
 * By instruction, the comments between it and the instruction before; directives, and comments between
 * continuation lines, are not among them.
 */
export function commentsAbove({
  comments,
  directives,
  instructions,
}: Dockerfile): ReadonlyMap<Instruction, readonly CommentNode[]> {
  const above = new Map<Instruction, CommentNode[]>()
  const directiveStarts = new Set(directives.map(({ span }) => span.start))
  let next = 0
  for (const instruction of instructions) {
    if (instruction.isOnbuild) continue
    const own: CommentNode[] = []
    for (let comment = comments[next]; comment; comment = comments[next]) {
      if (comment.span.start >= instruction.span.end) break
      if (comment.span.start < instruction.span.start && !directiveStarts.has(comment.span.start))
        own.push(comment)
      next += 1
    }
    above.set(instruction, own)
  }
  return above
}
