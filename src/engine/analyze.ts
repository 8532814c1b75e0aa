import { type Analyze, analyzer } from './analyzer.ts'
import { rules } from './rules/index.ts'
import { estimate } from './sizes/estimate.ts'

/**
 * What is wrong with a Dockerfile, what its layers weigh, and what can be fixed. Never throws, whatever the text;
 * the same source and options always give the same report, which is plain data.
 */
export const analyze: Analyze = analyzer(rules, estimate)
