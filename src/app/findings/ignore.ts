import type { Finding } from '../../engine/report/report.ts'
import { type Edit, insertAfter, insertBefore } from '../../engine/text/edit.ts'
import { lineMap } from '../../engine/text/line-map.ts'

export type IgnoreDialect = 'drydock' | 'hadolint' | 'buildkit'

const codeOf = (finding: Finding, dialect: IgnoreDialect): string | undefined => {
  if (dialect === 'drydock') return finding.rule
  return finding.codes.find((code) =>
    (dialect === 'hadolint' ? /^(DL|SC)\d+$/ : /^[A-Z][A-Za-z]*[a-z][A-Za-z]*$/).test(code),
  )
}

/** The comments that know this finding by a name. */
export const dialectsFor = (finding: Finding): IgnoreDialect[] =>
  (['drydock', 'hadolint', 'buildkit'] as const).filter((dialect) => codeOf(finding, dialect) !== undefined)

/** The edit that puts the comment above the instruction, or into BuildKit's directive at the top. */
export function ignoreEdit(source: string, finding: Finding, dialect: IgnoreDialect, reason: string): Edit {
  const code = codeOf(finding, dialect) ?? finding.rule
  const because = reason.trim().replace(/\s+/g, ' ')
  if (dialect === 'buildkit') return skipEdit(source, code)
  const start = instructionStart(source, finding.at.start)
  const indent = /^[ \t]*/.exec(source.slice(start))?.[0] ?? ''
  const comment =
    dialect === 'hadolint'
      ? `${because ? `# ${because}\n${indent}` : ''}# hadolint ignore=${code}`
      : `# drydock ignore=${code}${because ? ` because ${because}` : ''}`
  return insertBefore({ start, end: start }, `${indent}${comment}\n`)
}

/** `# check=skip=A,B` holds for the whole file and must stand among the directives. */
function skipEdit(source: string, code: string): Edit {
  const present = /^((?:#[ \t]*\w+[ \t]*=.*\n)*?#[ \t]*check[ \t]*=[ \t]*.*?\bskip=)[\w,]+/i.exec(source)
  if (present) return insertAfter({ start: 0, end: present[0].length }, `,${code}`)
  const directives = /^(?:#[ \t]*(?:syntax|escape|check)[ \t]*=.*\n)*/i.exec(source)?.[0].length ?? 0
  return insertAfter({ start: 0, end: directives }, `# check=skip=${code}\n`)
}

/** Where the instruction that holds this offset begins: continued lines and heredocs belong to their first line. */
export function instructionStart(source: string, offset: number): number {
  const map = lineMap(source)
  const escape = /^#[ \t]*escape[ \t]*=[ \t]*`/im.test(source.slice(0, 300)) ? /`[ \t]*$/ : /\\[ \t]*$/
  let start = 0
  let isContinued = false
  let terminators: string[] = []
  for (let line = 1; line <= map.lineCount && map.startOf(line) <= offset; line++) {
    const text = source.slice(map.startOf(line), map.startOf(line + 1)).replace(/\n$/, '')
    if (terminators.length > 0) {
      if (text.trim() === terminators[0]) terminators = terminators.slice(1)
      continue
    }
    if (isContinued && /^\s*(#|$)/.test(text)) continue
    if (!isContinued) start = map.startOf(line)
    isContinued = escape.test(text) && !/^\s*#/.test(text)
    if (/^\s*(RUN|COPY|ADD)\b/i.test(source.slice(start, start + 20))) terminators = heredocsIn(text)
  }
  return start
}

// `RUN <<EOF`, `COPY <<-'EOF' /x`
const heredocsIn = (line: string): string[] =>
  [...line.matchAll(/(?:^|\s)\d*<<-?(["']?)(\w+)\1/g)].map((match) => match[2] ?? '')
