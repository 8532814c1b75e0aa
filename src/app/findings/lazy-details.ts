import { lazyPart } from '../ui/lazy-part.tsx'

const load = () => import('./details.ts')

export const AllClear = lazyPart(async () => (await load()).AllClear)
export const FixPreview = lazyPart(async () => (await load()).FixPreview)
export const IgnoreForm = lazyPart(async () => (await import('./IgnoreForm.tsx')).default)
export const Plan = lazyPart(async () => (await import('./Plan.tsx')).default)
export const RuleDetails = lazyPart(async () => (await load()).RuleDetails)
export const Suppressed = lazyPart(async () => (await load()).Suppressed)
