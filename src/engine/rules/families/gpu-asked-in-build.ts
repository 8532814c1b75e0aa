import type { Command } from '../../facts/model.ts'
import { baseName } from '../../facts/path.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'gpu-asked-in-build',
  codes: ['tally/gpu/no-buildtime-gpu-queries'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Ask for the GPU when the container starts',
  why: `
    A build has no GPU and no driver, whatever the machine has: they are handed to containers by
    \`docker run --gpus\`. The question fails, or its answer, "none", is stored in the image.
  `,
  unless: 'Your builder is set up to hand GPUs to RUN.',
  examples: [
    {
      bad: `
        FROM nvidia/cuda:12.6.3-base-ubuntu24.04
        RUN «nvidia-smi» -L > /gpus.txt
      `,
    },
    { bad: 'RUN python3 -c «"import torch; assert torch.cuda.is_available()"»' },
    { good: 'RUN nvidia-smi || true' },
    { good: 'RUN if command -v nvidia-smi; then echo driver; fi' },
    { good: 'CMD ["nvidia-smi", "-L"]' },
  ],
  each: 'command',
  check(command) {
    const word = questionIn(command)
    return command.isCondition || !word
      ? undefined
      : { at: word.span, message: 'There is no GPU while the image is built' }
  },
})

const questionIn = ({ program, name, words }: Command) =>
  baseName(program) === 'nvidia-smi'
    ? name
    : baseName(program).startsWith('python') && words.some(({ text }) => text === '-c')
      ? words.find(({ text }) => questions.some((question) => text.includes(question)))
      : undefined

const questions = [
  'cuda.is_available()',
  'cuda.get_device_name',
  'cuda.current_device',
  'list_physical_devices(',
]
