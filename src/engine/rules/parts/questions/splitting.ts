import type { Piece, RunScript } from '../../../facts/model.ts'

const roles: ReadonlySet<Piece['role']> = new Set(['argument', 'declaration', 'file'])

/** Pieces without quotes where the shell cuts what they stand for at blanks, and takes wildcards in it for file names. */
export const splittable = ({ pieces }: RunScript): readonly Piece[] =>
  pieces.filter(({ quote, role }) => !quote && roles.has(role))
