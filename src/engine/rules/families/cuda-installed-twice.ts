import type { Stage } from '../../facts/model.ts'
import { cudaImageOf } from '../parts/questions/cuda-image.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'cuda-installed-twice',
  codes: ['tally/gpu/no-redundant-cuda-install'],
  severity: 'warning',
  concern: 'size',
  title: 'Use the CUDA that the base image brings',
  why: `
    The \`devel\` images hold the whole toolkit, \`runtime\` images the libraries, \`cudnn\` images cuDNN
    as well. Installing them again stores up to several gigabytes a second time.
  `,
  unless: 'Another version is wanted: then start from the image that has it.',
  examples: [
    {
      bad: `
        FROM nvidia/cuda:12.2.0-devel-ubuntu22.04
        RUN apt-get update && apt-get install -y git «cuda-toolkit-12-2»
      `,
    },
    {
      bad: `
        FROM nvidia/cuda:12.6.3-cudnn-runtime-ubuntu24.04
        RUN apt-get update && apt-get install -y «libcudnn9-cuda-12»
      `,
    },
    {
      good: `
        FROM nvidia/cuda:12.2.0-runtime-ubuntu22.04
        RUN apt-get update && apt-get install -y cuda-toolkit-12-2 libcudnn9-cuda-12
      `,
    },
    {
      good: `
        FROM nvidia/cuda:12.2.0-devel-ubuntu22.04
        RUN apt-get update && apt-get install -y cuda-toolkit-11-8 libnccl2
      `,
    },
  ],
  each: 'install',
  *check({ manager, packages, run: { stage } }) {
    if (manager.family !== 'os') return
    for (const { name, word } of packages)
      if (name !== undefined && isThere(name, stage))
        yield { at: word.span, message: `\`${name}\` is in the base image already` }
  },
})

function isThere(name: string, stage: Stage): boolean {
  const image = cudaImageOf(stage)
  if (!image) return false
  if (/^libcudnn\d+(-dev)?(-cuda-\d+)?$/.test(name))
    return image.flavours.includes('cudnn') && (!name.includes('-dev') || image.flavours.includes('devel'))
  const [, what, version] =
    /^(cuda-toolkit|cuda-compiler|cuda-runtime|cuda-libraries)(?:-(\d+-\d+))?$/.exec(name) ?? []
  if (what === undefined || (version !== undefined && version !== `${image.major}-${image.minor}`))
    return false
  const needed = what === 'cuda-toolkit' || what === 'cuda-compiler' ? ['devel'] : ['devel', 'runtime']
  return needed.some((flavour) => image.flavours.includes(flavour))
}
