/** The world around one run; tests bring their own. */
export interface Surroundings {
  readonly stdin: AsyncIterable<unknown>
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: Date
}

export interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

export const exitStatus = { clean: 0, findings: 1, misuse: 2 } as const
