import { parseDockerfile } from '../../syntax/parse.ts'
import type { SyntaxTree } from '../../syntax/tree.ts'
import { type Edit, insertAfter } from '../../text/edit.ts'
import { isBuildKitCode } from '../levels.ts'
import type { Finding } from '../report.ts'

/** The tools whose comments we write. */
export const ignoreDialects = ['drydock', 'hadolint', 'buildkit'] as const
export type IgnoreDialect = (typeof ignoreDialects)[number]

type Ignorable = Pick<Finding, 'rule' | 'codes' | 'at'>

const isTheirs: Readonly<Record<Exclude<IgnoreDialect, 'drydock'>, (code: string) => boolean>> = {
  hadolint: (code) => /^(DL|SC)\d{4}$/.test(code),
  buildkit: isBuildKitCode,
}

const codeFor = ({ rule, codes }: Omit<Ignorable, 'at'>, dialect: IgnoreDialect): string | undefined =>
  dialect === 'drydock' ? rule : codes.find(isTheirs[dialect])

/** The dialects that have a name for this finding; our own always has. */
export const ignoreDialectsFor = (finding: Omit<Ignorable, 'at'>): readonly IgnoreDialect[] =>
  ignoreDialects.filter((dialect) => codeFor(finding, dialect) !== undefined)

/**
 * The edit that silences one finding with a comment, the reason in it where the dialect has room for one. Undefined
 * when the dialect has no name for the finding. BuildKit's comment is its directive, and holds for the whole file.
 */
export function ignoreEdit(
  source: string,
  finding: Ignorable,
  dialect: IgnoreDialect,
  reason: string,
): Edit | undefined {
  const code = codeFor(finding, dialect)
  if (code === undefined) return undefined
  const tree = parseDockerfile(source)
  const because = reason.trim().replace(/\s+/g, ' ')
  if (dialect === 'buildkit') return skipEdit(tree, code)
  const place = placeFor(tree, finding.at.start)
  if (!place) return atTop(tree, wholeFile[dialect](code, because))
  const earlier = dialect === 'hadolint' ? pragmaAbove(source, place) : undefined
  if (earlier) return insertAfter({ start: earlier.codesEnd, end: earlier.codesEnd }, `,${code}`)
  const line = dialect === 'hadolint' ? place.start : abovePragmas(tree, place.start)
  return at(line, `${place.indent}${below[dialect](code, because)}${lineBreakOf(source)}`)
}

const below = {
  drydock: (code: string, because: string) => `# drydock ignore=${code}${because && ` because ${because}`}`,
  hadolint: (code: string, because: string) => `# hadolint ignore=${code}${because && ` # ${because}`}`,
} as const

const wholeFile = {
  drydock: (code: string, because: string) =>
    `# drydock ignore-file=${code}${because && ` because ${because}`}`,
  hadolint: (code: string, because: string) =>
    `# hadolint global ignore=${code}${because && ` # ${because}`}`,
} as const

interface Place {
  /** Where the instruction's first line starts. */
  readonly start: number
  readonly indent: string
}

/** The instruction that holds an offset; undefined between instructions, where no comment can stand above it. */
function placeFor({ source, nodes }: SyntaxTree, offset: number): Place | undefined {
  const holder = nodes.find(
    ({ kind, span }) => kind !== 'comment' && kind !== 'blank' && span.start <= offset && offset <= span.end,
  )
  if (!holder) return undefined
  const start = Math.max(startOfText(source), source.lastIndexOf('\n', holder.span.start - 1) + 1)
  return { start, indent: source.slice(start, holder.span.start) }
}

/** `# hadolint ignore=DL3008 # why`, with all that may follow the codes. */
const pragma =
  /^(\s*#\s*hadolint[ \t]+ignore[ \t]*=[ \t]*[DLSC\d]+(?:[ \t]*,[ \t]*[DLSC\d]+)*)[ \t]*(?:#.*)?\s*$/

/** Hadolint reads the one line above an instruction, so a second comment would void the first. */
function pragmaAbove(source: string, { start }: Place): { readonly codesEnd: number } | undefined {
  const above = source.lastIndexOf('\n', start - 2) + 1
  const found = start === 0 ? undefined : pragma.exec(source.slice(above, start))?.[1]
  return found === undefined ? undefined : { codesEnd: above + found.length }
}

/** Other tools' comments, some of which must stand directly above what they silence. */
const foreign =
  /^(?:hadolint|trivy:|checkov:|bridgecrew:|cortex:|kics-scan|nosem|check[ \t]*=|tally|renovate:)/i

function abovePragmas({ source, nodes, directives }: SyntaxTree, start: number): number {
  const top = directives.at(-1)?.span.end ?? -1
  let line = start
  for (const node of nodes.filter(({ tile }) => tile.end <= start).reverse()) {
    if (node.kind !== 'comment' || node.span.start <= top || !foreign.test(node.text)) break
    line = Math.max(startOfText(source), source.lastIndexOf('\n', node.span.start - 1) + 1)
  }
  return line
}

/** `# check=skip=A,B;error=true`: among the directives, or added to the one that is there. */
function skipEdit(tree: SyntaxTree, code: string): Edit {
  const check = tree.directives.find(({ name }) => name === 'check')
  if (!check) return atTop(tree, `# check=skip=${code}`)
  const { start, end } = check.valueSpan
  const skip = /(?:^|;)[ \t]*skip[ \t]*=[^;]*/i.exec(tree.source.slice(start, end))
  if (!skip) return at(end, `;skip=${code}`)
  const list = skip[0].trimEnd()
  return at(start + skip.index + list.length, list.endsWith('=') ? code : `,${code}`)
}

/** Below the directives, which nothing may precede. */
function atTop({ source, directives }: SyntaxTree, comment: string): Edit {
  const last = directives.at(-1)?.span.end
  if (last === undefined) return at(startOfText(source), `${comment}${lineBreakOf(source)}`)
  const next = source.indexOf('\n', last) + 1
  return next === 0
    ? at(source.length, `${lineBreakOf(source)}${comment}`)
    : at(next, `${comment}${lineBreakOf(source)}`)
}

const at = (offset: number, text: string): Edit => insertAfter({ start: offset, end: offset }, text)
const lineBreakOf = (source: string): string => (/\r\n/.test(source) ? '\r\n' : '\n')
const startOfText = (source: string): number => (source.startsWith('\uFEFF') ? 1 : 0)
