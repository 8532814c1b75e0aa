import { describe, expect, test } from 'vitest'
import { loadTables } from '../../../src/engine/sizes/tables/load.ts'
import { applyEdits } from '../../../src/engine/text/edit.ts'
import { answerTo } from '../../../src/worker/language/answer.ts'
import { completionsAt } from '../../../src/worker/language/completions.ts'
import { explanationAt } from '../../../src/worker/language/explanation.ts'
import { occurrencesAt } from '../../../src/worker/language/occurrences.ts'
import { outlineOf } from '../../../src/worker/language/outline.ts'
import { signatureAt } from '../../../src/worker/language/signature.ts'

const loadImages = async () => (await loadTables(['base-images'])).baseImages

/** `‸` is the cursor. */
function cursorIn(marked: string) {
  const at = marked.indexOf('‸')
  expect(at).toBeGreaterThanOrEqual(0)
  return { source: marked.replace('‸', ''), at }
}

async function labelsAt(marked: string) {
  const { source, at } = cursorIn(marked)
  return (await completionsAt(source, at, loadImages)).map(({ label }) => label)
}

/** The text after the completion called `label` was taken. */
async function completed(marked: string, label: string) {
  const { source, at } = cursorIn(marked)
  const one = (await completionsAt(source, at, loadImages)).find((item) => item.label === label)
  return one && applyEdits(source, [{ span: one.span, text: one.text }])
}

describe('completion', () => {
  test('instructions where one may begin', async () => {
    expect(await labelsAt('FROM a\nHE‸')).toContain('HEALTHCHECK NONE')
    expect(await completed('FROM a\nWORK‸\nRUN b', 'WORKDIR /the/workdir/path')).toMatch(
      /^FROM a\nWORKDIR \$/,
    )
  })

  test('nothing inside of scripts, heredocs and comments', async () => {
    expect(await labelsAt('FROM a\nRUN apt-get install \\\n  CO‸')).toEqual([])
    expect(await labelsAt('FROM a\nRUN <<EOF\nCO‸\nEOF\n')).toEqual([])
    expect(await labelsAt('FROM a\nRUN b\n# CO‸')).toEqual([])
  })

  test('images from our own table, their tags with sizes, those of this year and the short ones first', async () => {
    expect(await labelsAt('FROM ‸')).toEqual(expect.arrayContaining(['python', 'node', 'alpine']))
    const tags = await labelsAt('FROM python:‸')
    expect(tags.length).toBeGreaterThan(20)
    expect(tags.indexOf('python:3.13-slim')).toBeGreaterThan(-1)
    expect(tags.indexOf('python:3.13-slim')).toBeLessThan(tags.indexOf('python:3.13-slim-trixie'))
    expect(tags.every((tag) => tag.startsWith('python:'))).toBe(true)
    expect(
      await completed('FROM docker.io/library/alpine:3‸ AS web\n', 'docker.io/library/alpine:3.23'),
    ).toBe('FROM docker.io/library/alpine:3.23 AS web\n')
    const { source, at } = cursorIn('FROM alpine:‸')
    const details = (await completionsAt(source, at, loadImages)).map(({ detail }) => detail)
    expect(details[0]).toMatch(/^(?:[\d.]+ MB, )?20\d\d-\d\d$/)
  })

  test('no table, no images, and never a registry', async () => {
    const none = async () => undefined
    expect(await completionsAt('FROM python:', 12, none)).toEqual([])
    expect(await completionsAt('FROM \\\n python:', 15, none)).toEqual([])
  })

  test('stages after --from and in FROM, only those above', async () => {
    const text = 'FROM a AS one\nFROM b AS two\nCOPY --from=‸ x y\nFROM c AS three\n'
    expect(await labelsAt(text)).toEqual(['one', 'two'])
    expect(await completed('FROM a AS one\nCOPY --from=o‸ x y', 'one')).toBe(
      'FROM a AS one\nCOPY --from=one x y',
    )
    expect(await labelsAt('FROM a AS one\nFROM o‸')).toContain('one')
  })

  test('flags of the instruction at hand, also behind other flags', async () => {
    expect(await labelsAt('FROM a\nCOPY --link --ch‸')).toContain('--chmod=')
    expect(await labelsAt('FROM a\nRUN --‸')).toContain('--mount=type=cache,target=')
  })

  test('variables that are set above', async () => {
    expect(await completed('FROM a\nARG VERSION=1\nENV X=$VER‸', '$VERSION')).toBe(
      'FROM a\nARG VERSION=1\nENV X=$VERSION',
    )
    expect(await completed('ARG TAG=1\nFROM a:${T‸', 'TAG')).toBe('ARG TAG=1\nFROM a:${TAG}')
  })
})

