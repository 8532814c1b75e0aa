import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { samples } from '../app/samples/index.ts'
import { analyze } from '../engine/analyze.ts'
import { knownRules } from '../engine/report/known-rules.ts'
import { createShelf } from '../engine/sizes/tables/shelf.ts'
import { IndexPage } from './IndexPage.tsx'
import type { Place } from './Layout.tsx'
import { RulePage } from './RulePage.tsx'
import { SamplePage } from './SamplePage.tsx'

export interface Page {
  /** Relative to the playground's folder: `handbook/rules/latest-tag.html`. */
  readonly path: string
  /** The whole document. */
  readonly html: () => Promise<string>
}

/** Every page of the handbook, rendered when it is asked for. `styles` are the playground's own style sheets. */
export function handbookPages(styles: readonly string[]): readonly Page[] {
  const deep: Place = { root: '../../', styles, scripts: [] }
  const index: Place = { root: '../', styles, scripts: ['handbook.js'] }
  return [
    {
      path: 'handbook/index.html',
      html: async () => documentOf(<IndexPage rules={knownRules} samples={samples} place={index} />),
    },
    ...knownRules.map((rule) => ({
      path: `handbook/rules/${rule.name}.html`,
      html: async () => documentOf(<RulePage rule={rule} place={deep} />),
    })),
    ...samples.map((entry) => ({
      path: `handbook/samples/${entry.id}.html`,
      html: async () => {
        const sample = await entry.load()
        const report = await weighed(sample.source, sample.options)
        return documentOf(<SamplePage sample={sample} report={report} place={deep} />)
      },
    })),
  ]
}

const documentOf = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`

const shelf = createShelf()

async function weighed(source: string, options: Parameters<typeof analyze>[1]) {
  await shelf.fetch(analyze(source, options).looksInto)
  return analyze(source, { ...options, tables: shelf.tables(), weighsFixes: true })
}
