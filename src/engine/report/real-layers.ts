import type { ImageStep, LayerContents, RealImage } from '../image/model.ts'
import type { Amount } from '../sizes/amount.ts'
import { shippedBase } from '../sizes/image-size.ts'
import type { Weighed } from '../sizes/measured.ts'
import { plainBlanks } from '../text/blanks.ts'
import type { ReadFile } from './formats/file-result.ts'

/** A part of a real image beside what the text would have told. */
export interface RealLayer {
  readonly kind: 'base' | 'layer' | 'changed' | 'stranger'
  /** Undefined for the base and for what fits no instruction. */
  readonly line: number | undefined
  /** The base image, the instruction as it reads now, or what the builder wrote. */
  readonly what: string
  readonly weighed: Weighed
  /** It could not be read, or in part only: it weighs more than `weighed` says, and nobody knows how much. */
  readonly isUnread: boolean
  /** Undefined where the text tells nothing, or nothing in full. */
  readonly estimated: Amount | undefined
  readonly contents: LayerContents | undefined
}

/** The base and the layers above it, lowest first; undefined when there is no image to compare with. */
export function realLayers({
  source,
  report,
  real,
}: Pick<ReadFile, 'source' | 'report' | 'real'>): readonly RealLayer[] | undefined {
  if (!real) return undefined
  const { image, fit } = real
  const shipped = report.size.stages.filter(({ ships }) => ships)
  const byLine = new Map(shipped.flatMap(({ layers }) => layers).map((layer) => [layer.line, layer]))
  const base: RealLayer | undefined = fit.base && {
    kind: 'base',
    line: undefined,
    what: fit.base.image,
    weighed: fit.base,
    isUnread: unreadIn(image.steps.slice(0, fit.base.steps)) > 0,
    estimated: shippedBase(report.size)?.estimated,
    contents: undefined,
  }
  const fitted = fit.layers.map(({ step, line, isChanged }): [number, RealLayer] => {
    const layer = byLine.get(line)
    const ownEstimate = layer && layer.unknowns === 0 ? layer.bytes : undefined
    return [
      step,
      {
        kind: isChanged ? 'changed' : 'layer',
        line,
        ...stepOf(image, step),
        what: layer ? onOneLine(source.slice(layer.at.start, layer.at.end)) : '',
        estimated: isChanged ? ownEstimate : layer?.estimated,
      },
    ]
  })
  const strangers = fit.strangers.map((step): [number, RealLayer] => [
    step,
    { kind: 'stranger', line: undefined, ...stepOf(image, step), estimated: undefined },
  ])
  const layers = [...fitted, ...strangers].sort(([a], [b]) => a - b).map(([, layer]) => layer)
  return [...(base ? [base] : []), ...layers]
}

/** How many of the steps have a layer that could not be read. */
export const unreadIn = (steps: readonly ImageStep[]): number =>
  steps.filter(({ isUnread }) => isUnread).length

/** The line whose instruction made the layer at this place in an archive. */
export function lineOfLayer(
  { image, fit }: NonNullable<ReadFile['real']>,
  layer: number,
): number | undefined {
  const step = image.contents?.layers[layer]?.step
  return fit.layers.find((fitted) => fitted.step === step)?.line
}

function stepOf(
  { steps, contents }: RealImage,
  index: number,
): Pick<RealLayer, 'what' | 'weighed' | 'isUnread' | 'contents'> {
  const step = steps[index]
  return {
    what: step?.createdBy ?? '',
    weighed: { bytes: 0, roundedBy: 0, ...step },
    isUnread: step?.isUnread ?? false,
    contents: contents?.layers.find((layer) => layer.step === index),
  }
}

const onOneLine = (text: string): string => plainBlanks(text.replaceAll('\\\n', ' '))
