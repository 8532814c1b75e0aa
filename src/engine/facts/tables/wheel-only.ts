import { pythonName } from '../python-name.ts'

/** PyPI packages that are published as wheels only: where no wheel fits, pip has nothing to install. */
const wheelOnly = new Set([
  ...['ctranslate2', 'jaxlib', 'onnxruntime', 'ray', 'tensorflow', 'torch', 'torchvision'],
])

export const isWheelOnly = (name: string): boolean => wheelOnly.has(pythonName(name))
