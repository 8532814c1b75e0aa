import { cudaImageOf } from '../parts/questions/cuda-image.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'wheels-for-other-cuda',
  codes: ['tally/gpu/cuda-version-mismatch'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Take wheels for the CUDA of the base image',
  why: `
    PyTorch's wheels bring the CUDA libraries they were built for. On an image with another version
    two of them ship, and an extension that is compiled against the one fails with the other.
  `,
  unless: 'Nothing is compiled: then an image without CUDA is enough, and gigabytes smaller.',
  examples: [
    {
      bad: `
        FROM nvidia/cuda:12.1.1-devel-ubuntu22.04
        RUN pip install torch==2.5.1 --index-url «https://download.pytorch.org/whl/cu118»
      `,
    },
    {
      good: `
        FROM nvidia/cuda:12.6.3-devel-ubuntu24.04
        RUN pip install torch==2.5.1 --index-url https://download.pytorch.org/whl/cu121
      `,
    },
    { good: 'RUN pip install torch==2.5.1 --index-url https://download.pytorch.org/whl/cu118' },
  ],
  each: 'install',
  *check({ manager, command: { words }, run }) {
    if (manager.family !== 'language') return
    const image = cudaImageOf(run.stage)
    if (!image) return
    for (const word of words) {
      const cuda = /\/whl\/(?:nightly\/)?cu(\d+)(\d)\/?$/.exec(word.value ?? '')
      if (!cuda) continue
      const major = Number(cuda[1])
      const minor = Number(cuda[2])
      // Within one major version older wheels run on newer images.
      if (major === image.major && minor <= image.minor) continue
      const message = `These wheels are for CUDA ${major}.${minor}; the base image has ${image.major}.${image.minor}`
      yield { at: word.span, message }
    }
  },
})
