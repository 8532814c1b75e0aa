import { useId, useState } from 'react'
import { say } from '../words/say.ts'

interface Props {
  readonly registries: readonly string[]
  readonly onChange: (all: readonly string[]) => void
}

const listOf = (text: string): readonly string[] => text.split('\n').flatMap((line) => line.trim() || [])

/** The registries that images may come from. */
export function Registries({ registries, onChange }: Props) {
  const id = useId()
  const [text, setText] = useState(registries.join('\n'))
  // An import or an Undo changes them from outside; blank lines are only here.
  if (listOf(text).join('\n') !== registries.join('\n')) setText(registries.join('\n'))
  return (
    <div>
      <label className="font-medium" htmlFor={id}>
        {say('Trusted registries')}
      </label>
      <p className="text-muted text-xs" id={`${id}h`}>
        {say('One a line, such as docker.io or *.example.com. Empty: all are trusted.')}
      </p>
      <textarea
        id={id}
        aria-describedby={`${id}h`}
        rows={2}
        spellCheck={false}
        className="mt-1 block w-full resize-y rounded-md border border-line-strong bg-surface p-2 font-mono text-xs"
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          onChange(listOf(target.value))
        }}
      />
    </div>
  )
}
