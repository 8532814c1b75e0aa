import { Download, FileUp } from 'lucide-react'
import { useState } from 'react'
import type { SharedOptions } from '../share/codec.ts'
import { Button } from '../ui/Button.tsx'
import { download } from '../ui/download.ts'
import { Prose } from '../ui/Prose.tsx'
import { say } from '../words/say.ts'

interface Props {
  readonly options: SharedOptions
  readonly onChange: (options: SharedOptions, note: string) => void
}

interface Told {
  readonly tone: 'good' | 'bad'
  readonly text: string
  readonly notes: readonly string[]
}

// The parsers of YAML are fetched when somebody has a file.
const load = () => import('./config-file.ts')

/** Settings come from a file and go to a file: hadolint's, or ours, which the command line reads too. */
export function ConfigFile({ options, onChange }: Props) {
  const [told, setTold] = useState<Told>()
  const fail = (text: string) => setTold({ tone: 'bad', text, notes: [] })

  const take = async (file: File) => {
    const { name } = file
    if (file.size > 500_000) return fail(say('{name} is too large for a configuration.', { name }))
    try {
      const text = await file.text()
      const { settingsOf } = await load()
      const read = settingsOf(text)
      if ('error' in read) return fail(say('{name} was not taken. {why}.', { name, why: read.error }))
      onChange(read.options, say('Took the settings of {name}', { name }))
      setTold({ tone: 'good', text: say('Settings are as {name} says.', { name }), notes: read.notes })
    } catch {
      fail(say('{name} could not be read.', { name }))
    }
  }
  const choose = () => {
    const input = document.createElement('input')
    input.type = 'file'
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (file) take(file)
    })
    input.click()
  }
  const saveYaml = async () => {
    const yaml = (await load()).toHadolintYaml(options)
    if (yaml === '') return fail(say('Nothing here differs from the defaults in a way that hadolint knows.'))
    setTold(undefined)
    download('.hadolint.yaml', 'application/yaml', yaml)
  }
  const saveJson = async () => {
    setTold(undefined)
    download('drydock.json', 'application/json', (await load()).toDrydockJson(options))
  }

  return (
    <section aria-label={say('Configuration file')} className="space-y-1.5">
      <div className="flex flex-wrap gap-1.5">
        <Button onClick={choose}>
          <FileUp className="size-3.5" aria-hidden="true" />
          {say('Import a file…')}
        </Button>
        <Button onClick={saveYaml}>
          <Download className="size-3.5" aria-hidden="true" />
          .hadolint.yaml
        </Button>
        <Button onClick={saveJson}>
          <Download className="size-3.5" aria-hidden="true" />
          drydock.json
        </Button>
      </div>
      <p className="text-muted text-xs">
        <Prose>
          {say('Reads `.hadolint.yaml` and `drydock.json`; the latter also serves `drydock --config`.')}
        </Prose>
      </p>
      <div role="status" className="text-xs">
        {told && <p className={told.tone === 'bad' ? 'text-warning' : 'text-saved'}>{told.text}</p>}
        {told && told.notes.length > 0 && (
          <ul lang="en" className="mt-1 list-disc pl-4 text-muted">
            {told.notes.map((note) => (
              <li key={note}>{note.replaceAll('`', '')}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
