import type { Severity } from '../report.ts'

export type Paint = (kind: Severity | 'path' | 'dim' | 'saving', text: string) => string

/** Colours for a terminal: SGR numbers. */
const colours = { error: 31, warning: 33, info: 36, style: 35, path: 1, dim: 2, saving: 32 } as const

const escape = String.fromCharCode(27)
export const coloured: Paint = (kind, text) => `${escape}[${colours[kind]}m${text}${escape}[0m`
export const plain: Paint = (_, text) => text
