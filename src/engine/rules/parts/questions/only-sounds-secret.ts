import type { Secret } from '../../../facts/model.ts'

/** An ENV that is left empty for those who run the image, or a path into .NET's settings: `Filters__0__Key`. */
export function onlySoundsSecret({ instruction, name, span }: Secret): boolean {
  if (instruction.kind !== 'env') return false
  const pair = instruction.pairs.find(({ keySpan }) => keySpan.start === span.start)
  return name.includes('__') || pair?.value?.value === ''
}
