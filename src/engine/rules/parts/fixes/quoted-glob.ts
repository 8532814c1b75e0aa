import type { Piece, Word } from '../../../facts/model.ts'
import { insertAfter, insertBefore } from '../../../text/edit.ts'
import type { Fix } from '../../rule.ts'

/** Quotes around a word of text and wildcards; undefined for any other. */
export const quotedGlob = ({ span, text }: Word, pieces: readonly Piece[]): Fix | undefined =>
  pieces.every(({ kind }) => kind === 'text' || kind === 'glob') && !text.includes('\\')
    ? { title: 'Quote it', edits: [insertBefore(span, "'"), insertAfter(span, "'")] }
    : undefined
