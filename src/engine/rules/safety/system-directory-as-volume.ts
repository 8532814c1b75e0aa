import { normalPath } from '../../facts/path.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'system-directory-as-volume',
  codes: ['dockerfile-dockerd-socket-mount', 'DKL-DI-0002', 'DS-0030'],
  severity: 'warning',
  concern: 'security',
  title: 'Keep volumes and work out of the system directories',
  why: `
    A volume over a system directory hides what the image brings there, survives an update of the
    image with its old files, and invites people to mount the host's own: with the Docker
    socket or \`/proc\` of the host, a container is root on it.
  `,
  unless: 'The image is a tool for the host itself.',
  examples: [
    { bad: 'VOLUME «/var/run/docker.sock»' },
    { bad: 'VOLUME ["/data", «"/etc"»]' },
    { bad: 'WORKDIR «/proc/self»' },
    { good: 'VOLUME /data /etc/nginx/conf.d' },
    { good: 'WORKDIR /usr/src/app' },
  ],
  each: 'instruction',
  *check(instruction) {
    if (instruction.kind === 'volume')
      for (const { value, text, span } of instruction.paths)
        if (value !== undefined && isSystem(normalPath(value)))
          yield { at: span, message: `\`${text}\` belongs to the system, not to data` }
    if (instruction.kind === 'workdir' && instruction.path && instruction.target !== undefined)
      if (isKernel(instruction.target))
        yield { at: instruction.path.span, message: `\`${instruction.path.text}\` belongs to the kernel` }
  },
})

const isSystem = (path: string): boolean =>
  isKernel(path) || /^\/((var\/)?run\/docker\.sock|etc|s?bin|lib(64)?|usr(\/(s?bin|lib))?)?$/.test(path)

const isKernel = (path: string): boolean =>
  /^\/(proc|sys|dev|boot)(\/|$)/.test(path) && !path.startsWith('/dev/shm')
