import type { Install } from '../../facts/model.ts'
import { hasMuslWheel } from '../../facts/tables/musllinux.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'alpine-without-wheels',
  severity: 'warning',
  concern: 'size',
  title: 'Choose a Debian base for packages without an Alpine wheel',
  why: `
    Alpine uses musl instead of glibc, so pip can only take wheels built for
    musllinux. Most popular projects publish them by now; for one that does not, pip
    compiles the source: minutes instead of seconds, compilers in the image, and often
    more megabytes than the slim base would have cost.
  `,
  unless: 'A build stage compiles the wheels and the final stage only copies them.',
  examples: [
    {
      bad: `
        FROM python:3.13-alpine
        RUN pip install --no-cache-dir flask «tensorflow»
      `,
    },
    {
      good: `
        FROM python:3.13-alpine
        RUN pip install --no-cache-dir flask numpy
      `,
    },
    {
      good: `
        FROM python:3.13-slim
        RUN pip install --no-cache-dir tensorflow
      `,
    },
  ],
  each: 'install',
  *check(install) {
    if (install.run.stage.distro !== 'alpine' || !takesWheels(install)) return
    for (const { name, word } of install.packages)
      if (name !== undefined && hasMuslWheel(name) === false)
        yield { at: word.span, message: `\`${name}\` has no wheel for Alpine, so pip compiles it here` }
  },
})

const takesWheels = ({ manager }: Install): boolean =>
  ['pip', 'uv', 'pipenv', 'poetry', 'pdm'].includes(manager.name)
