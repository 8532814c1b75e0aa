// hadolint ignore=DL3008, DL3009 # reason; one bad name voids the whole comment.
const inline = /^hadolint[ \t]+ignore[ \t]*=[ \t]*[DLSC\d]+(?:[ \t]*,[ \t]*[DLSC\d]+)*[ \t]*(#.*)?$/

/** True for a comment that silences hadolint on the next line; those for a stage or the file do not count. */
export const isHadolintIgnore = (comment: string): boolean => inline.test(comment)

export const givesReason = (comment: string): boolean => inline.exec(comment)?.[1] !== undefined
