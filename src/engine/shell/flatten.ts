import * as Bash from 'unbash'
import type { Span } from '../text/span.ts'
import type { RawWord } from '../text/word.ts'
import { baseNameOf } from './dialect.ts'
import { bodyText } from './joined-text.ts'
import { type MappedText, mappedText, type Piece, unescaped } from './mapped-text.ts'
import { problemAt, wordingOf } from './problems.ts'
import type { Assignment, Joint, Nesting, Redirection, ShellCommand, ShellProblem } from './script.ts'
import { type ReadWord, readAssignmentWord, readWord, withoutPrefix } from './words.ts'
import { assignmentPrefix, insideOf, passedOver, shellInputOf } from './wrappers.ts'

/** `sudo env nice sh -c '…'` goes on inside so many times. */
const maximumWrappers = 8

/** What has been found so far. */
export interface Findings {
  readonly commands: ShellCommand[]
  readonly problems: ShellProblem[]
  lists: number
}

/** Where in the script a command stands. */
interface Place {
  readonly nesting: readonly Nesting[]
  readonly list: number
  readonly joinedBy: Joint | undefined
  readonly wrapper: string | undefined
  /** How many wrappers and inner scripts lead here. */
  readonly depth: number
  readonly isCondition: boolean
  readonly feedsPipe: boolean
}

export const emptyFindings = (): Findings => ({ commands: [], problems: [], lists: 0 })

export const outermost: Place = {
  nesting: [],
  list: 0,
  joinedBy: undefined,
  wrapper: undefined,
  depth: 0,
  isCondition: false,
  feedsPipe: false,
}

/** Adds the commands of a whole text, and what is wrong with it, to the findings. */
export function readText(found: Findings, text: MappedText, place: Place): Bash.ParsedScript {
  const script = Bash.parse(text.text)
  readScript(found, text, script, place)
  return script
}

function readScript(found: Findings, text: MappedText, script: Bash.ParsedScript, place: Place): void {
  for (const { pos, message } of script.errors ?? []) {
    found.problems.push(problemAt(text, pos, wordingOf(message)))
  }
  readStatements(found, text, script.commands, place)
}

function readStatements(
  found: Findings,
  text: MappedText,
  statements: readonly Bash.Statement[],
  place: Place,
): void {
  const list = found.lists++
  let before: Bash.Statement | undefined
  for (const statement of statements) {
    const joinedBy = before && separator(text, before, statement)
    readNode(found, text, statement.command, { ...place, list, joinedBy })
    before = statement
  }
}

function separator(text: MappedText, before: Bash.Statement, statement: Bash.Statement): Joint {
  if (before.background) return '&'
  return text.text.slice(before.end, statement.pos).includes('\n') ? '\n' : ';'
}

function readNode(
  found: Findings,
  text: MappedText,
  node: Bash.PipelineNode | Bash.AndOr | Bash.CompoundList,
  place: Place,
): void {
  const within = (nesting: Nesting, list: Bash.CompoundList | undefined, isCondition: boolean): void => {
    const inner = { ...place, nesting: [...place.nesting, nesting], isCondition, feedsPipe: false }
    if (list) readStatements(found, text, list.commands, inner)
  }
  const inside = (nesting: Nesting, body: Bash.CompoundList | undefined): void => within(nesting, body, false)
  const asked = (nesting: Nesting, clause: Bash.CompoundList): void => within(nesting, clause, true)
  switch (node.type) {
    case 'AndOr':
      node.commands.forEach((command, index) => {
        const joinedBy = index === 0 ? place.joinedBy : node.operators[index - 1]
        const isCondition = place.isCondition || index < node.operators.length
        readNode(found, text, command, { ...place, joinedBy, isCondition })
      })
      return
    case 'Pipeline':
      readPipeline(found, text, node, place)
      return
    case 'Command':
      readSimple(found, text, node, place)
      return
    case 'CompoundList':
      readStatements(found, text, node.commands, place)
      return
    case 'If':
      for (const { clause, then } of [node, ...node.elif]) {
        asked('if', clause)
        inside('if', then)
      }
      inside('if', node.else)
      return
    case 'For':
    case 'Select':
      for (const word of node.wordlist ?? []) readSubstitutions(found, text, word, place)
      inside('loop', node.body)
      return
    case 'ArithmeticFor':
      inside('loop', node.body)
      return
    case 'While':
      asked('loop', node.clause)
      inside('loop', node.body)
      return
    case 'Case':
      readSubstitutions(found, text, node.word, place)
      for (const item of node.items) inside('case', item.body)
      return
    case 'Subshell':
      inside('subshell', node.body)
      return
    case 'BraceGroup':
      inside('group', node.body)
      return
    case 'Function':
      readFunction(found, text, node, place)
      return
    case 'Coproc':
      readNode(found, text, node.body, place)
      return
    case 'Redirected':
      readNode(found, text, node.command, place)
      for (const redirection of node.redirects) {
        reportIfOpen(found, text, redirection)
        readSubstitutions(found, text, redirection, place)
      }
      return
    case 'TestCommand':
      readTest(found, text, node, place)
      return
    case 'ArithmeticCommand':
      add(found, place, text.spanOf(node.pos, node.end), { program: symbol(text, node.pos, 2), words: [] })
      readSubstitutions(found, text, node, place)
  }
}

