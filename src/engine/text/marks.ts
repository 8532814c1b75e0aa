import { dedent } from './dedent.ts'

/** The example of a rule as a plain text: without its indentation, and without the «marks» around what is reported. */
export const unmarked = (example: string): string => dedent(example).replace(/[«»]/g, '')
