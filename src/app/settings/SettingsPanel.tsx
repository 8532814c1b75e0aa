import { memo, useId } from 'react'
import type { Preset } from '../../engine/options.ts'
import type { SharedOptions } from '../share/codec.ts'
import { type PlainText, say } from '../words/say.ts'
import { ConfigFile } from './ConfigFile.tsx'
import { LabelSchema } from './LabelSchema.tsx'
import { Registries } from './Registries.tsx'
import { RuleLevels } from './RuleLevels.tsx'

interface Props {
  readonly options: SharedOptions
  readonly onChange: (options: SharedOptions, note?: string) => void
}

const presets: readonly { readonly name: Preset; readonly text: PlainText }[] = [
  { name: 'recommended', text: 'Recommended' },
  { name: 'security', text: 'Security only' },
  { name: 'size', text: 'Size only' },
  { name: 'strict', text: 'Strict: everything, taste included' },
  { name: 'hadolint', text: 'What hadolint would say' },
  { name: 'buildkit', text: 'What docker build --check would say' },
]

const noLabels = {}

/** What is looked at, and how seriously. */
export default memo(function SettingsPanel({ options, onChange }: Props) {
  const id = useId()
  return (
    <div className="space-y-5 p-4">
      <div>
        <label className="font-medium" htmlFor={`${id}p`}>
          {say('Preset')}
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
              {say(text)}
            </option>
          ))}
        </select>
      </div>
      <ConfigFile options={options} onChange={onChange} />
      <Registries
        registries={options.trustedRegistries ?? []}
        onChange={(trustedRegistries) => onChange({ trustedRegistries })}
      />
      <LabelSchema
        schema={options.labelSchema ?? noLabels}
        isStrict={options.strictLabels ?? false}
        onSchema={(labelSchema) => onChange({ labelSchema })}
        onStrict={(strictLabels) => onChange({ strictLabels })}
      />
      <label className="flex min-h-6 items-center gap-2 max-md:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={options.ignoresSuppressions ?? false}
          onChange={({ target }) => onChange({ ignoresSuppressions: target.checked })}
        />
        {say('Report what comments ignore, too')}
      </label>
      <RuleLevels options={options} onLevels={(levels) => onChange({ levels })} />
    </div>
  )
})
