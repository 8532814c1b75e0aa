import { cachePaths, deletedBy } from './leftovers.ts'
import type { Add, Command, Copy, DeadWeight, Instruction, Stage } from './model.ts'
import { baseName, parentsOf, removes, resolvePath } from './path.ts'

/** Who made what, by path and by the directories above it, so that each question costs a path's depth. */
interface Makers {
  readonly byPath: Map<string, Instruction>
  readonly beneath: Map<string, { readonly path: string; readonly maker: Instruction }>
}

/** What a stage deletes, re-owns or re-modes after the layer that made it was sealed. */
export function readDeadWeights(stage: Stage): DeadWeight[] {
  const makers: Makers = { byPath: new Map(), beneath: new Map() }
  return stage.instructions.flatMap((instruction) => {
    const found =
      instruction.kind === 'run'
        ? instruction.commands.flatMap((command) => lateChanges(command, makers))
        : []
    for (const path of madeBy(instruction)) remember(makers, path, instruction)
    return found
  })
}

function remember({ byPath, beneath }: Makers, path: string, maker: Instruction): void {
  byPath.set(path, maker)
  for (const parent of parentsOf(path)) beneath.set(parent, { path, maker })
}

/** The paths that surely exist in this instruction's layer. */
function madeBy(instruction: Instruction): string[] {
  if (instruction.kind === 'copy' || instruction.kind === 'add') return copiedTo(instruction)
  if (instruction.kind !== 'run') return []
  const kept = instruction.downloads.flatMap(({ path, deletedBy }) =>
    path === undefined || deletedBy ? [] : path,
  )
  return [...kept, ...instruction.leftovers.flatMap(({ cache }) => cachePaths(cache, instruction))]
}

/** `COPY a.tgz b.tgz /tmp/` makes two files, `COPY . /app/` fills the directory itself. */
function copiedTo({ target, destination, sources }: Copy | Add): string[] {
  if (target === undefined) return []
  const isInto = destination?.text.endsWith('/') || destination?.value === '.' || sources.length > 1
  const names = sources.map(({ value }) => value).filter((value) => value !== undefined)
  if (!isInto || names.length < sources.length || names.some((name) => /[*?]|(^|\/)\.?\/?$|:\/\//.test(name)))
    return [target]
  return names.map((name) => `${target === '/' ? '' : target}/${baseName(name)}`)
}

function lateChanges(command: Command, makers: Makers): DeadWeight[] {
  const how = changeOf(command)
  if (!how) return []
  const patterns = how === 'deleted' ? deletedBy(command) : changedBy(command)
  return patterns.flatMap((pattern) => {
    const hit = pattern === undefined ? undefined : made(pattern, makers)
    // What this RUN fills itself, it also cleans for itself.
    const isOwn =
      hit &&
      command.run.calls.some(({ manager, action }) =>
        manager.caches.some(
          (cache) => cache.filledBy.includes(action) && cachePaths(cache, command.run).includes(hit.path),
        ),
      )
    return hit && !isOwn ? [{ how, path: hit.path, by: command, madeBy: hit.maker }] : []
  })
}

function changeOf({ program, words }: Command): DeadWeight['how'] | undefined {
  const name = baseName(program)
  if (name === 'rm' || name === 'find') return 'deleted'
  const isRecursive = words.some(({ text }) => text === '--recursive' || /^-[A-Za-z]*R/.test(text))
  if (name === 'chown' || name === 'chgrp') return isRecursive ? 'owner-changed' : undefined
  if (name === 'chmod') return isRecursive ? 'mode-changed' : undefined
}

/** `chown -R owner path…`: all operands but the first. */
const changedBy = ({ words, workdir }: Command): (string | undefined)[] =>
  words
    .filter(({ text }) => !text.startsWith('-'))
    .slice(1)
    .map(({ value }) => (value === undefined ? undefined : resolvePath(workdir, value)))

/** The newest thing at or beneath the pattern. */
function made(
  pattern: string,
  { byPath, beneath }: Makers,
): { path: string; maker: Instruction } | undefined {
  const root = pattern.replace(/\/\*+$/, '').replace(/\/+$/, '')
  if (root === '') return
  const exact = byPath.get(root)
  if (exact) return { path: root, maker: exact }
  const under = beneath.get(root)
  if (under || !root.includes('*')) return under
  // `/tmp/*.tar.gz`: look at what lies beside it.
  const beside = beneath.get(root.slice(0, root.lastIndexOf('/')))
  return beside && removes(pattern, beside.path) ? beside : undefined
}
