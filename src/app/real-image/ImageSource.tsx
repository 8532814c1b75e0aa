import { FileArchive } from 'lucide-react'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { useCopy } from '../ui/use-copy.ts'
import { say } from '../words/say.ts'
import { ReadingProgress } from './ReadingProgress.tsx'
import type { ImageReading, ReadingState } from './reading.ts'

interface Props {
  readonly reading: ImageReading
  readonly state: ReadingState
  readonly platform: string | undefined
}

const historyCommand = 'docker history --no-trunc --human=false IMAGE'
const saveCommand = 'docker save -o image.tar IMAGE'

/** Two ways to bring an image here: what docker prints of it, or the whole of it. */
export function ImageSource({ reading, state, platform }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  if (state.kind === 'reading-file') return <ReadingProgress state={state} onCancel={reading.clear} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') reading.readText(text)
  }
  return (
    <div className="space-y-3">
      {state.kind === 'failed' && (
        <p
          role="alert"
          className="rounded-md bg-warning-soft px-3 py-2 text-warning [overflow-wrap:anywhere]"
        >
          <span lang="en">{state.message}</span>
        </p>
      )}
      <form className="space-y-1.5" onSubmit={submit}>
        <label htmlFor={id} className="font-medium">
          {say('Paste what this prints, as a table or as JSON')}
        </label>
        <Command text={historyCommand} />
        <textarea
          id={id}
          className="code-metrics block h-24 w-full resize-y whitespace-pre rounded-md border border-line-strong bg-surface p-2 text-xs!"
          placeholder="IMAGE   CREATED   CREATED BY   SIZE   COMMENT"
          spellCheck={false}
          wrap="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" disabled={text.trim() === '' || state.kind === 'reading-text'}>
          {say('Read the history')}
        </Button>
      </form>
      <div className="space-y-1.5">
        <p className="font-medium">{say('Or choose the image itself, which also tells its files')}</p>
        <Command text={saveCommand} />
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Button onClick={() => input.current?.click()}>
            <FileArchive className="size-3.5" aria-hidden="true" />
            {say('Choose an archive…')}
          </Button>
          <span className="text-muted text-xs">
            {say('or drop it anywhere on the page; OCI archives too')}
          </span>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={say('Archive of an image')}
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) reading.readFile(file, platform)
            // So that the same file can be chosen again.
            target.value = ''
          }}
        />
      </div>
      <p className="text-muted text-xs">
        {say(
          'It is read in this browser and never uploaded. What layers weigh is kept with your draft and travels in links; names of files and the commands of the image do not.',
        )}
      </p>
    </div>
  )
}

function Command({ text }: { readonly text: string }) {
  const { copied, copy } = useCopy()
  return (
    <p className="flex items-center gap-1 rounded-md bg-sunken pl-2">
      <code className="min-w-0 flex-1 py-1 font-mono text-xs [overflow-wrap:anywhere]">{text}</code>
      <CopyButton
        label={say('Copy {what}', { what: text })}
        isCopied={copied === text}
        onCopy={() => copy(text, text)}
      />
    </p>
  )
}
