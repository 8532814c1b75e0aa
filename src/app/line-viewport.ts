/** Where the editor shows its lines, in CSS pixels. */
export interface Geometry {
  readonly scrollTop: number
  /** Height of the visible part. */
  readonly height: number
  readonly lineHeight: number
  /** Top of a line (from 1) below the top of the content; folded lines share the top of their fold. */
  readonly topOf: (line: number) => number
  readonly scrollBy: (pixels: number) => void
}

/** The wire on which the editor tells the ledger about scrolling and folding. */
export interface LineViewport {
  readonly get: () => Geometry
  readonly set: (geometry: Geometry) => void
  readonly subscribe: (listener: () => void) => () => void
}

export const plainLineHeight = 20
/** Space above the first line, so that it does not touch the frame. */
export const paddingTop = 8

export function lineViewport(): LineViewport {
  const listeners = new Set<() => void>()
  let geometry: Geometry = {
    scrollTop: 0,
    height: 0,
    lineHeight: plainLineHeight,
    topOf: (line) => paddingTop + (line - 1) * plainLineHeight,
    scrollBy: () => {},
  }
  return {
    get: () => geometry,
    set: (next) => {
      geometry = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
