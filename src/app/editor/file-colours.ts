import type { Piece } from './colours.ts'

export type FileKind = 'json' | 'yaml' | 'toml' | 'ignore' | 'requirements' | 'text'

const kinds: readonly (readonly [RegExp, FileKind])[] = [
  [/(^|\/)(requirements|constraints)[^/]*\.(txt|in)$/i, 'requirements'],
  [/ignore$/i, 'ignore'],
  [/\.(json|jsonc)$|(^|\/)(Pipfile|composer|bun)\.lock$/i, 'json'],
  [/\.ya?ml$|(^|\/)yarn\.lock$/i, 'yaml'],
  [
    /\.(toml|ini|cfg|conf|properties|env)$|(^|\/)(\.npmrc|\.env[^/]*|Pipfile|(poetry|uv|pdm|Cargo)\.lock)$/i,
    'toml',
  ],
]

/** By its name, for nothing else is known of an empty file. */
export const kindOf = (name: string): FileKind => kinds.find(([shape]) => shape.test(name))?.[1] ?? 'text'

type Looks = readonly (readonly [source: string, Piece['kind']])[]

const string: Looks[number] = [`"(?:[^"\\\\]|\\\\.)*"?|'[^']*'?`, 'string']
// `key: …`, `- key: …`, `key = …`: up to what assigns, at the start of a line.
const keyBefore = (sign: string): Looks[number] => [
  `(?<=^\\s*(?:- )*)(?!- )[\\w."/@$-][^:=#]*?(?=\\s*${sign})`,
  'keyword',
]
const comment: Looks[number] = ['(?<=^|\\s)#.*', 'comment']
const value: Looks[number] = [
  '(?<=^|[\\s,[=]|":)(?:true|false|null|-?\\d[\\d.]*(?:e[+-]?\\d+)?)(?![\\w.-])',
  'variable',
]

const looks: Readonly<Record<FileKind, Looks>> = {
  // `"name":` is a key, every other text in quotes a value.
  json: [['"(?:[^"\\\\]|\\\\.)*"(?=\\s*:)', 'keyword'], string, value],
  yaml: [comment, keyBefore(':(?:\\s|$)'), string, value],
  // `[section]` and `; an old comment` are of ini files.
  toml: [['^\\s*;.*', 'comment'], comment, ['^\\s*\\[.*\\]', 'flag'], keyBefore('='), string, value],
  // `!kept` and `**/*.log`
  ignore: [
    ['^\\s*#.*', 'comment'],
    ['^\\s*!', 'keyword'],
    ['\\*+|\\?', 'variable'],
  ],
  // `--hash=…`, `pip>=24`, `; python_version < "3.12"`
  requirements: [
    comment,
    ['^\\s*-[\\w-]+|(?<=\\s)--[\\w-]+', 'flag'],
    ['(?:===?|[~!<>]=|[<>])\\s*[\\w.*+!-]+', 'variable'],
    [';.*', 'string'],
  ],
  text: [],
}

const patterns = new Map(
  Object.entries(looks).map(([kind, look]) => [
    kind,
    look.length > 0 ? new RegExp(look.map(([source]) => `(${source})`).join('|'), 'g') : undefined,
  ]),
)

/** Colours for the files beside the Dockerfile: one line at a time, wrong at worst by a colour. */
export function fileColoursOf(line: string, kind: FileKind): Piece[] {
  const pattern = patterns.get(kind)
  if (!pattern) return [{ kind: 'plain', text: line }]
  const found: Piece[] = []
  let at = 0
  for (const match of line.matchAll(pattern)) {
    const index = match.slice(1).findIndex((group) => group !== undefined)
    found.push(
      { kind: 'plain', text: line.slice(at, match.index) },
      { kind: looks[kind][index]?.[1] ?? 'plain', text: match[0] },
    )
    at = match.index + match[0].length
  }
  found.push({ kind: 'plain', text: line.slice(at) })
  return found.filter(({ text }) => text !== '')
}
