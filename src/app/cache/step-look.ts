import { CircleCheck, CircleQuestionMark, CircleSlash, RefreshCw } from 'lucide-react'
import type { StepState } from '../../engine/rebuild/plan.ts'

/** Shape, word and colour each tell the state, so that none is needed alone. */
export const stepLook = {
  cached: { Icon: CircleCheck, text: 'text-muted' },
  perhaps: { Icon: CircleQuestionMark, text: 'text-info' },
  rebuilt: { Icon: RefreshCw, text: 'text-warning' },
  unused: { Icon: CircleSlash, text: 'text-faint' },
} as const satisfies Record<StepState, unknown>
