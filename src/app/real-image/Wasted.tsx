import type { RealImage } from '../../worker/image/client.ts'
import { formatBytes } from '../ui/bytes.ts'
import { say } from '../words/say.ts'
import { FileList, FileRow } from './FileList.tsx'
import { makerOf, type Real } from './maker.ts'

interface Props {
  readonly contents: NonNullable<RealImage['contents']>
  readonly real: Real
  readonly onLine: (line: number) => void
}

/** What ships although a later layer deletes or rewrites it. */
export function Wasted({ contents: { wasted, waste }, real, onLine }: Props) {
  if (wasted === 0) return <p className="text-muted">{say('No file of this image ships for nothing.')}</p>
  return (
    <FileList
      title={say('Ships for nothing')}
      note={say('{size}, each byte counted once', { size: formatBytes(wasted) })}
      items={waste}
    >
      {({ path, bytes, files, layer, isDeletion }) => (
        <FileRow
          key={path}
          path={`/${path}`}
          bytes={bytes}
          said={`${files > 1 ? `${say('{count} files', { count: files })}${say(', ')}` : ''}${isDeletion ? say('deleted by') : say('written again by')}`}
          maker={makerOf(real, layer)}
          onLine={onLine}
        />
      )}
    </FileList>
  )
}
