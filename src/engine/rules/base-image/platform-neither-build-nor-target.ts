import { isConstant, isNamedAfterPlatform, platformOf } from '../parts/questions/platform-flag.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'platform-neither-build-nor-target',
  codes: ['DL3029'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Take the platform from BUILDPLATFORM or TARGETPLATFORM',
  why: `
    BuildKit knows for which platform it builds and on which it runs. A platform from elsewhere
    can contradict it: the stage is then emulated, or its files do not run where they end up.
  `,
  unless: 'The stage is for one platform on purpose, and its name says so.',
  examples: [
    { bad: 'FROM «--platform=linux/amd64» alpine:3.22 AS base-amd64' },
    {
      bad: `
        ARG ARCH=arm64
        FROM «--platform=linux/$ARCH» alpine:3.22
      `,
    },
    { good: 'FROM --platform=${BUILDPLATFORM:-linux/amd64} golang:1.26 AS build' },
    { good: 'FROM alpine:3.22' },
  ],
  each: 'from',
  check(from) {
    const flag = platformOf(from)
    const text = flag?.value?.text
    if (!flag || text === undefined || text.includes('BUILDPLATFORM') || text.includes('TARGETPLATFORM'))
      return
    // The plain constant has a rule of its own.
    if (isConstant(flag) && !isNamedAfterPlatform(flag, from)) return
    return { at: flag.span, message: `\`${text}\` holds whatever the build is for` }
  },
})
