// What a card shows only when asked: one chunk, fetched on the first wish.
export { AllClear } from './AllClear.tsx'
export { FixPreview } from './FixPreview.tsx'
export { RuleDetails } from './RuleDetails.tsx'
export { Suppressed } from './Suppressed.tsx'
