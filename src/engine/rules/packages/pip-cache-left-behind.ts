import { leftoverRule } from '../parts/makers/leftover-rule.ts'

export default leftoverRule(
  ['pip-cache'],
  {
    name: 'pip-cache-left-behind',
    codes: ['DL3042', 'pipUseNoCacheDir', 'missing-pip-no-cache-dir'],
    severity: 'warning',
    title: 'Keep pip from storing what it downloads',
    why: `
      pip keeps every wheel it fetches in case it is asked again. In an image nobody
      asks again: the cache ships, and weighs about as much as the download did.
      \`--no-cache-dir\`, \`PIP_NO_CACHE_DIR=1\` or a cache mount each keep it out.
    `,
    examples: [
      {
        bad: `
          FROM python:3.13-slim
          RUN «pip install» flask==3.1.0
        `,
        fixed: `
          FROM python:3.13-slim
          RUN pip install --no-cache-dir flask==3.1.0
        `,
      },
      { good: 'RUN pip install --no-cache-dir flask==3.1.0' },
      { good: 'RUN --mount=type=cache,target=/root/.cache/pip pip install flask==3.1.0' },
      {
        good: `
          FROM python:3.13-slim
          ENV PIP_NO_CACHE_DIR=1
          RUN pip install flask==3.1.0
        `,
      },
    ],
  },
  '--no-cache-dir',
)
