import type { Copy } from '../facts/model.ts'
import { fixedPart, hasGlob, isWithin } from './paths.ts'

/** A place in a stage's file system whose content differs from the build before. */
export interface Touch {
  readonly isSure: boolean
  /** Undefined: anywhere. */
  readonly at: string | undefined
  /** True when `at` is the changed file itself, false when it is a directory that holds the change. */
  readonly isExact: boolean
}

export const anywhere: Touch = { isSure: false, at: undefined, isExact: false }

/** More places than this are as good as anywhere; it keeps time linear. */
const maxTouches = 40

export const withTouch = (touches: readonly Touch[], touch: Touch): readonly Touch[] =>
  touches.includes(anywhere) && !touch.isSure
    ? touches
    : touches.length < maxTouches
      ? [...touches, touch]
      : [...touches.slice(0, maxTouches - 1), anywhere]

/** Whether what is taken from a stage differs: `sure`, `perhaps`, or undefined when it surely stays as it was. */
export function contentChange(
  path: string | undefined,
  touches: readonly Touch[],
): 'sure' | 'perhaps' | undefined {
  const effects = touches.map((touch) => effectOn(path, touch))
  return effects.includes('sure') ? 'sure' : effects.find((effect) => effect !== undefined)
}

function effectOn(path: string | undefined, { at, isSure, isExact }: Touch): 'sure' | 'perhaps' | undefined {
  if (path === undefined || at === undefined) return 'perhaps'
  if (hasGlob(path)) {
    const start = fixedPart(path)
    return isWithin(at, start) || isWithin(start, at) ? 'perhaps' : undefined
  }
  if (isWithin(at, path)) return isSure ? 'sure' : 'perhaps'
  return isWithin(path, at) && !isExact ? 'perhaps' : undefined
}

/** Where a COPY of one file or tree puts `rest`; undefined where the text does not tell. */
export function landing(copy: Pick<Copy, 'target' | 'destination' | 'sources'>, rest: string, name: string) {
  const { target, destination, sources } = copy
  if (target === undefined || destination === undefined) return
  const beneath = (path: string) => (target === '/' ? `/${path}` : `${target}/${path}`)
  if (rest !== '') return beneath(rest)
  const text = destination.value ?? destination.text
  const isDirectory = text.endsWith('/') || text === '.' || text.endsWith('/.') || sources.length > 1
  return isDirectory ? beneath(name) : target
}
