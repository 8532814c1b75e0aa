import { canonicalRepository } from '../../../facts/images/canonical-repository.ts'
import type { Stage } from '../../../facts/model.ts'
import { lineage } from './final-user.ts'

export interface CudaImage {
  readonly major: number
  readonly minor: number
  /** `base`, `runtime`, `devel`, `cudnn` …: the words of the tag behind the version. */
  readonly flavours: readonly string[]
}

/** NVIDIA's CUDA image under a stage: `nvidia/cuda:12.6.3-cudnn-runtime-ubuntu24.04`. */
export function cudaImageOf(stage: Stage): CudaImage | undefined {
  const base = lineage(stage).at(-1)?.base
  if (base?.kind !== 'image') return
  const isCuda = ['nvidia/cuda', 'nvcr.io/nvidia/cuda'].includes(canonicalRepository(base.image))
  const [version = '', ...flavours] = base.image.tag?.split('-') ?? []
  const [major, minor] = version.split('.').map(Number)
  return isCuda && major !== undefined && minor !== undefined && !Number.isNaN(major + minor)
    ? { major, minor, flavours }
    : undefined
}
