import { imageFacts } from '../../facts/images/image-facts.ts'
import type { DebianGraph } from '../../sizes/tables/debian-graph.ts'
import { nearestSuite } from '../../sizes/tables/debian-suite.ts'
import { type Move, runnable } from '../moves.ts'
import type { Break } from '../row.ts'
import type { Translation } from '../translate.ts'
import { type Present, type Trial, tablesOf } from '../trial.ts'
import { listed, verb } from '../words.ts'

/** What becomes of the distribution's packages. */
export function* ofPackages(present: Present, trial: Trial): Iterable<Break> {
  for (const translation of trial.translations)
    if (!isLeftOut(translation)) yield translationBreak(translation)
  for (const move of runnable(trial.moves)) yield* goneNames(move, present)
}

/** `RUN apt-get update`: what comes in its place needs no list of its own. */
const isLeftOut = ({ edits, names }: Translation): boolean =>
  names.length === 0 && edits !== undefined && edits.every(({ text }) => text === '')

function translationBreak({ run, manager, edits, names, strangers }: Translation): Break {
  const [old, other, system] = manager === 'apt' ? ['apt-get', 'apk', 'Alpine'] : ['apk', 'apt-get', 'Debian']
  if (edits)
    return {
      kind: 'check',
      text:
        names.length > 0
          ? `\`${other}\` installs ${listed(names)} in place of \`${old}\``
          : `\`${other}\` takes the place of \`${old}\``,
      at: run.span,
    }
  const why =
    strangers.length > 0
      ? `no equal name is known there for ${listed(strangers)}`
      : 'what this RUN asks of it has no plain equal there'
  return {
    kind: 'fails',
    text: `\`${old}\` is not in ${system}, and ${why}; the size stays vague`,
    at: run.span,
  }
}

/** `libssl1.1` is gone in the next release. */
function* goneNames({ stage, from, to }: Move, { options }: Present): Iterable<Break> {
  const tables = tablesOf(options)
  const [before, after] = [from, to].map((image): DebianGraph | undefined => {
    const { suite } = imageFacts(image)
    const nearest = suite === undefined ? undefined : nearestSuite(suite)
    return nearest?.isSame ? tables.debian?.get(nearest.suite) : undefined
  })
  if (!before || !after || before === after) return
  for (const run of stage.runs) {
    const names = run.installs
      .filter(({ manager }) => manager.name === 'apt')
      .flatMap(({ packages }) =>
        packages.flatMap(({ name, source }) => (source === 'index' ? (name ?? []) : [])),
      )
    const gone = names.filter((name) => has(before, name) && !has(after, name))
    if (gone.length > 0)
      yield {
        kind: 'fails',
        text: `${listed(gone)} ${verb(gone, 'is', 'are')} not in Debian ${after.suite}`,
        at: run.span,
      }
  }
}

const has = (graph: DebianGraph, name: string): boolean =>
  graph.idOf(name) !== undefined || graph.providersOf(name).length > 0
