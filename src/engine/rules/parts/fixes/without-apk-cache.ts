import type { Command, Dockerfile, PackageCall, Run } from '../../../facts/model.ts'
import { type Edit, replace } from '../../../text/edit.ts'
import type { Fix } from '../../rule.ts'
import { insertFlag } from './insert-flag.ts'
import { removeCommand } from './remove-command.ts'

/** The fix that lets every apk of a RUN work without an index, so that none need be fetched before or deleted after. */
export function withoutApkCache(run: Run, file: Dockerfile): Fix | undefined {
  const calls = run.calls.filter(({ manager }) => manager.name === 'apk')
  const installs = calls.filter(({ action }) => action === 'install' || action === 'upgrade')
  // An index that was refreshed alone is what the next RUN installs from.
  if (installs.length === 0) return
  const edits = calls.flatMap((call): readonly (Edit | undefined)[] => {
    if (call.action === 'refresh') return removeCommand(call.command, file) ?? [undefined]
    if (!installs.includes(call) || call.keepsNoCache) return []
    return [asksForIndex(call) ?? (call.verb && insertFlag(call.verb, '--no-cache', run))]
  })
  const found = edits.filter((edit) => edit !== undefined)
  if (found.length < edits.length) return
  const deletions = run.commands.filter(deletesIndex).flatMap((one) => removeCommand(one, file) ?? [])
  return { title: 'Add `--no-cache`', edits: [...found, ...deletions] }
}

/** `-U` asks for what `--no-cache` does anyway, so it makes room. */
function asksForIndex({ command }: PackageCall): Edit | undefined {
  const flag = command.words.find(({ text }) => updates.has(text))
  return flag && replace(flag.span, '--no-cache')
}

const updates = new Set(['-U', '--update', '--update-cache'])

const deletesIndex = ({ program, words }: Command): boolean =>
  program === 'rm' && words.length > 1 && words.every(({ text }) => text.startsWith('-') || index.test(text))

const index = /^\/var\/cache\/apk\/?\*?$/
