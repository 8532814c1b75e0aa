import { readDockerfile } from '../../engine/facts/read.ts'
import { parseDockerfile } from '../../engine/syntax/parse.ts'
import { occurrencesAt } from './occurrences.ts'
import { placesIn } from './positions.ts'
import { currentManual, service } from './service.ts'

/** What the word at this offset means, in Markdown: a keyword, a flag, a variable or a stage. */
export function explanationAt(source: string, at: number): string | undefined {
  const name = occurrencesAt(source, at)
  if (name?.of === 'stage') return stageText(source, name.name)
  if (name) return variableText(source, name.name, at)
  const hover = service.computeHover(source, placesIn(source).placeOf(at))
  if (!hover || typeof hover.contents !== 'object' || !('value' in hover.contents)) return undefined
  return currentManual(hover.contents.value)
}

function stageText(source: string, name: string): string | undefined {
  const stage = readDockerfile(parseDockerfile(source), {}).stages.find((one) => one.name === name)
  if (!stage) return undefined
  const users = stage.usedBy.map((one) => `\`${one.name ?? `stage ${one.index}`}\``)
  const used = users.length > 0 ? `, used by ${[...new Set(users)].join(', ')}` : ''
  return `Stage \`${name}\`, from \`${stage.from?.image?.text ?? ''}\`${used}`
}

const origins = {
  env: 'set by ENV',
  arg: 'set by ARG',
  'global-arg': 'set by ARG',
  'base-image': 'set by the base image',
  predefined: 'set by Docker itself',
} as const

function variableText(source: string, name: string, at: number): string | undefined {
  const { instructions } = readDockerfile(parseDockerfile(source), {})
  const here = instructions.find(({ span }) => span.start <= at && at <= span.end)
  const own =
    here?.kind === 'arg' || here?.kind === 'env' ? here.pairs.find(({ key }) => key === name) : undefined
  if (own?.value?.value !== undefined) return `\`${name}\` is \`${own.value.value}\``
  const variable = here?.scope.get(name)
  if (!variable) return undefined
  const value = variable.value === undefined ? 'is not known from the text' : `is \`${variable.value}\``
  return `\`${name}\` ${value}, ${origins[variable.origin]}`
}
