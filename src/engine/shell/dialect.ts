import type { Dialect } from './script.ts'

const dialects: Readonly<Record<string, Dialect>> = {
  pwsh: 'powershell',
  powershell: 'powershell',
  cmd: 'cmd',
  sh: 'posix',
  bash: 'posix',
  dash: 'posix',
  ash: 'posix',
  zsh: 'posix',
  ksh: 'posix',
  mksh: 'posix',
}

/** The last part of a path, Windows or not: `bash` of `/bin/bash`. */
export const baseNameOf = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

const dialectOfProgram = (path: string): Dialect => {
  const name = baseNameOf(path)
    .toLowerCase()
    .replace(/\.exe$/, '')
  return Object.hasOwn(dialects, name) ? (dialects[name] ?? 'other') : 'other'
}

export const isPosixShell = (path: string): boolean => dialectOfProgram(path) === 'posix'

/** The language of a RUN under `SHELL ["program", "flags" …]`; `busybox sh` and `env bash` count as their shell. */
export const dialectOf = (shellWords: readonly string[]): Dialect => dialectOfProgram(programOf(shellWords))

export function programOf([first = '', second]: readonly string[]): string {
  const carries = ['busybox', 'env'].includes(baseNameOf(first))
  return carries && second !== undefined ? second : first
}

/** What `#!…` in a heredoc's first line says; undefined without such a line. */
export function shebangOf(
  body: string,
): { readonly dialect: Dialect; readonly program: string; readonly stopsOnError: boolean } | undefined {
  if (!body.startsWith('#!')) return undefined
  const line = body.slice(2, body.includes('\n') ? body.indexOf('\n') : body.length)
  // `#!/usr/bin/env -S bash -e`
  const words = line.split(/\s+/).filter((word) => word !== '' && word !== '-S')
  const program = programOf(words)
  return {
    dialect: dialectOfProgram(program),
    program: baseNameOf(program),
    stopsOnError: words.slice(1).some((word) => /^-[a-z]*e/.test(word)),
  }
}
