import { memo, useId, useState } from 'react'
import type { Level, Preset } from '../../engine/options.ts'
import type { SharedOptions } from '../share/codec.ts'
import { RuleLevels } from './RuleLevels.tsx'

interface Props {
  readonly options: SharedOptions
  readonly onChange: (options: SharedOptions) => void
}

const presets: readonly { readonly name: Preset; readonly text: string }[] = [
  { name: 'recommended', text: 'Recommended' },
  { name: 'security', text: 'Security only' },
  { name: 'size', text: 'Size only' },
  { name: 'strict', text: 'Strict: everything, taste included' },
  { name: 'hadolint', text: 'What hadolint would say' },
  { name: 'buildkit', text: 'What docker build --check would say' },
]

/** What is looked at, and how seriously. */
export default memo(function SettingsPanel({ options, onChange }: Props) {
  const id = useId()
  const setLevel = (rule: string, level: Level | undefined) => {
    const { [rule]: _, ...others } = options.levels ?? {}
    onChange({ levels: level ? { ...others, [rule]: level } : others })
  }
  return (
    <div className="space-y-5 p-4">
      <div>
        <label className="font-medium" htmlFor={`${id}p`}>
          Preset
        </label>
        <select
          id={`${id}p`}
          className="mt-1 block h-8 w-full rounded-md border border-line-strong bg-surface px-2 max-md:h-11"
          value={options.preset ?? 'recommended'}
          onChange={({ target }) => {
            const preset = presets.find(({ name }) => name === target.value)
            if (preset) onChange({ preset: preset.name })
          }}
        >
          {presets.map(({ name, text }) => (
            <option key={name} value={name}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <Registries
        registries={options.trustedRegistries ?? []}
        onChange={(trustedRegistries) => onChange({ trustedRegistries })}
      />
      <label className="flex items-center gap-2 max-md:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={options.ignoresSuppressions ?? false}
          onChange={({ target }) => onChange({ ignoresSuppressions: target.checked })}
        />
        Report what comments ignore, too
      </label>
      <RuleLevels levels={options.levels ?? {}} onLevel={setLevel} />
    </div>
  )
})

function Registries({
  registries,
  onChange,
}: {
  readonly registries: readonly string[]
  readonly onChange: (all: readonly string[]) => void
}) {
  const id = useId()
  const [text, setText] = useState(registries.join('\n'))
  return (
    <div>
      <label className="font-medium" htmlFor={id}>
        Trusted registries
      </label>
      <p className="text-muted text-xs" id={`${id}h`}>
        One a line, such as docker.io or *.example.com. Empty: all are trusted.
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
          onChange(target.value.split('\n').flatMap((line) => line.trim() || []))
        }}
      />
    </div>
  )
}
