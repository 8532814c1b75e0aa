/** A coloured piece of one line. */
export interface Piece {
  readonly kind: 'plain' | 'keyword' | 'comment' | 'string' | 'variable' | 'flag'
  readonly text: string
}

const instruction =
  /^(\s*)(FROM|RUN|COPY|ADD|ENV|ARG|LABEL|CMD|ENTRYPOINT|SHELL|EXPOSE|VOLUME|USER|WORKDIR|STOPSIGNAL|MAINTAINER|HEALTHCHECK|ONBUILD)(?=\s|$)/i

// `"text"`, `'text'`, `$NAME`, `${NAME:-x}`, ` --flag`, ` AS `
const pieces =
  /("(?:[^"\\]|\\.)*"?|'[^']*'?)|(\$\{[^}]*\}?|\$\w+)|((?<=\s)--?[A-Za-z][\w-]*)|((?<=\s)(?:AS|as)(?=\s))/g

const kinds = ['string', 'variable', 'flag', 'keyword'] as const

/** Colours for the plain text area: one line at a time, wrong at worst by a colour. */
export function coloursOf(line: string, isContinued: boolean): Piece[] {
  if (/^\s*#/.test(line)) return [{ kind: 'comment', text: line }]
  const start = isContinued ? undefined : instruction.exec(line)
  const head: Piece[] = start
    ? [
        { kind: 'plain', text: start[1] ?? '' },
        { kind: 'keyword', text: start[2] ?? '' },
      ]
    : []
  return [...head, ...coloured(line.slice(start?.[0].length ?? 0))].filter(({ text }) => text !== '')
}

function coloured(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const match of text.matchAll(pieces)) {
    const kind = kinds[match.slice(1).findIndex((group) => group !== undefined)] ?? 'plain'
    found.push({ kind: 'plain', text: text.slice(at, match.index) }, { kind, text: match[0] })
    at = match.index + match[0].length
  }
  found.push({ kind: 'plain', text: text.slice(at) })
  return found
}
