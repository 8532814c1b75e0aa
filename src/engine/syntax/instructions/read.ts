import type { Span } from '../../text/span.ts'
import { readFlags } from '../flags.ts'
import { type InstructionName, instructionNamed, nearestInstruction } from '../instruction-names.ts'
import { type Stretch, spanOf } from '../logical-line.ts'
import { quoted, type Report, writeInstead } from '../problem.ts'
import type { CommentNode, Heredoc, InstructionNode, UnknownNode } from '../tree.ts'
import { literalWord } from '../word.ts'
import { firstWord } from '../words.ts'
import { readCmd, readEntrypoint, readRun } from './commands.ts'
import { readExpose } from './expose.ts'
import { readFrom } from './from.ts'
import { readHealthcheck } from './healthcheck.ts'
import { readOnbuild } from './onbuild.ts'
import { readArg, readEnv, readLabel } from './pairs.ts'
import type { Reading } from './reading.ts'
import { readMaintainer, readStopsignal, readUser, readWorkdir } from './rest-of-line.ts'
import { readShell } from './shell.ts'
import { readAdd, readCopy } from './transfer.ts'
import { readVolume } from './volume.ts'

const READERS: Readonly<Record<Exclude<InstructionName, 'ONBUILD'>, (reading: Reading) => InstructionNode>> =
  {
    ADD: readAdd,
    ARG: readArg,
    CMD: readCmd,
    COPY: readCopy,
    ENTRYPOINT: readEntrypoint,
    ENV: readEnv,
    EXPOSE: readExpose,
    FROM: readFrom,
    HEALTHCHECK: readHealthcheck,
    LABEL: readLabel,
    MAINTAINER: readMaintainer,
    RUN: readRun,
    SHELL: readShell,
    STOPSIGNAL: readStopsignal,
    USER: readUser,
    VOLUME: readVolume,
    WORKDIR: readWorkdir,
  }

/** An instruction before it is read: its text, and what was found around it. */
export interface Statement {
  /** From the keyword to the end of the text, heredoc bodies left out. */
  readonly text: Stretch
  readonly span: Span
  readonly tile: Span
  readonly comments: readonly CommentNode[]
  readonly heredocs: readonly Heredoc[]
  readonly escape: string
  readonly report: Report
  readonly isTrigger: boolean
}

export function readInstruction(statement: Statement): InstructionNode | UnknownNode {
  const { text, span, tile, comments, heredocs, escape, report, isTrigger } = statement
  const { word, rest } = firstWord(text)
  const keyword = literalWord(word)
  const name = instructionNamed(keyword.text)
  if (!name) {
    const nearest = nearestInstruction(keyword.text)
    const hint = nearest ? `; did you mean \`${nearest}\`?` : ''
    report(
      'unknown-instruction',
      keyword.span,
      `Docker knows no instruction ${quoted(keyword.text)}${hint}`,
      nearest && writeInstead(keyword, inCaseOf(keyword.text, nearest)),
    )
    return { kind: 'unknown', keyword, span, tile }
  }
  const { flags, rest: argument } = readFlags(rest, name, { escape, report })
  const reading: Reading = {
    name,
    base: { span, tile, keyword, flags, comments },
    argument,
    heredocs,
    escape,
    report,
  }
  if (name !== 'ONBUILD') return READERS[name](reading)
  return readOnbuild(
    reading,
    isTrigger ? undefined : (trigger) => readInstruction(triggerOf(statement, trigger)),
  )
}

/** A trigger spans what is left of its ONBUILD, which keeps the comments. */
function triggerOf(statement: Statement, text: Stretch): Statement {
  const span = { start: spanOf(text).start, end: statement.span.end }
  return { ...statement, text, span, tile: span, comments: [], isTrigger: true }
}

const inCaseOf = (written: string, name: InstructionName): string =>
  written === written.toLowerCase() ? name.toLowerCase() : name
