import ts from 'typescript'
import { expect, test } from 'vitest'
import { zh } from '../../../src/app/words/zh/index.ts'
import { shownIn, trees } from './texts.ts'

/** Names, units, keys and samples of code: the same in every language. */
const everywhere = new Set([
  'Drydock',
  'Dockerfile',
  'MB',
  'F1',
  'Ctrl M',
  'api/main.py',
  'org.opencontainers.image.source',
  '.hadolint.yaml',
  'drydock.json',
  'drydock',
  'IMAGE   CREATED   CREATED BY   SIZE   COMMENT',
])

const isWord = (text: string) => /\p{L}{2}/u.test(text)
/** A field `text` may also hold the class that colours a text. */
const isClass = (text: string) => /^text-[a-z]+$/.test(text)
const isFine = ({ text, place }: ReturnType<typeof shownIn>[number]) =>
  !isWord(text) || everywhere.has(text.trim()) || (place === 'field' && (text in zh || isClass(text)))

test('a text in the code is found wherever people read it', () => {
  const code = `
    const a = <p title="One" className="x">Two {isIt ? 'three' : \`four \${b} five\`} {say('Undo')} {c === 'six' && 'seven'}</p>
    const d = { text: 'eight', kind: 'nine' }
    complain('Ten is a sentence')
    tell(\`Twelve \${d}\`)
    say('Eleven is said already')`
  const tree = ts.createSourceFile('a.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const words = shownIn(tree).map(({ text }) => text.trim())
  expect(words.filter(Boolean)).toEqual([
    'One',
    'Two',
    'three',
    'four',
    'five',
    'seven',
    'eight',
    'Ten is a sentence',
    'Twelve',
  ])
})

test('the interface shows no English that is not in the catalogue', () => {
  // What samples note about their numbers is for the handbook.
  const loose = trees
    .filter(({ fileName }) => !fileName.startsWith('samples/'))
    .flatMap(shownIn)
    .filter((one) => !isFine(one))
  expect(loose.map((one) => `${one.file}:${one.line} ${one.text}`)).toEqual([])
})
