import type { RealImage } from '../../worker/image/client.ts'
import { say } from '../words/say.ts'
import { FileList, FileRow } from './FileList.tsx'
import { makerOf, type Real } from './maker.ts'

interface Props {
  readonly contents: NonNullable<RealImage['contents']>
  readonly real: Real
  readonly onLine: (line: number) => void
}

/** The heaviest files, wherever they lie. */
export function LargestFiles({ contents: { largest, files }, real, onLine }: Props) {
  if (largest.length === 0) return null
  return (
    <FileList title={say('Largest files')} note={say('of {count}', { count: files })} items={largest}>
      {({ path, bytes, layer, isWasted }) => (
        <FileRow
          key={`${layer}${path}`}
          path={path}
          bytes={bytes}
          said={isWasted ? say('ships for nothing, from') : say('from')}
          maker={makerOf(real, layer)}
          onLine={onLine}
        />
      )}
    </FileList>
  )
}
