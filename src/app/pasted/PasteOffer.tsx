import { Files, X } from 'lucide-react'
import { type Dispatch, useMemo, useState } from 'react'
import { preferencesOf } from '../preferences.ts'
import type { Action, State } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { say, sentences } from '../words/say.ts'
import type { Found, Part } from './found.ts'
import { foundIn } from './found-in.ts'
import { keptParts } from './keep-parts.ts'

interface Props {
  readonly state: State
  readonly dispatch: Dispatch<Action>
}

/** As many buttons as a line or two can hold; the other parts are drafts all the same. */
const most = 6

/** Says that the text is more than one Dockerfile, and opens the part that is chosen. */
export function PasteOffer({ state, dispatch }: Props) {
  const found = useMemo(() => foundIn(state.source), [state.source])
  const [dismissed, setDismissed] = useState('')
  const key = found ? [found.kind, ...found.parts.map(({ name }) => name), ...found.missing].join('\n') : ''
  if (!found || key === dismissed) return null

  const open = (part: Part) => {
    const { name } = part
    const note =
      found.parts.length > 1
        ? say('Opened “{name}”; the others are among the drafts', { name })
        : say('Opened “{name}”', { name })
    const work = keptParts(found.parts, part, preferencesOf(state))
    dispatch({ kind: 'open', work, note })
  }
  return (
    <section
      aria-label={say('What was pasted')}
      className="flex shrink-0 flex-wrap items-center gap-x-2.5 gap-y-1 border-line border-b bg-info-soft py-1 pr-2 pl-4 text-info"
    >
      <Files className="size-4 shrink-0" aria-hidden="true" />
      <p role="status" className="py-1 max-md:flex-1">
        {textOf(found)}
      </p>
      <div className="flex flex-wrap gap-1.5 max-md:order-last max-md:basis-full max-md:pb-1">
        {found.parts.slice(0, most).map((part) => (
          <Button key={part.name} onClick={() => open(part)}>
            <span className="max-w-[24ch] truncate">{say('Open {name}', { name: part.name })}</span>
          </Button>
        ))}
      </div>
      <IconButton label={say('Dismiss')} className="ml-auto" onClick={() => setDismissed(key)}>
        <X className="size-4" aria-hidden="true" />
      </IconButton>
    </section>
  )
}

function textOf({ kind, parts, missing }: Found): string {
  const count = parts.length
  if (kind === 'several')
    return say('These are {count} Dockerfiles. Each becomes a draft; which one first?', { count })
  if (kind === 'markdown')
    return count === 1
      ? say('This is Markdown around a Dockerfile.')
      : say('This is Markdown around {count} Dockerfiles. Each becomes a draft; which one first?', { count })
  return sentences(
    say('This is a compose file.'),
    missing.length > 0 ? say('Not pasted: {names}.', { names: missing.join(', ') }) : '',
    count > 0 ? say('Which service?') : say('Paste those to look at them.'),
  )
}
