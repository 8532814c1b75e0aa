import { removePair } from '../parts/fixes/remove-pair.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'gpu-chosen-in-image',
  codes: ['tally/gpu/no-hardcoded-visible-devices'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Choose the GPU when the container starts',
  why: `
    Which GPU is free is known to the host alone: \`docker run --gpus\` and the scheduler of a cluster
    say it at the start. A number in the image sends every container of the host to the same card,
    and one that is not there leaves the program without any.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM ubuntu:24.04
        ENV «CUDA_VISIBLE_DEVICES=0» MODE=fast
      `,
      fixed: `
        FROM ubuntu:24.04
        ENV MODE=fast
      `,
    },
    { bad: 'ENV «NVIDIA_VISIBLE_DEVICES=0,1»', fixed: '' },
    { good: 'ENV NVIDIA_VISIBLE_DEVICES=all CUDA_VISIBLE_DEVICES=""' },
    { good: 'ENV NVIDIA_VISIBLE_DEVICES=void CUDA_VISIBLE_DEVICES=-1' },
    { good: 'ENV CUDA_VISIBLE_DEVICES=$DEVICES' },
  ],
  each: 'env',
  *check(env, file) {
    for (const pair of env.pairs) {
      const value = pair.value?.value
      if (!names.has(pair.key) || value === undefined || !namesDevices(value)) continue
      const edits = removePair(env, pair, file)
      yield {
        at: pair.span,
        message: `\`${pair.key}\` ties the image to GPU \`${value}\``,
        fix: edits && { title: 'Leave the choice to whoever starts it', edits },
      }
    }
  },
})

const names = new Set(['CUDA_VISIBLE_DEVICES', 'NVIDIA_VISIBLE_DEVICES'])

/** `0,1`, `GPU-8932f937`, `MIG-…`: what is numbered below zero is none. */
const namesDevices = (value: string): boolean => /^(\d|GPU-|MIG-)/.test(value)
