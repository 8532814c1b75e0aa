import { lazy } from 'react'

const load = () => import('./details.ts')

export const FixPreview = lazy(async () => ({ default: (await load()).FixPreview }))
export const IgnoreForm = lazy(async () => ({ default: (await load()).IgnoreForm }))
export const RuleDetails = lazy(async () => ({ default: (await load()).RuleDetails }))
