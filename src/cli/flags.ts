import { type ParseArgsConfig, parseArgs } from 'node:util'

export interface Misuse {
  readonly kind: 'misuse'
  readonly message: string
}

export const misuse = (message: string): Misuse => ({ kind: 'misuse', message })

/** The flags and what stands beside them, or what is wrong with them. */
export function readFlags<const Flags extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  flags: Flags,
) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: flags,
      allowPositionals: true,
      strict: true,
    })
    return { kind: 'flags', values, positionals } as const
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error))
  }
}
