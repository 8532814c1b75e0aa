import type { Amount } from '../../engine/sizes/amount.ts'
import { exactly } from '../../engine/sizes/amount.ts'
import { WeightBar } from '../ui/WeightBar.tsx'

interface Props {
  readonly real: number
  readonly estimated: Amount | undefined
  readonly full: number
}

/** Above what it weighs, below what was thought. */
export const TwinBars = ({ real, estimated, full }: Props) => (
  <div className="my-1 space-y-0.5" aria-hidden="true">
    <div className="flex">
      <WeightBar bytes={exactly(real)} dead={0} full={full} tone="own" />
    </div>
    {estimated && (
      <div className="flex">
        <WeightBar bytes={estimated} dead={0} full={full} tone="idle" />
      </div>
    )}
  </div>
)