function readFunction(found: Findings, text: MappedText, { body }: Bash.Function, place: Place): void {
  const nesting: readonly Nesting[] = [...place.nesting, 'function']
  const within: Place = { ...place, nesting, joinedBy: undefined, isCondition: false, feedsPipe: false }
  const block = body.type === 'Redirected' ? body.command : body
  // The braces of `f() { …; }` are the function's, not a group within it.
  if (block.type === 'BraceGroup') readStatements(found, text, block.body.commands, within)
  else readNode(found, text, block, { ...within, list: found.lists++ })
}

function readPipeline(found: Findings, text: MappedText, node: Bash.Pipeline, place: Place): void {
  const timed = node.prefixes.find((prefix) => prefix.type === 'Time')
  const [first] = node.commands
  if (timed) {
    const program = symbol(text, timed.pos, 'time'.length)
    const words = first?.type === 'Command' ? wordsOf(text, first).map(({ raw }) => raw) : []
    add(found, place, text.spanOf(timed.pos, node.end), { program, words })
  }
  node.commands.forEach((command, index) => {
    const feedsPipe = index < node.operators.length
    const joinedBy = index > 0 ? node.operators[index - 1] : place.joinedBy
    const isTimed = timed && index === 0
    const wrapped = isTimed ? { wrapper: 'time', depth: place.depth + 1 } : {}
    readNode(found, text, command, { ...place, ...wrapped, joinedBy, feedsPipe })
  })
}

function readTest(found: Findings, text: MappedText, node: Bash.TestCommand, place: Place): void {
  const words: RawWord[] = []
  const visit = (expression: Bash.TestExpression): void => {
    switch (expression.type) {
      case 'TestUnary':
        words.push(
          symbol(text, expression.pos, expression.operator.length),
          readWord(text, expression.operand).raw,
        )
        return
      case 'TestBinary': {
        const { left, operator, right } = expression
        const at = text.text.indexOf(operator, left.end)
        words.push(readWord(text, left).raw)
        if (at !== -1 && at < right.pos) words.push(symbol(text, at, operator.length))
        words.push(readWord(text, right).raw)
        return
      }
      case 'TestLogical':
        expression.operands.forEach(visit)
        return
      case 'TestNot':
        visit(expression.operand)
        return
      case 'TestGroup':
        visit(expression.expression)
    }
  }
  visit(node.expression)
  add(found, place, text.spanOf(node.pos, node.end), { program: symbol(text, node.pos, 2), words })
  readSubstitutions(found, text, node, place)
}

/** A word that is none for the parser: `[[`, `((`, `time`, an operator. */
function symbol(text: MappedText, pos: number, length: number): RawWord {
  const value = text.text.slice(pos, pos + length)
  return {
    text: value,
    span: text.spanOf(pos, pos + length),
    parts: [{ kind: 'text', text: value, quote: undefined }],
  }
}

