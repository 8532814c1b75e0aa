import { languages, Range } from 'monaco-editor/editor'
import { dedent } from '../../../engine/text/dedent.ts'
import { languageId } from './language.ts'
import { shownNow } from './shown.ts'

const loadRules = () => import('../../../engine/rules/index.ts')

/** Under Monaco's own line on the finding: why it matters. */
export function registerHovers() {
  languages.registerHoverProvider(languageId, {
    async provideHover(model, position) {
      const offset = model.getOffsetAt(position)
      const here = shownNow(model)?.findings.filter(({ at }) => at.start <= offset && offset <= at.end) ?? []
      if (here.length === 0) return undefined
      const { rules } = await loadRules()
      const contents = [...new Set(here.map(({ rule }) => rule))].flatMap((name) => {
        const rule = rules.find((one) => one.name === name)
        return rule ? { value: `**${rule.title}**\n\n${dedent(rule.why).trim()}` } : []
      })
      const [first] = here
      if (!first) return undefined
      return {
        contents,
        range: Range.fromPositions(model.getPositionAt(first.at.start), model.getPositionAt(first.at.end)),
      }
    },
  })
}
