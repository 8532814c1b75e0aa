import { type EarlierStages, originOf } from './earlier-stages.ts'
import type { Flag, Mount, Word } from './model.ts'

/** The value of `--name=value`, variables resolved; undefined when the flag is absent or not known. */
export const flagValue = (flags: readonly Flag[], name: string): string | undefined =>
  flags.find((flag) => flag.name === name)?.value?.value

/** The `--mount` flags of a RUN, taken apart: https://docs.docker.com/reference/dockerfile/#run---mount */
export const readMounts = (flags: readonly Flag[], earlier: EarlierStages): Mount[] =>
  flags.flatMap(({ name, value, span }) =>
    name === 'mount' && value ? [{ ...readMount(value, earlier), span }] : [],
  )

function readMount(word: Word, earlier: EarlierStages): Omit<Mount, 'span'> {
  const options = new Map(
    (word.value ?? word.text).split(',').map((option) => {
      const [key = '', ...value] = option.split('=')
      return [key.trim().toLowerCase(), value.join('=')]
    }),
  )
  const target = options.get('target') ?? options.get('dst') ?? options.get('destination')
  const from = options.get('from')
  return {
    type: options.get('type') ?? 'bind',
    // A target that holds an unknown variable is not known.
    target: word.value === undefined && target?.includes('$') ? undefined : target,
    source: options.get('source') ?? options.get('src'),
    from: from === undefined ? undefined : originOf(from, earlier),
    fromName: from === undefined ? undefined : valueIn(word, 'from', from),
    id: options.get('id'),
  }
}

/** The value of an option where it stands in a word; undefined where a continuation or a variable hides it. */
function valueIn({ text, span }: Word, name: string, value: string): Mount['fromName'] {
  const at = `,${text},`.indexOf(`,${name}=${value},`)
  if (at === -1 || span.end - span.start !== text.length) return
  const start = span.start + at + name.length + 1
  return { text: value, span: { start, end: start + value.length } }
}