/** The commands in `$(…)`, backticks, `<(…)`, at any depth of a word, an assignment or a redirection. */
function readSubstitutions(found: Findings, text: MappedText, node: Bash.SyntaxNode, place: Place): void {
  const visit = (child: Bash.SyntaxNode): void => {
    if (
      child.type !== 'CommandExpansion' &&
      child.type !== 'ProcessSubstitution' &&
      child.type !== 'ArithmeticCommandExpansion'
    ) {
      Bash.forEachChild(child, visit)
      return
    }
    if (!child.script) return
    const nesting: readonly Nesting[] = [...place.nesting, 'substitution']
    const within: Place = { ...place, nesting, joinedBy: undefined, isCondition: false, feedsPipe: false }
    // With escaped backticks inside, the parser's offsets are those of a text of its own.
    if (child.script.source === undefined) readScript(found, text, child.script, within)
    else readText(found, mappedText(unescaped(text, child.pos + 1, child.end - 1, '$`\\')), within)
  }
  visit(node)
}

function wordsOf(text: MappedText, { name, args }: Bash.Command): readonly ReadWord[] {
  const words = args.map((word) =>
    word.type === 'Word' ? readWord(text, word) : readAssignmentWord(text, word),
  )
  return name ? [readWord(text, name), ...words] : words
}

function readSimple(found: Findings, text: MappedText, node: Bash.Command, place: Place): void {
  const taken = readCall(found, place, {
    words: wordsOf(text, node),
    assignments: node.prefix.flatMap((one) => (one.type === 'Assignment' ? [readAssignment(text, one)] : [])),
    redirections: node.redirects.map((one) => readRedirection(text, one)),
    span: text.spanOf(node.pos, node.end),
    stdin: () => stdinOf(text, node),
  })
  Bash.forEachChild(node, (child) => {
    reportIfOpen(found, text, child)
    // A script in a word or heredoc has been read as the inner shell reads it.
    if (taken.has(child)) return
    readSubstitutions(found, text, child, place)
  })
}

/** The parser forgives a heredoc without an end; the shell may, but nothing can follow it. */
function reportIfOpen(found: Findings, text: MappedText, node: Bash.SyntaxNode): void {
  if (node.type !== 'HereDoc' || node.closing) return
  const name = node.delimiter?.value
  found.problems.push(
    problemAt(text, node.pos, name ? `No line \`${name}\` ends this heredoc` : 'This heredoc has no name'),
  )
}

function readAssignment(text: MappedText, { pos, end, name, value }: Bash.Assignment): Assignment {
  const span = text.spanOf(pos, end)
  if (value.type === 'ArrayValue') {
    const valueSpan = text.spanOf(value.pos, value.end)
    const raw = { text: text.text.slice(value.pos, value.end), span: valueSpan }
    return { name, value: { ...raw, parts: [{ kind: 'computed', span: valueSpan }] }, span }
  }
  return { name, value: value.end > value.pos ? readWord(text, value).raw : undefined, span }
}

function readRedirection(text: MappedText, node: Bash.Redirection): Redirection {
  const descriptor = node.descriptor ? text.text.slice(node.descriptor.pos, node.descriptor.end) : ''
  const target = node.type === 'HereDoc' ? undefined : node.target
  return {
    operator: `${descriptor}${node.operator}`,
    target: target && readWord(text, target).raw,
    body: node.type === 'HereDoc' ? text.spanOf(node.body.pos, node.body.end) : undefined,
    span: text.spanOf(node.pos, node.end),
  }
}

interface Stdin {
  readonly node: Bash.Redirection
  readonly text: MappedText
}

/** The text that a heredoc or `<<<` puts on a command's standard input. */
function stdinOf(text: MappedText, command: Bash.Command): Stdin | undefined {
  const node = command.redirects.findLast((one) => one.type !== 'Redirect')
  if (node?.type === 'HereString') {
    const script = node.target && readWord(text, node.target).script()
    return script && { node, text: script }
  }
  if (node?.type !== 'HereDoc') return undefined
  const pieces = bodyText(text, node.body.pos, node.body.end, node.operator === '<<-')
  if (node.delimiter?.quoted) return { node, text: mappedText(pieces) }
  const body = mappedText(pieces)
  return { node, text: mappedText(unescaped(body, 0, body.text.length, '$`\\')) }
}

/** A program with its words, wherever they come from: a shell text or JSON. */
export interface Call {
  /** The program first. */
  readonly words: readonly ReadWord[]
  readonly assignments: readonly Assignment[]
  readonly redirections: readonly Redirection[]
  readonly span: Span
  readonly stdin: () => Stdin | undefined
}

