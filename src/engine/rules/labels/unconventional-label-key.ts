import { isReservedLabelKey, isSoundLabelKey, labelKeyMeantBy } from '../../facts/label-values.ts'
import { replace } from '../../text/edit.ts'
import { sliceOf } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unconventional-label-key',
  codes: ['DL3048', 'tally/labels/valid-key'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Write label keys in lower case, parted by dots and dashes',
  why: `
    Labels are compared letter by letter, so two spellings are two labels. Docker recommends a
    domain of yours in reverse, all in lower case, and keeps some prefixes for itself.
  `,
  fix: 'review',
  examples: [
    { bad: 'LABEL «Build.Id»=17', fixed: 'LABEL build.id=17' },
    { bad: 'LABEL «"com.example.some key"»=1' },
    { bad: 'LABEL «com.docker.team»=core' },
    { good: 'LABEL com.example.build-id=17 org.opencontainers.image.base.name=alpine' },
  ],
  each: 'label',
  check({ pairs, isOnbuild }, { source }) {
    const odd = pairs.find(({ key }) => isReservedLabelKey(key) || !isSoundLabelKey(key))
    if (isOnbuild || !odd || odd.key.includes('$')) return
    const { key, keySpan } = odd
    const meant = isReservedLabelKey(key) ? undefined : labelKeyMeantBy(key)
    const isPlain = sliceOf(source, keySpan) === key && pairs.every((pair) => pair.key !== meant)
    return {
      at: keySpan,
      message: isReservedLabelKey(key)
        ? `\`${key}\` has a prefix that Docker keeps for itself`
        : `\`${key}\` is no key in lower case, parted by dots and dashes`,
      fix:
        meant === undefined || !isPlain
          ? undefined
          : { title: `Write \`${meant}\``, edits: [replace(keySpan, meant)] },
    }
  },
})
