import { FilePlus2, Trash2 } from 'lucide-react'
import { type FormEvent, memo, useId, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { formatBytes } from '../ui/bytes.ts'
import { IconButton } from '../ui/IconButton.tsx'

interface Props {
  readonly files: Readonly<Record<string, string>>
  readonly contextSizes: Readonly<Record<string, number>> | undefined
  readonly onWrite: (name: string, text: string) => void
  readonly onRemove: (name: string) => void
  readonly onForgetSizes: () => void
}

const known = [
  '.dockerignore',
  'requirements.txt',
  'pyproject.toml',
  'poetry.lock',
  'uv.lock',
  'Pipfile.lock',
  'pdm.lock',
  'pylock.toml',
  'environment.yml',
  'package.json',
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'go.sum',
  'Cargo.lock',
  'Gemfile.lock',
  'composer.lock',
]

/** The files beside the Dockerfile: each one given makes numbers sharper and advice truer. */
export default memo(function FilesPanel({ files, contextSizes, onWrite, onRemove, onForgetSizes }: Props) {
  const names = Object.keys(files)
  return (
    <div className="space-y-3 p-3">
      <p className="text-muted">
        Files beside the Dockerfile make the numbers sharper. Type or paste them here, or drop a folder on the
        page. They stay in this browser.
      </p>
      <AddFile taken={names} onAdd={(name) => onWrite(name, '')} />
      {names.map((name) => (
        <FileEditor key={name} name={name} text={files[name] ?? ''} onWrite={onWrite} onRemove={onRemove} />
      ))}
      {contextSizes && <ContextSizes sizes={contextSizes} onForget={onForgetSizes} />}
    </div>
  )
})

function AddFile({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[]
  readonly onAdd: (name: string) => void
}) {
  const id = useId()
  const [name, setName] = useState('')
  const isTaken = taken.includes(name.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || isTaken) return
    onAdd(name.trim())
    setName('')
  }
  return (
    <>
      <form className="flex gap-2" onSubmit={submit}>
        <label className="sr-only" htmlFor={id}>
          Name of the file to add
        </label>
        <input
          id={id}
          className="h-7 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2 font-mono text-xs max-md:h-11"
          placeholder="path/in/the/context"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" disabled={name.trim() === '' || isTaken}>
          <FilePlus2 className="size-3.5" aria-hidden="true" />
          Add file
        </Button>
      </form>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and no more */}
      <div
        role="group"
        aria-label="Usual files"
        className="flex flex-wrap gap-1.5 max-md:-mx-3 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-3 max-md:[scrollbar-width:none]"
      >
        {known
          .filter((one) => !taken.includes(one))
          .slice(0, 8)
          .map((one) => (
            <button
              key={one}
              type="button"
              className="h-6 shrink-0 rounded-full border border-line-strong border-dashed px-2 font-mono text-2xs text-muted hover:bg-hover hover:text-text max-md:h-11 max-md:px-3"
              onClick={() => onAdd(one)}
            >
              + {one}
            </button>
          ))}
      </div>
    </>
  )
}

interface FileProps extends Pick<Props, 'onWrite' | 'onRemove'> {
  readonly name: string
  readonly text: string
}

const FileEditor = ({ name, text, onWrite, onRemove }: FileProps) => (
  <section aria-label={name} className="overflow-hidden rounded-lg border border-line bg-surface">
    <header className="flex items-center gap-2 border-line border-b bg-sunken pr-1 pl-3">
      <h3 className="min-w-0 flex-1 truncate font-mono text-xs">{name}</h3>
      <span className="text-faint text-xs tabular-nums">{formatBytes(text.length)}</span>
      <IconButton label={`Remove ${name}`} onClick={() => onRemove(name)}>
        <Trash2 className="size-3.5" aria-hidden="true" />
      </IconButton>
    </header>
    <textarea
      aria-label={`Text of ${name}`}
      className="code-metrics block h-36 w-full resize-y whitespace-pre bg-surface p-2 text-xs! -outline-offset-2"
      spellCheck={false}
      wrap="off"
      value={text}
      onChange={(event) => onWrite(name, event.target.value)}
    />
  </section>
)

function ContextSizes({
  sizes,
  onForget,
}: {
  readonly sizes: Readonly<Record<string, number>>
  readonly onForget: () => void
}) {
  const bytes = Object.values(sizes)
  return (
    <div className="flex items-center justify-between gap-3 rounded-lg border border-line bg-surface px-3 py-2">
      <p className="text-muted">
        Build context: {bytes.length.toLocaleString('en')} files,{' '}
        {formatBytes(bytes.reduce((sum, one) => sum + one, 0))} before{' '}
        <code className="font-mono text-xs">.dockerignore</code>
      </p>
      <Button look="quiet" onClick={onForget}>
        Forget
      </Button>
    </div>
  )
}
