import type { Flag, From } from '../../../facts/model.ts'

export const platformOf = ({ flags }: From): Flag | undefined => flags.find(({ name }) => name === 'platform')

/** `FROM --platform=linux/amd64 … AS base-amd64` means to be for one platform. */
export const isNamedAfterPlatform = ({ value }: Flag, { name }: From): boolean =>
  name !== undefined &&
  partsOf(value?.value ?? '').some((part) => part !== '' && name.text.toLowerCase().includes(part))

/** Neither a variable of its own nor one that BuildKit sets. */
export const isConstant = ({ value }: Flag): boolean =>
  value !== undefined && value.text !== '' && value.parts.every(({ kind }) => kind === 'text')

const otherNames: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['armhf', 'arm'],
  ['armel', 'arm'],
  ['i386', '386'],
])

/** Operating system and architecture. */
const partsOf = (platform: string): string[] =>
  platform
    .toLowerCase()
    .split('/')
    .slice(0, 2)
    .map((part) => otherNames.get(part) ?? part)
