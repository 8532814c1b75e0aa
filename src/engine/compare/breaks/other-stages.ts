import { imageFacts } from '../../facts/images/image-facts.ts'
import type { ImageRef } from '../../facts/model.ts'
import { givesPrograms } from '../along.ts'
import { rootOf } from '../chain.ts'
import type { Break } from '../row.ts'
import type { Present, Trial } from '../trial.ts'

/** Stages on other images, whose programs were made for the C library or version that the base had. */
export function* ofOtherStages({ file, chain }: Present, { to, companions, moves }: Trial): Iterable<Break> {
  for (const { stage, image } of companions)
    yield {
      kind: 'check',
      text: `The stage \`${stage.name ?? stage.index}\` changes along, to \`${image}\`: what it makes must fit`,
      ...(stage.from && { at: stage.from.span }),
    }
  if (isMusl(to) === isMusl(chain.image)) return
  const changed = new Set(moves.map(({ stage }) => stage))
  for (const stage of file.stages) {
    const { base } = rootOf(stage)
    if (stage.isDead || changed.has(stage) || base.kind !== 'image' || isMusl(base.image) === isMusl(to))
      continue
    if (!linksToC(base.image, to) || !givesPrograms(stage, file, chain)) continue
    yield {
      kind: 'check',
      text: `What \`${stage.name ?? stage.index}\` makes on \`${base.image.text}\` is linked to ${isMusl(base.image) ? 'musl' : 'glibc'}: unless it is static, it does not start here`,
      ...(stage.from && { at: stage.from.span }),
    }
  }
}

/** What an interpreter runs needs the interpreter; then its compiled modules are linked. Java's classes never are. */
function linksToC(maker: ImageRef, user: ImageRef): boolean {
  const { language } = imageFacts(maker)
  if (language === undefined || language === 'go' || language === 'rust') return true
  return language !== 'java' && language !== 'dotnet' && language === imageFacts(user).language
}

const isMusl = (image: ImageRef): boolean => imageFacts(image).distro === 'alpine'
