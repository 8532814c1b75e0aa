import { say } from '../words/say.ts'
import { platforms } from './platforms.ts'

interface Props {
  readonly platform: string
  readonly onChange: (platform: string) => void
}

export const PlatformSelect = ({ platform, onChange }: Props) => (
  <select
    aria-label={say('Target platform')}
    title={say('Target platform')}
    className="h-7 rounded-md border border-transparent bg-transparent px-1.5 text-muted text-xs hover:bg-hover"
    value={platform}
    onChange={({ target }) => onChange(target.value)}
  >
    {[...new Set([...platforms, platform])].map((one) => (
      <option key={one} value={one}>
        {one}
      </option>
    ))}
  </select>
)
