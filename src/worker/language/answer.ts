import type { BaseImages } from '../../engine/sizes/tables/base-images.ts'
import { completionsAt } from './completions.ts'
import { explanationAt } from './explanation.ts'
import { formatEdits } from './format.ts'
import { occurrencesAt } from './occurrences.ts'
import { outlineOf } from './outline.ts'
import type { LanguageAnswer, LanguageQuestion } from './protocol.ts'
import { signatureAt } from './signature.ts'

/** Answers an editor's question about a text. */
export async function answerTo(
  question: LanguageQuestion,
  loadImages: () => Promise<BaseImages | undefined>,
): Promise<LanguageAnswer> {
  const { kind, source } = question
  switch (kind) {
    case 'completions':
      return { kind, value: await completionsAt(source, question.at, loadImages) }
    case 'explanation':
      return { kind, value: explanationAt(source, question.at) }
    case 'signature':
      return { kind, value: signatureAt(source, question.at) }
    case 'occurrences':
      return { kind, value: occurrencesAt(source, question.at) }
    case 'outline':
      return { kind, value: outlineOf(source) }
    case 'format':
      return { kind, value: formatEdits(source, question.span) }
  }
}
