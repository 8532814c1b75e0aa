import { baseImage } from './base-image.ts'
import { copying } from './copying.ts'
import { families } from './families.ts'
import { fixes } from './fixes.ts'
import { labels } from './labels.ts'
import { layers } from './layers.ts'
import { metadata } from './metadata.ts'
import { packages } from './packages.ts'
import { safety } from './safety.ts'
import { scriptHabits } from './script-habits.ts'
import { scripts } from './scripts.ts'
import { shell } from './shell.ts'
import { stages } from './stages.ts'
import { style } from './style.ts'
import { syntax } from './syntax.ts'

const titles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...baseImage,
    ...copying,
    ...families,
    ...labels,
    ...layers,
    ...metadata,
    ...packages,
    ...safety,
    ...scriptHabits,
    ...scripts,
    ...shell,
    ...stages,
    ...style,
    ...syntax,
    ...fixes,
  }),
)

/**
 * The title of a rule or of a fix, which the engine says in English; as it is when nobody put it into Chinese.
 * Fixes name what they write, always in backticks: their titles are known by what stands around the code.
 */
export function titleOf(english: string): string {
  const codes: string[] = []
  const pattern = english.replace(/`([^`]*)`/g, (_, code) => `\`{${codes.push(code)}}\``)
  return (
    titles.get(english) ??
    titles.get(pattern)?.replace(/\{(\d)\}/g, (_, place) => codes[Number(place) - 1] ?? '') ??
    english
  )
}
