import type { RealImage } from '../../worker/image/client.ts'
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
    <FileList title="Largest files" note={`of ${files.toLocaleString('en')}`} items={largest}>
      {({ path, bytes, layer, isWasted }) => (
        <FileRow
          key={`${layer}${path}`}
          path={path}
          bytes={bytes}
          said={isWasted ? 'ships for nothing, from' : 'from'}
          maker={makerOf(real, layer)}
          onLine={onLine}
        />
      )}
    </FileList>
  )
}
