/** White space as Docker's parser (Go) sees it at the rim of a line; a BOM is none. */
export const isSpace = (code: number): boolean =>
  (code >= 9 && code <= 13) || code === 32 || (code >= 0x85 && isWideSpace(code))

const isWideSpace = (code: number): boolean =>
  code === 0x85 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000

/** The blanks that part two words; a no-break space does not. */
export const isBlank = (code: number): boolean => code === 32 || code === 9 || (code >= 11 && code <= 13)
