import { say } from '../words/say.ts'
import { withFile, withRenamed } from './names.ts'

type Files = Readonly<Record<string, string>>

/** What companions need of the page; its own verbs are a superset. */
export interface PageVerbs {
  readonly onShowFile: (name: string | undefined) => void
  readonly onWriteFile: (name: string, text: string) => void
  readonly onRemoveFile: (name: string) => void
  readonly onOptions: (options: { readonly files: Files }, note: string) => void
}

export interface CompanionVerbs {
  readonly onAdd: (name: string) => void
  readonly onRename: (from: string, to: string) => void
  readonly onRemove: (name: string) => void
  readonly onShow: (name: string | undefined) => void
}

/** Adding, renaming and removing are one step of Undo each. */
export const companionVerbs = (files: Files, verbs: PageVerbs): CompanionVerbs => ({
  onAdd(name) {
    verbs.onOptions({ files: withFile(files, name) }, say('Added {name}', { name }))
    verbs.onShowFile(name)
  },
  onRename(from, to) {
    verbs.onOptions({ files: withRenamed(files, from, to) }, say('Renamed {from} to {to}', { from, to }))
    verbs.onShowFile(to)
  },
  onRemove: verbs.onRemoveFile,
  onShow: verbs.onShowFile,
})
