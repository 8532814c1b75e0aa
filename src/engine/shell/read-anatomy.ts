import * as Bash from 'unbash'
import type { Span } from '../text/span.ts'
import type { Anatomy, Piece, ScriptAssignment, ScriptWord, WordRole } from './anatomy.ts'
import { type MappedText, mappedText, unescaped } from './mapped-text.ts'

interface Found {
  readonly words: ScriptWord[]
  readonly pieces: Piece[]
  readonly assignments: ScriptAssignment[]
  readonly subshells: Span[]
}

/** Takes a script to pieces; `text` is what its offsets count in. */
export function readAnatomy(text: MappedText, script: Bash.ParsedScript): Anatomy {
  const found: Found = { words: [], pieces: [], assignments: [], subshells: [] }
  visit(found, text, script, 'argument')
  return found
}

/** `role` is that of the words right below the node. */
function visit(found: Found, text: MappedText, node: Bash.SyntaxNode, role: WordRole): void {
  switch (node.type) {
    case 'Word':
      addWord(found, text, node, role)
      return
    case 'HereDocBody':
      addWord(found, text, node, 'heredoc')
      return
    case 'ArithmeticWord':
    case 'ArithmeticUnary':
      addArithmetic(found, text, node)
      return
    case 'HereDocDelimiter':
      return
    case 'Command': {
      const prefix = new Set<Bash.SyntaxNode>(node.prefix)
      Bash.forEachChild(node, (child) => {
        if (child.type === 'Assignment') {
          const way = prefix.has(child) ? (node.name ? 'prefix' : 'alone') : 'declaration'
          addAssignment(found, text, child, way)
        } else visit(found, text, child, child === node.name ? 'name' : 'argument')
      })
      return
    }
    case 'For':
    case 'Select':
      found.assignments.push({
        name: node.name.value,
        nameSpan: text.spanOf(node.name.pos, node.name.end),
        values: node.wordlist?.map((item) => addWord(found, text, item, 'item')),
        isArray: false,
        isAppended: false,
        way: 'loop',
        span: text.spanOf(node.pos, node.end),
      })
      visit(found, text, node.body, 'argument')
      return
    default: {
      found.subshells.push(...subshellsOf(text, node))
      const below = roles[node.type] ?? role
      Bash.forEachChild(node, (child) => visit(found, text, child, below))
    }
  }
}

const subshellsOf = (text: MappedText, node: Bash.SyntaxNode): readonly Span[] =>
  node.type === 'Subshell'
    ? [text.spanOf(node.pos, node.end)]
    : node.type === 'Pipeline' && node.commands.length > 1
      ? node.commands.map(({ pos, end }) => text.spanOf(pos, end))
      : []

const roles: Partial<Record<Bash.SyntaxNode['type'], WordRole>> = {
  Redirect: 'file',
  HereString: 'value',
  TestCommand: 'test',
  Case: 'pattern',
  CaseItem: 'pattern',
  Function: 'value',
  Default: 'operand',
  Remove: 'operand',
  Replace: 'operand',
  Slice: 'operand',
  CaseModification: 'operand',
}

function addWord(
  found: Found,
  text: MappedText,
  node: Bash.Word | Bash.HereDocBody,
  role: WordRole,
): ScriptWord {
  const { pos, end, parts } = node
  const written = text.text.slice(pos, end)
  const span = text.spanOf(pos, end)
  const plain = { kind: 'text', role, text: written, span, quote: undefined } as const
  const word = {
    role,
    text: written,
    span,
    pieces: parts
      ? parts.map((part) => addPiece(found, text, part, role, undefined))
      : [add(found, { ...plain, value: node.type === 'Word' ? node.value : written })],
  }
  found.words.push(word)
  return word
}

function add(found: Found, piece: Piece): Piece {
  found.pieces.push(piece)
  return piece
}

