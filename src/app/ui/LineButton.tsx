import { say } from '../words/say.ts'

interface Props {
  readonly line: number
  readonly onLine: (line: number) => void
}

export const LineButton = ({ line, onLine }: Props) => (
  <button
    type="button"
    className="-my-1 max-md:-my-3.5 mr-1.5 inline-block whitespace-nowrap py-1 text-accent text-xs underline max-md:py-3.5"
    onClick={() => onLine(line)}
  >
    {say('line {line}', { line: String(line) })}
  </button>
)