/** Adds a command and those it is given to run; returns the nodes that were read as scripts of their own. */
export function readCall(found: Findings, place: Place, call: Call): ReadonlySet<Bash.SyntaxNode> {
  const values = call.words.map(({ value }) => value)
  let skipped = 0
  const lookedThrough: string[] = []
  for (let more = passedOver(values); more > 0 && lookedThrough.length < maximumWrappers; ) {
    lookedThrough.push(baseNameOf(values[skipped] ?? ''))
    skipped += more
    more = passedOver(values.slice(skipped))
  }
  const [program, ...words] = call.words.slice(skipped)
  add(found, place, call.span, {
    ...call,
    program: program?.raw,
    words: words.map(({ raw }) => raw),
    lookedThrough,
  })
  if (program?.value === undefined || place.depth >= maximumWrappers) return new Set()
  return readInside(found, place, { ...call, words }, program.value)
}

/** `call.words` are those after the program. */
function readInside(
  found: Findings,
  place: Place,
  call: Call,
  program: string,
): ReadonlySet<Bash.SyntaxNode> {
  const values = call.words.map(({ value }) => value)
  const name = baseNameOf(program)
  const depth = place.depth + 1

  if (name === 'eval') {
    // `eval eval eval …` would be read once a word.
    if (place.wrapper === 'eval') return new Set()
    const script = evalScript(call.words)
    if (script) readText(found, script, { ...place, wrapper: name, depth })
    return new Set()
  }

  const input = shellInputOf(program, values)
  const wrapper = name === 'su' || name === 'runuser' ? name : 'sh'
  if (input?.kind === 'word') {
    const word = call.words[input.index]
    // `sh -c "$(curl …)"` has no text of its own.
    const script = word?.hasText ? word.script() : undefined
    if (!script) return new Set()
    readText(found, script, { ...place, joinedBy: undefined, wrapper, depth })
    return new Set(word?.node ? [word.node] : [])
  }
  if (input?.kind === 'stdin') {
    const stdin = call.stdin()
    if (!stdin) return new Set()
    readText(found, stdin.text, { ...place, joinedBy: undefined, wrapper, depth })
    return new Set([stdin.node])
  }

  const inside = insideOf(
    program,
    values,
    call.words.map(({ raw }) => raw.text),
  )
  const first = inside && call.words[inside.assignments[0] ?? inside.start]
  if (!inside || !first) return new Set()
  return readCall(
    found,
    { ...place, wrapper: name, depth },
    {
      ...call,
      words: call.words.slice(inside.start),
      assignments: inside.assignments.flatMap((index) => assignmentIn(call.words[index])),
      span: { start: first.raw.span.start, end: Math.max(call.span.end, first.raw.span.end) },
    },
  )
}

function assignmentIn(word: ReadWord | undefined): readonly Assignment[] {
  if (!word) return []
  const length = assignmentPrefix(word.raw.text)
  const name = word.raw.text.slice(0, length - 1)
  return [{ name, value: withoutPrefix(word, length), span: word.raw.span }]
}

/** The words of `eval` joined by blanks, when the text tells all of them. */
function evalScript(words: readonly ReadWord[]): MappedText | undefined {
  const pieces: Piece[] = []
  for (const word of words) {
    const script = word.value === undefined ? undefined : word.script()
    if (!script) return undefined
    pieces.push(...script.slice(0, script.text.length), { text: ' ', at: word.raw.span.end, width: 0 })
  }
  return pieces.length === 0 ? undefined : mappedText(pieces)
}

function add(
  found: Findings,
  { nesting, list, joinedBy, wrapper, isCondition, feedsPipe }: Place,
  span: Span,
  command: Pick<ShellCommand, 'program' | 'words'> & Partial<ShellCommand>,
): void {
  found.commands.push({
    program: command.program,
    words: command.words,
    assignments: command.assignments ?? [],
    redirections: command.redirections ?? [],
    joinedBy,
    nesting,
    wrapper,
    lookedThrough: command.lookedThrough ?? [],
    list,
    isCondition,
    feedsPipe,
    span,
  })
}
