import type { Stage } from '../../facts/model.ts'
import { isBuildTool } from '../../facts/tables/build-tools.ts'
import { retag } from '../parts/fixes/retag.ts'
import { lineage } from '../parts/questions/final-user.ts'
import { isWorkshop } from '../parts/questions/workshop.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'cuda-devel-shipped',
  codes: ['tally/gpu/prefer-runtime-final-stage'],
  severity: 'warning',
  concern: 'size',
  title: 'Run CUDA programs on the runtime image',
  why: `
    The \`devel\` images carry nvcc, headers and static libraries, several gigabytes in all. To run
    a program the \`runtime\` image is enough, and what PyTorch's wheels bring along themselves is
    needed from neither.
  `,
  unless: 'Kernels are compiled while the program runs, as by Triton, DeepSpeed or JAX extensions.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM «nvidia/cuda:12.6.3-cudnn-devel-ubuntu24.04»
        RUN pip install --no-cache-dir torch==2.6.0
        CMD ["python3", "serve.py"]
      `,
      fixed: `
        FROM nvidia/cuda:12.6.3-cudnn-runtime-ubuntu24.04
        RUN pip install --no-cache-dir torch==2.6.0
        CMD ["python3", "serve.py"]
      `,
    },
    {
      good: `
        FROM nvidia/cuda:12.6.3-devel-ubuntu24.04 AS build
        RUN nvcc -o /kernel kernel.cu
        FROM nvidia/cuda:12.6.3-runtime-ubuntu24.04
        COPY --from=build /kernel /kernel
        CMD ["/kernel"]
      `,
    },
    {
      good: `
        FROM nvidia/cuda:12.6.3-devel-ubuntu24.04
        RUN pip install --no-cache-dir flash-attn==2.7.4
        CMD ["python3", "serve.py"]
      `,
    },
  ],
  each: 'stage',
  check(stage) {
    const { from, base } = stage
    if (!stage.isFinal || isWorkshop(stage) || !from?.image || base.kind !== 'image') return
    const { repository, tag } = base.image
    if (!images.has(repository) || !tag?.split('-').includes('devel') || compiles(stage)) return
    const edits = retag(from.image, tag, tag.replace('devel', 'runtime'))
    return {
      at: from.image.span,
      message: 'The CUDA compiler and headers ship with the program',
      fix: edits && { title: 'Use the `runtime` image', edits },
    }
  },
})

const images = new Set(['nvidia/cuda', 'pytorch/pytorch'])

/** Something is compiled, or will be. */
const compiles = (stage: Stage): boolean =>
  lineage(stage).some(({ runs }) =>
    runs.some(
      ({ commands, installs }) =>
        commands.some(({ program }) => compilers.test(program)) ||
        installs.some(({ packages, manifests }) =>
          // A list of requirements that we cannot see may name anything.
          manifests.length > 0
            ? true
            : packages.some(({ name }) => name === undefined || needsCompiler(name)),
        ),
    ),
  )

const compilers = /(^|\/)(nvcc|gcc|g\+\+|make|cmake|ninja|configure|git|python3?)$/

const needsCompiler = (name: string): boolean =>
  isBuildTool(name) ||
  /^(flash-attn|deepspeed|vllm|xformers|apex|bitsandbytes|triton|auto-gptq|mamba-ssm|causal-conv1d|numba|cupy.*|jax.*|sglang|ninja)$/.test(
    name,
  )