function addPiece(
  found: Found,
  text: MappedText,
  part: Bash.WordPart,
  role: WordRole,
  quote: '"' | undefined,
): Piece {
  const { pos, end } = part
  const base = { role, text: text.text.slice(pos, end), span: text.spanOf(pos, end), quote }
  switch (part.type) {
    case 'Literal':
      return add(found, { ...base, kind: 'text', value: part.value })
    case 'Glob':
    case 'ExtendedGlob':
      return add(found, { ...base, kind: 'glob' })
    case 'BraceExpansion':
      for (const inner of part.parts ?? []) addPiece(found, text, inner, role, quote)
      return add(found, { ...base, kind: 'braces' })
    case 'SingleQuoted':
      return add(found, { ...base, kind: 'quoted', mark: "'", pieces: [] })
    case 'AnsiCQuoted':
      return add(found, { ...base, kind: 'quoted', mark: "$'", pieces: [] })
    case 'DoubleQuoted':
    case 'LocaleString': {
      const pieces = part.parts.map((inner) => addPiece(found, text, inner, role, '"'))
      return add(found, { ...base, kind: 'quoted', mark: '"', pieces })
    }
    case 'SimpleExpansion':
      return add(found, {
        ...base,
        kind: 'variable',
        name: part.text.slice(1),
        operator: undefined,
        index: undefined,
      })
    case 'ParameterExpansion': {
      visitBelow(found, text, part)
      const { parameter: name, prefix, operation, index } = part
      return add(found, {
        ...base,
        kind: 'variable',
        name,
        operator: prefix ?? operation?.operator,
        index: index?.value,
      })
    }
    case 'CommandExpansion': {
      found.subshells.push(base.span)
      readInner(found, text, part)
      const commands = part.script ? pipelineOf(part.script) : []
      return add(found, {
        ...base,
        kind: 'command',
        isBackticks: base.text.startsWith('`'),
        programs: commands.map(({ name }) => name?.value ?? ''),
        arguments: commands[0]?.args.length ?? 0,
      })
    }
    case 'ProcessSubstitution':
      readInner(found, text, part)
      return add(found, { ...base, kind: 'process' })
    case 'ArithmeticExpansion':
      visitBelow(found, text, part)
      return add(found, { ...base, kind: 'arithmetic' })
  }
}

const visitBelow = (found: Found, text: MappedText, node: Bash.SyntaxNode): void =>
  Bash.forEachChild(node, (child) => visit(found, text, child, 'operand'))

function readInner(
  found: Found,
  text: MappedText,
  { pos, end, script }: Bash.CommandExpansionPart | Bash.ProcessSubstitutionPart,
): void {
  if (!script) return
  if (script.source === undefined) {
    visit(found, text, script, 'argument')
    return
  }
  // With escaped backticks inside, the parser's offsets are those of a text of its own.
  const inner = mappedText(unescaped(text, pos + 1, end - 1, '$`\\'))
  visit(found, inner, Bash.parse(inner.text), 'argument')
}

/** The plain commands of a script that is one pipeline. */
function pipelineOf({ commands }: Bash.Script): readonly Bash.Command[] {
  const [only, ...more] = commands
  if (!only || more.length > 0) return []
  const nodes = only.command.type === 'Pipeline' ? only.command.commands : [only.command]
  const plain = nodes.filter((node) => node.type === 'Command')
  return plain.length === nodes.length ? plain : []
}

function addAssignment(
  found: Found,
  text: MappedText,
  { pos, end, name, value, append }: Bash.Assignment,
  way: ScriptAssignment['way'],
): void {
  const isArray = value.type === 'ArrayValue'
  const role = way === 'declaration' ? 'declaration' : 'value'
  found.assignments.push({
    name,
    nameSpan: text.spanOf(pos, pos + name.length),
    values: isArray
      ? value.elements.map((element) => addWord(found, text, element, 'element'))
      : [addWord(found, text, value, role)],
    isArray,
    isAppended: append === true,
    way,
    span: text.spanOf(pos, end),
  })
}

function addArithmetic(
  found: Found,
  text: MappedText,
  node: Bash.ArithmeticWord | Bash.ArithmeticUnary,
): void {
  const { pos, end } = node
  const base = {
    role: 'arithmetic',
    text: text.text.slice(pos, end),
    span: text.spanOf(pos, end),
    quote: undefined,
  } as const
  if (node.type === 'ArithmeticUnary') {
    if (node.operator === '++' || node.operator === '--') add(found, { ...base, kind: 'step' })
    visit(found, text, node.operand, 'arithmetic')
    return
  }
  // `$((x + 1))`, `$(($x + 1))`, `$((${x} + 1))`
  const name = /^(?:\$?([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)\})$/.exec(base.text)
  if (!name) {
    for (const part of node.parts ?? []) addPiece(found, text, part, 'arithmetic', undefined)
    return
  }
  add(found, {
    ...base,
    kind: 'variable',
    name: name[1] ?? name[2] ?? '',
    operator: undefined,
    index: undefined,
  })
}
