import { leftoverRule } from '../parts/makers/leftover-rule.ts'

export default leftoverRule(['apt-lists'], {
  name: 'apt-lists-left-behind',
  codes: [
    'DL3009',
    'DKL-DI-0005',
    'aptGetInstallThenRemoveAptLists',
    'remove-package-lists',
    'remove-package-cache',
    'apt-get_missing_rm',
    'no_apt-get_clean',
  ],
  severity: 'warning',
  title: 'Delete the apt lists in the RUN that fetched them',
  why: `
    \`apt-get update\` stores about 20 MB of package lists that a running container
    never reads. A layer is sealed when its RUN ends: a later \`rm\` hides the files,
    but the image still carries them.
  `,
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN «apt-get update» && apt-get install -y curl
      `,
      fixed: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        RUN set -eux; \\
            «apt-get update»; \\
            apt-get install -y curl
      `,
      fixed: `
        FROM debian:13-slim
        RUN set -eux; \\
            apt-get update; \\
            apt-get install -y curl; \\
            rm -rf /var/lib/apt/lists/*
      `,
    },
    { good: 'RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update && apt-get install -y curl' },
    {
      good: `
        FROM debian:13 AS build
        RUN apt-get update && apt-get install -y gcc
        FROM debian:13-slim
        COPY --from=build /out /out
      `,
    },
  ],
})
