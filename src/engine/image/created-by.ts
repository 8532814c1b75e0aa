import { plainBlanks } from '../text/blanks.ts'

/** A line of a history, taken apart. */
export interface Origin {
  /** `RUN`, `COPY` … */
  readonly keyword: string
  /** What stands behind it, blanks run together; of a RUN with the shell in front, if there is one. */
  readonly text: string
  /** Where a COPY of the classic builder went; it names its sources by checksum. */
  readonly destination: string | undefined
  readonly isCut: boolean
}

const keywords: ReadonlySet<string> = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
)
/** `/bin/sh -c #(nop)  CMD ["sh"]` */
const classic = '#(nop)'
/** How BuildKit ends what it writes. */
export const buildkit = '# buildkit'
/** How a shell is called: `/bin/sh -c `, `/bin/bash -o pipefail -c `, `cmd /S /C `. */
const shellCall = /(?:^| )(?:\/\S+|cmd|powershell|pwsh)(?: -\S+| pipefail| \/S)*(?: -c| \/C| -Command) /i

/**
 * `|2 A=1 TOKEN=secret /bin/sh -c make` → `/bin/sh -c make`: values of build arguments are no one's business. Where
 * no shell follows, a value ends at its first blank.
 */
export function withoutArguments(createdBy: string): string {
  const text = plainBlanks(createdBy)
  const start = text.startsWith('RUN |') ? 'RUN ' : ''
  const rest = text.slice(start.length)
  const count = /^\|(\d{1,3}) /.exec(rest)
  if (!count) return text
  const shell = shellCall.exec(rest)
  const words = rest.split(' ').slice(1 + Number(count[1]))
  return start + (shell ? rest.slice(shell.index).trimStart() : words.join(' '))
}

/** What made a layer, from the words of docker, BuildKit, podman or kaniko. */
export function originOf(createdBy: string, isCut: boolean): Origin {
  const whole = plainBlanks(createdBy)
  const nop = whole.indexOf(classic)
  const isRun = nop === -1
  const text = isRun ? whole : whole.slice(nop + classic.length).trimStart()
  const space = text.indexOf(' ')
  const first = space === -1 ? text : text.slice(0, space)
  const isNamed = keywords.has(first)
  const keyword = isNamed ? first : 'RUN'
  const behind = isNamed ? text.slice(first.length).trimStart() : text
  const rest = behind.endsWith(buildkit) ? behind.slice(0, -buildkit.length).trimEnd() : behind
  const isFile = keyword === 'COPY' || keyword === 'ADD'
  return {
    keyword,
    text: isFile ? withoutFlags(rest) : rest,
    destination: isFile ? /^(?:file|dir|multi):\S+ in (.*)$/.exec(rest)?.[1]?.trim() : undefined,
    isCut,
  }
}

/** `--chown=app:app . /app` → `. /app` */
function withoutFlags(text: string): string {
  const words = text.split(' ')
  return words.slice(words.findIndex((word) => !word.startsWith('--'))).join(' ')
}

/** The command behind `/bin/sh -c `; undefined when no shell is named. */
export function behindShell(text: string): string | undefined {
  const shell = shellCall.exec(`${text} `)
  return shell ? text.slice(shell.index + shell[0].length) : undefined
}