describe('explanation', () => {
  const explain = (marked: string) => {
    const { source, at } = cursorIn(marked)
    return explanationAt(source, at)
  }

  test('of keywords, with the manual of today', () => {
    expect(explain('FROM a\nR‸UN b')).toContain('https://docs.docker.com/reference/dockerfile/#run')
  })

  test('of variables: their value and where it is from', () => {
    expect(explain('ARG V=3.11\nFROM python:$V‸')).toBe('`V` is `3.11`, set by ARG')
    expect(explain('FROM a\nARG V\nRUN echo $‸V')).toBe('`V` is not known from the text, set by ARG')
    expect(explain('FROM a\nENV V‸=1')).toBe('`V` is `1`')
  })

  test('of stages: from what, used by whom', () => {
    expect(explain('FROM a AS bu‸ild\nFROM b\nCOPY --from=build x y')).toBe(
      'Stage `build`, from `a`, used by `stage 1`',
    )
  })

  test('none of words that only a program knows', () => {
    expect(explain('FROM a\nRUN ec‸ho')).toBeUndefined()
  })
})

test('the signature says which part is being typed', () => {
  const { source, at } = cursorIn('FROM a\nCOPY ‸')
  const signature = signatureAt(source, at)
  expect(signature?.label).toMatch(/^COPY/)
  expect(signature?.parameters[signature.active ?? -1]?.label).toBeDefined()
  expect(signatureAt('FROM a\n# x', 9)).toBeUndefined()
  expect(signatureAt('FROM a\nRUN ', 11)?.label).toMatch(/^RUN/)
  expect(signatureAt('FROM a\nRUN echo a ', 18)).toBeUndefined()
  expect(signatureAt('FROM a\nCOPY <<EOF /x\nfoo ', 25)).toBeUndefined()
})

describe('names', () => {
  const renamed = (marked: string, name: string) => {
    const { source, at } = cursorIn(marked)
    const found = occurrencesAt(source, at)
    return found && !found.fixedBecause
      ? applyEdits(
          source,
          [...found.definitions, ...found.uses].map((span) => ({ span, text: name })),
        )
      : found?.fixedBecause
  }

  test('a stage is renamed in FROM, --from and mounts, in any case, and not where a number means it', () => {
    expect(
      renamed(
        'FROM a AS bui‸ld\nFROM Build AS next\nRUN --mount=type=bind,from=build,target=/x ls\nCOPY --link --from=build a b\nCOPY --from=0 a b\n',
        'made',
      ),
    ).toBe(
      'FROM a AS made\nFROM made AS next\nRUN --mount=type=bind,from=made,target=/x ls\nCOPY --link --from=made a b\nCOPY --from=0 a b\n',
    )
  })

  test('an ARG is renamed in every stage that hands it on, nested uses and heredocs included', () => {
    expect(
      renamed(
        'ARG V=1\nFROM a:${V}\nARG V\nRUN echo "$V ${X:-${V}} \\$V" $VV\nRUN <<EOF\n# $V\nEOF\n# $V\nCOPY x$V‸ y\n',
        'W',
      ),
    ).toBe(
      'ARG W=1\nFROM a:${W}\nARG W\nRUN echo "$W ${X:-${W}} \\$V" $VV\nRUN <<EOF\n# $W\nEOF\n# $V\nCOPY x$W y\n',
    )
  })

  test('a file written to the letter keeps its own words', () => {
    expect(renamed("FROM a\nENV V‸=1\nCOPY <<'EOF' /x\n$V\nEOF\nCOPY <<EOF /y\n$V\nEOF\n", 'W')).toBe(
      "FROM a\nENV W=1\nCOPY <<'EOF' /x\n$V\nEOF\nCOPY <<EOF /y\n$W\nEOF\n",
    )
  })

  test('what a script or Docker itself sets is refused', () => {
    expect(renamed('FROM a\nARG V‸=1\nRUN V=2; echo $V', 'W')).toMatch(/script here sets/)
    expect(renamed('FROM a\nARG V‸=1\nRUN for V in 1 2; do echo $V; done', 'W')).toMatch(/script here sets/)
    expect(renamed('FROM a\nARG TARGETARCH‸\nRUN echo $TARGETARCH', 'W')).toMatch(/Docker itself/)
  })

  test('ONBUILD is seen once', () => {
    expect(renamed('FROM a\nARG V‸\nONBUILD RUN echo $V', 'W')).toBe('FROM a\nARG W\nONBUILD RUN echo $W')
  })

  test('nothing else has a name', () => {
    expect(renamed('FROM a\nRUN ec‸ho', 'W')).toBeUndefined()
  })
})

test('the outline is stages with their instructions, ARGs in front', () => {
  const text = 'ARG V=1\nFROM a AS build\nRUN b \\\n  c\nFROM d\nCMD e\n'
  expect(
    outlineOf(text).map(({ label, detail, children }) => [label, detail, children.map((one) => one.label)]),
  ).toEqual([
    ['ARG V=1', '', []],
    ['build', 'a', ['RUN b']],
    ['stage 1', 'd', ['CMD e']],
  ])
})

test('no question throws, wherever the cursor is in a broken text', async () => {
  const text =
    'FROM a AS\nCOPY --from= <<EOF\nx ${\nEOF\nRUN ["a\nONBUILD\nHEALTHCHECK --x\n# escape=`\nENV a='
  for (let at = 0; at <= text.length; at++)
    for (const kind of ['completions', 'explanation', 'signature', 'occurrences'] as const) {
      const answer = await answerTo({ kind, source: text, at }, loadImages)
      expect(answer.kind).toBe(kind)
    }
})
