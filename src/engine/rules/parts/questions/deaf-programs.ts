const deaf: ReadonlySet<string> = new Set([
  'chmod',
  'chown',
  'cp',
  'date',
  'echo',
  'kill',
  'ln',
  'ls',
  'mkdir',
  'mv',
  'printf',
  'pwd',
  'rm',
  'rmdir',
  'sleep',
  'touch',
])

/** True for programs that never look at their standard input. */
export const takesNoInput = (program: string): boolean => deaf.has(program)
