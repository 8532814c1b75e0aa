import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'gpu-host-tools-shipped',
  codes: ['tally/gpu/no-container-runtime-in-image'],
  severity: 'warning',
  concern: 'size',
  title: 'Install the NVIDIA container toolkit on the host',
  why: `
    The toolkit is what Docker calls on the host to hand a GPU to a container. Inside the container
    nothing ever calls it; libraries of the driver that come with it may even hide the host's.
  `,
  unless: 'The image runs Docker itself.',
  examples: [
    {
      bad: `
        FROM ubuntu:24.04
        RUN apt-get update && apt-get install -y python3 «nvidia-container-toolkit»
      `,
    },
    {
      good: `
        FROM ubuntu:24.04
        RUN apt-get update && apt-get install -y docker.io nvidia-container-toolkit
      `,
    },
    { good: 'RUN apt-get install -y nvidia-utils-570' },
  ],
  each: 'install',
  check({ manager, packages, run: { stage } }) {
    if (manager.family !== 'os' || !stage.isShipped) return
    const found = packages.find(({ name = '' }) => tools.some((tool) => name.startsWith(tool)))
    if (!found || stage.runs.some(({ installs }) => installs.some(bringsDocker))) return
    return { at: found.word.span, message: `\`${found.name}\` belongs on the host` }
  },
})

const tools = ['nvidia-container-toolkit', 'nvidia-container-runtime', 'nvidia-docker', 'libnvidia-container']

const bringsDocker = ({
  packages,
}: {
  readonly packages: readonly { readonly name: string | undefined }[]
}) => packages.some(({ name = '' }) => /^(docker|containerd|podman|moby|cri-o)/.test(name))
