import type { Sample, SampleEntry } from './sample.ts'

export type { Sample, SampleEntry }

/** What an empty page shows first; part of the page's own bundle. */
export declare const defaultSample: Sample

/** All samples in the order of the menu; the article's steps are `article-1` … `article-10`. */
export declare const samples: readonly SampleEntry[]
