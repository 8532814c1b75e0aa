import { commandText, instructionText } from '../facts/instruction-text.ts'
import type { Add, Copy, Dockerfile, Instruction, Run } from '../facts/model.ts'
import { plainBlanks } from '../text/blanks.ts'
import { behindShell, buildkit, type Origin } from './created-by.ts'

/** What becomes a layer with files in it. */
export const makesLayer = ({ kind }: Instruction): boolean =>
  kind === 'run' || kind === 'copy' || kind === 'add'

/** Tells whether this instruction made a step of a history; a doubt is a no. */
export function fitterOf(file: Dockerfile, instruction: Instruction): (origin: Origin) => boolean {
  const fits = bareFitterOf(file, instruction)
  const keyword = instruction.keyword.text.toUpperCase()
  return (origin) => keyword === origin.keyword && fits(origin)
}

function bareFitterOf(file: Dockerfile, instruction: Instruction): (origin: Origin) => boolean {
  switch (instruction.kind) {
    case 'run': {
      const command = commandText(file, instruction)
      return (origin) => ran(command, instruction, origin)
    }
    case 'copy':
    case 'add':
      return (origin) => copied(instruction, origin)
    default: {
      const written = unquoted(instructionText(file, instruction).slice(instruction.keyword.text.length))
      return (origin) => set(written, origin)
    }
  }
}

/** Less of a command than this could be the beginning of any. */
const leastCut = 6

const begins = (whole: string, cut: string): boolean =>
  cut.length >= leastCut && `${whole} ${buildkit}`.startsWith(cut)

function ran(command: string, { shell }: Run, { text, isCut }: Origin): boolean {
  if (command === '') return false
  const call = shell.words.join(' ')
  if (!isCut) {
    if (!text.endsWith(command)) return false
    // What stands in front is a shell, and not the beginning of a longer command.
    const front = text.slice(0, -command.length).trimEnd()
    return front === '' || front === call || behindShell(front) === ''
  }
  const rest = text.startsWith(`${call} `) ? text.slice(call.length + 1) : (behindShell(text) ?? text)
  return begins(command, rest)
}

function copied(instruction: Copy | Add, { text, destination: to, isCut }: Origin): boolean {
  const { sources, destination, target } = instruction
  if (to !== undefined) {
    const places = [target, destination?.value].flatMap((place) =>
      place === undefined ? [] : [plainPlace(place)],
    )
    return isCut ? places.some((place) => to !== '' && place.startsWith(to)) : places.includes(plainPlace(to))
  }
  const words = [...sources, ...(destination ? [destination] : [])]
  if (isCut) {
    const known = words.every(({ value }) => value !== undefined)
    const whole = words.map(({ value = '' }) => value).join(' ')
    return known && begins(whole, text)
  }
  const parts = text.split(' ')
  return (
    parts.length === words.length &&
    words.every(
      ({ value }, index) => value === undefined || plainPlace(value) === plainPlace(parts[index] ?? ''),
    )
  )
}

/** `/app/` and `/app`, `./x` and `x` are one place. */
const plainPlace = (path: string): string => {
  const text = path.startsWith('./') ? path.slice(2) : path
  return text.length > 1 && text.endsWith('/') ? text.slice(0, -1) : text
}

/** Metadata: the same words, quotes aside. */
function set(written: string, { text, isCut }: Origin): boolean {
  const theirs = unquoted(text)
  return isCut ? begins(written, theirs) : written === theirs
}

const unquoted = (text: string): string => plainBlanks(text.replace(/["']/g, '').replaceAll(', ', ','))
