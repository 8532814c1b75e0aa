import { parseImageRef } from '../../facts/image-ref.ts'
import { imageFacts } from '../../facts/images/image-facts.ts'
import type { Add, Copy } from '../../facts/model.ts'
import { sliceOf } from '../../text/span.ts'
import { type Amount, exactly, zero } from '../amount.ts'
import type { Material } from '../compression.ts'
import { utf8Bytes } from '../context-files.ts'
import { bundled, type Entry, rebased } from '../file-system.ts'
import type { Basis } from '../image-size.ts'
import { ownValue } from '../own-value.ts'
import { absolute, baseName, fixedPart, hasGlob, isSystemDirectory, unknownDirectory } from '../path.ts'
import { given, thumb, unknown } from '../rules-of-thumb.ts'
import { add, type Change, type Step, type World } from '../world.ts'
import { baseParts } from './base-parts.ts'
import { downloadChanges, unpackedBytes } from './downloads.ts'
import { knownBinary } from './known-binaries.ts'
import { archiveEndings } from './known-downloads.ts'

/** What COPY and ADD put into their layer. */
export function* transferChanges(
  copy: Copy | Add,
  step: Step,
  worldOf: (index: number) => World | undefined,
): Iterable<Change> {
  for (const heredoc of copy.heredocs)
    yield add({
      path: absolute(targetOf(copy), ''),
      label: heredoc.name,
      at: copy.span,
      material: 'text',
      isFile: true,
      bytes: exactly(utf8Bytes(sliceOf(step.file.source, heredoc.body))),
      basis: given('the lines in this file'),
    })
  const downloads = copy.kind === 'add' ? copy.downloads : []
  for (const download of downloads) yield* downloadChanges(download, copy.span)
  const fetched = new Set(downloads.map(({ url }) => url))
  for (const { text, value } of copy.sources) {
    if (text.startsWith('<<') || (value !== undefined && fetched.has(value)) || text.includes('://')) continue
    if (copy.from?.kind === 'stage')
      yield* fromStage(value ?? text, copy, worldOf(copy.from.stage.index), step)
    else if (copy.from?.kind === 'image') yield* fromImage(value ?? text, copy.from.image, copy, step)
    else if (value === undefined)
      yield add(notTold(text, copy, `\`${text}\` holds a variable of unknown value`))
    else yield* fromContext(value, copy, step)
  }
}

/** With the final slash that makes it a directory. */
function targetOf(copy: Copy | Add): string {
  const target = copy.target ?? absolute(copy.destination?.value ?? '', copy.workdir ?? unknownDirectory)
  const text = copy.destination?.text ?? ''
  const isDirectory = text.endsWith('/') || text === '.' || copy.sources.length > 1 || target === copy.workdir
  return isDirectory || isSystemDirectory(target) ? `${target}/` : target
}

function* fromStage(
  source: string,
  copy: Copy | Add,
  world: World | undefined,
  step: Step,
): Iterable<Change> {
  const from = absolute(source, '')
  const given = assumed(source, step)
  const found = given === undefined ? bundled(world?.files.find(from) ?? []) : []
  const target = targetOf(copy)
  if (given !== undefined) yield add(plain(source, copy, exactly(given), yourNumber(source)))
  for (const entry of found) yield add(taken(entry, from, target, copy))
  const parts = given === undefined && world ? baseParts(from, world.language) : undefined
  if (parts)
    yield add({ ...plain(source, copy, parts.bytes, parts.basis), label: parts.label, spreads: true })
  if (given === undefined && found.length === 0 && !parts)
    yield add(
      smallFile(source, copy) ?? notTold(source, copy, `what \`${source}\` holds in that stage is not known`),
    )
}

const taken = (entry: Entry, from: string, to: string, copy: Copy | Add) => ({
  ...entry,
  path: rebased(entry, from, to),
  label: entry.label,
  at: copy.span,
})

function* fromImage(source: string, image: string, copy: Copy | Add, step: Step): Iterable<Change> {
  const number = assumed(source, step)
  const known =
    knownBinary(image, source) ?? baseParts(absolute(source, ''), imageFacts(parseImageRef(image)).language)
  yield add(
    number !== undefined
      ? plain(source, copy, exactly(number), yourNumber(source))
      : known
        ? plain(source, copy, known.bytes, known.basis)
        : notTold(source, copy, `how much of \`${image}\` this is, is not known`),
  )
}

function* fromContext(source: string, copy: Copy | Add, step: Step): Iterable<Change> {
  const path = absolute(source, '')
  yield {
    kind: 'copied',
    source: path,
    target: absolute(targetOf(copy), ''),
    keepsParents: copy.keepsParents,
  }
  const number = assumed(source, step)
  if (number !== undefined) return yield add(plain(source, copy, exactly(number), yourNumber(source)))
  const part = copy.flags.some(({ name }) => name === 'exclude') ? partOf(path, copy, step) : undefined
  const isFile = (name: string) => step.context.childrenOf(`${fixedPart(path)}/${name}`) === undefined
  if (part) return yield* childChanges(part, source, copy, isFile)
  const bytes = step.context.bytesOf(path)
  if (bytes === undefined) return yield add(notGiven(source, copy, step))
  const isUnpacked =
    copy.kind === 'add' && archiveEndings.some((ending) => source.endsWith(ending) && ending !== '.zip')
  if (isUnpacked) {
    const basis: Basis = {
      kind: 'rule-of-thumb',
      note: 'ADD unpacks it, to one and a half to seven times its size',
    }
    return yield add({
      ...plain(source, copy, unpackedBytes(exactly(bytes)), basis),
      // As `tar` has it, so that what unpacks it weighs the same whichever does.
      label: `${baseName(source)}, unpacked`,
      isFile: false,
      spreads: true,
    })
  }
  const children = step.context.isKnown && !hasGlob(path) ? step.context.childrenOf(path) : undefined
  if (children) return yield* childChanges(children, source, copy, isFile)
  yield add(
    step.context.isKnown && !hasGlob(path)
      ? {
          ...plain(source, copy, exactly(bytes), given(source)),
          isFile: true,
          path: placed(source, copy, true),
        }
      : plain(source, copy, exactly(bytes), given(source)),
  )
}

