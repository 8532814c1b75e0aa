import { isBuildKitCode } from '../../../engine/report/levels.ts'
import { say, sayIfKnown } from '../../words/say.ts'

/** A comment that tools read, and what of it was typed already. */
interface Pragma {
  readonly typed: string
  readonly items: readonly { readonly code: string; readonly detail: string }[]
}

const loadRules = () => import('../../../engine/rules/index.ts')

const directives = [
  { code: 'syntax=docker/dockerfile:1', detail: 'the newest stable Dockerfile syntax' },
  { code: 'check=skip=', detail: 'checks of docker build to leave out' },
  { code: 'escape=`', detail: 'a backtick goes on to the next line, for Windows' },
] as const

const suppressions = [
  { code: 'drydock ignore=', detail: 'rules that are silent about the instruction below' },
  { code: 'drydock ignore-file=', detail: 'rules that are silent about this file' },
  { code: 'hadolint ignore=', detail: 'the same, for hadolint too' },
] as const

const said = ({ code, detail }: (typeof directives | typeof suppressions)[number]) => ({
  code,
  detail: say(detail),
})

/** What may follow in a comment; `before` is its line up to the cursor, `above` the lines over it. */
export async function pragmaAt(before: string, above: readonly string[]): Promise<Pragma | undefined> {
  const list =
    /^\s*#\s*(drydock\s+ignore(?:-file)?|hadolint\s+ignore|check=skip)=(?:[\w./-]+,\s*)*([\w./-]*)$/i
  const [, kind, typed] = list.exec(before) ?? []
  if (kind !== undefined && typed !== undefined) return { typed, items: await namesFor(kind) }

  const start = /^\s*#\s*([a-z][a-z -]*)?$/i.exec(before)
  if (!start) return undefined
  const isTop = above.every((line) => /^\s*#\s*\w+\s*=/.test(line))
  return { typed: start[1] ?? '', items: [...(isTop ? directives : []), ...suppressions].map(said) }
}

/** Rules by our own names, by hadolint's codes or by those of docker build, as the tool in question knows them. */
async function namesFor(kind: string): Promise<Pragma['items']> {
  const { rules } = await loadRules()
  if (/^drydock/i.test(kind))
    return rules.map(({ name, title }) => ({ code: name, detail: sayIfKnown(title) }))
  const isMeant = /^check/i.test(kind) ? isBuildKitCode : (code: string) => /^(?:DL|SC)\d+$/.test(code)
  return rules
    .flatMap(({ codes = [], title }) =>
      codes.filter(isMeant).map((code) => ({ code, detail: sayIfKnown(title) })),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
