import type { Dockerfile, Instruction } from '../../engine/facts/model.ts'
import { platformArgs } from '../../engine/facts/platform.ts'
import { readDockerfile } from '../../engine/facts/read.ts'
import { stageReferences } from '../../engine/facts/stage-references.ts'
import { parseDockerfile } from '../../engine/syntax/parse.ts'
import type { Span } from '../../engine/text/span.ts'
import type { Occurrences } from './protocol.ts'

const touches = ({ start, end }: Span, at: number): boolean => start <= at && at <= end

/** The stage or variable whose name is at this offset, and everywhere it stands; undefined where there is none. */
export function occurrencesAt(source: string, at: number): Occurrences | undefined {
  const file = readDockerfile(parseDockerfile(source), {})
  return stageAt(file, at) ?? variableAt(file, at)
}

function stageAt(file: Dockerfile, at: number): Occurrences | undefined {
  const references = stageReferences(file)
  for (const stage of file.stages) {
    const name = stage.from?.name
    if (!name) continue
    // `--from=0` means the stage and does not name it.
    const uses = references
      .filter(({ to, text }) => to === stage && text.toLowerCase() === name.text.toLowerCase())
      .map((reference) => reference.at)
    const here = [name.span, ...uses].find((span) => touches(span, at))
    if (here)
      return { name: name.text, of: 'stage', here, definitions: [name.span], uses, fixedBecause: undefined }
  }
  return undefined
}

function variableAt(file: Dockerfile, at: number): Occurrences | undefined {
  const definitions = file.instructions.flatMap(definitionsIn)
  const uses = file.instructions.flatMap((one) => usesIn(one, file.source))
  const found = [...definitions, ...uses].find(({ span }) => touches(span, at))
  if (!found) return undefined
  const { name, span: here } = found
  const spansOf = (all: readonly Named[]) => all.filter((one) => one.name === name).map(({ span }) => span)
  return {
    name,
    of: 'variable',
    here,
    definitions: spansOf(definitions),
    uses: spansOf(uses),
    fixedBecause: whyFixed(name, file),
  }
}

interface Named {
  readonly name: string
  readonly span: Span
}

const definitionsIn = (instruction: Instruction): Named[] =>
  instruction.kind === 'arg' || instruction.kind === 'env'
    ? instruction.pairs.map(({ key, keySpan }) => ({ name: key, span: keySpan }))
    : []

/** `$NAME` and `${NAME…`, nested ones too, and not `\$NAME`. */
const use = /(\\*)\$\{?([A-Za-z_]\w*)/g

function usesIn(instruction: Instruction, source: string): Named[] {
  // What an ONBUILD defers stands inside of it.
  if (instruction.isOnbuild) return []
  const silent = [...instruction.comments.map(({ span }) => span), ...lettersOnly(instruction)]
  const { start, end } = instruction.span
  return [...source.slice(start, end).matchAll(use)].flatMap(
    ([text, escapes = '', name = ''], index, all) => {
      const last = start + (all[index]?.index ?? 0) + text.length
      const span = { start: last - name.length, end: last }
      const isSilent = escapes.length % 2 === 1 || silent.some((one) => touches(one, span.start))
      return isSilent ? [] : [{ name, span }]
    },
  )
}

/** The bodies of `COPY <<'EOF'`: files that are written to the letter. */
const lettersOnly = (instruction: Instruction): readonly Span[] =>
  instruction.kind === 'copy' || instruction.kind === 'add'
    ? instruction.heredocs.filter(({ isQuoted }) => isQuoted).map(({ body }) => body)
    : []

const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY']

function whyFixed(name: string, { instructions, source }: Dockerfile): string | undefined {
  if (platformArgs.includes(name) || proxies.includes(name.toUpperCase()) || name === 'PATH')
    return `Docker itself gives ${name} its meaning.`
  // `NAME=1`, `for NAME in`, `read NAME`, `export NAME`
  const own = new RegExp(
    `(?:^|[\\s;&|({"'])(?:${name}=|(?:for|read|export|unset|local)\\s[^;&|\\n]*\\b${name}\\b)`,
  )
  const isOwn = instructions.some(
    ({ kind, span }) => kind === 'run' && own.test(source.slice(span.start, span.end)),
  )
  return isOwn ? `A script here sets a variable ${name} of its own.` : undefined
}