/** What `--exclude` lets through, by the children of the directory; undefined when the context does not tell. */
function partOf(path: string, { leavesOut }: Copy | Add, { context }: Step): Children | undefined {
  const children = new Map<string, number>()
  let isThere = false
  for (const [below, bytes] of context.filesIn(path)) {
    isThere = true
    const file = below === '' ? baseName(path) : below
    if (leavesOut(file)) continue
    const [child = file] = file.split('/')
    children.set(child, (children.get(child) ?? 0) + bytes)
  }
  return isThere ? children : undefined
}

// The heaviest children stand alone, so that a later `rm` or `chown` of one finds it.
const mostChildren = 16

type Children = ReadonlyMap<string, number>

function* childChanges(
  children: Children,
  source: string,
  copy: Copy | Add,
  isFile: (name: string) => boolean,
): Iterable<Change> {
  const heaviest = [...children].sort(([, a], [, b]) => b - a)
  const target = copy.keepsParents ? belowParents(source, copy) : absolute(targetOf(copy), '')
  for (const [name, bytes] of heaviest.slice(0, mostChildren))
    yield add({
      ...plain(name, copy, exactly(bytes), given(name)),
      path: `${target}/${name}`,
      isFile: isFile(name),
    })
  const rest = heaviest.slice(mostChildren)
  if (rest.length === 0) return
  const bytes = rest.reduce((total, [, one]) => total + one, 0)
  yield add({
    ...plain(`${rest.length} smaller entries`, copy, exactly(bytes), given('the build context')),
    path: target,
    spreads: true,
  })
}

function notGiven(source: string, copy: Copy | Add, { context }: Step) {
  if (context.isKnown)
    return notTold(
      source,
      copy,
      context.isInSum(absolute(source, ''))
        ? `\`${source}\` lies in a folder that was weighed as a whole`
        : `\`${source}\` is not among the files that were given`,
    )
  const small = smallFile(source, copy)
  if (small) return small
  return notTold(source, copy, 'a browser cannot see your build context; add its files or enter a size')
}

/** Manifests and settings are small whoever writes them. */
function smallFile(source: string, copy: Copy | Add) {
  const name = baseName(absolute(source, ''))
  const weight = manifests.has(name) ? thumb.smallFile : locks.has(name) ? thumb.lockFile : undefined
  return weight && plain(source, copy, weight.bytes, weight.basis)
}

const locks: ReadonlySet<string> = new Set([
  'poetry.lock',
  'uv.lock',
  'Pipfile.lock',
  'package-lock.json',
  'package*.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'go.sum',
  'Cargo.lock',
  'Gemfile.lock',
  'composer.lock',
])

const manifests: ReadonlySet<string> = new Set([
  'requirements.txt',
  'pyproject.toml',
  'setup.py',
  'setup.cfg',
  'Pipfile',
  'package.json',
  'go.mod',
  'Cargo.toml',
  'pom.xml',
  'Gemfile',
  'composer.json',
  'build.gradle',
  'settings.gradle',
  'entrypoint.sh',
  'docker-entrypoint.sh',
  'nginx.conf',
  'default.conf',
  'supervisord.conf',
])

const plain = (source: string, copy: Copy | Add, bytes: Amount, basis: Basis) => ({
  path: placed(source, copy),
  label: source,
  at: copy.span,
  material: materialOf(source),
  isFile: looksLikeFile(source) && source !== '.',
  bytes,
  basis,
  // `COPY . .` without a listing may hold anything.
  spreads: source === '.' || source === './' || hasGlob(source),
})

// `COPY --parents packages/api/package.json /app/` fills `/app/packages`; what stands before `/./` is no parent.
const belowParents = (source: string, copy: Copy | Add): string =>
  absolute(`${targetOf(copy)}/${fixedPart(source.slice(source.lastIndexOf('/./') + 1))}`, '')

/** As far as a name tells. */
const looksLikeFile = (source: string): boolean => !hasGlob(source) && baseName(source).includes('.')

function placed(source: string, copy: Copy | Add, isFile = looksLikeFile(source)): string {
  if (copy.keepsParents) return belowParents(source, copy)
  const target = targetOf(copy)
  return absolute(isFile && target.endsWith('/') ? `${target}${baseName(absolute(source, ''))}` : target, '')
}

const notTold = (source: string, copy: Copy | Add, why: string) => ({
  ...plain(source, copy, zero, unknown(why)),
  spreads: true,
})

const materialOf = (source: string): Material =>
  archiveEndings.some((ending) => source.endsWith(ending)) ||
  source.endsWith('.jar') ||
  source.endsWith('.whl')
    ? 'archive'
    : 'mixed'

const yourNumber = (source: string): Basis => given(`your number for ${source}`)

/** By the source as written, or without `./` and a final slash. */
function assumed(source: string, { input }: Step): number | undefined {
  const short = absolute(source, '').slice(1)
  const own = (name: string) => ownValue(input.assumptions, name)
  return own(source) ?? own(short) ?? own(`./${short}`)
}
