import { globMatches } from '../../../facts/path.ts'
import { baseName } from '../../path.ts'
import { type Table, textOf } from '../data.ts'
import type { NodeChoice } from './wishes.ts'

/** `./apps/web/` and `apps/web` are one folder, and `.` is the root. */
const folderIn = (path: string): string => path.replace(/^\.(?:\/|$)/, '').replace(/\/$/, '')

/** pnpm's `web...` means web and what it needs, which an install takes along anyway. */
const bare = (selector: string): string => selector.replace(/^[.^]*|[.^]*$/g, '') || '.'

/** Which of a project's folders an install is for: all, unless it names some. */
export function chosenFolders(folders: readonly string[], choice: NodeChoice): readonly string[] {
  const { workspaces, manifests } = choice
  if (!workspaces) return folders
  return folders.filter((folder) => {
    const place = folderIn(folder)
    const name = textOf(manifests.get(place)?.name) ?? baseName(place)
    return workspaces.some((selector) => {
      const wanted = selector.startsWith('./') ? folderIn(selector) : bare(selector)
      const isRoot = place === '' && (wanted === '.' || wanted === '')
      return isRoot || globMatches(wanted, name) || (place !== '' && folderIn(wanted) === place)
    })
  })
}

/** The package.json of each of those. */
export const chosenManifests = (choice: NodeChoice): Table[] =>
  chosenFolders([...choice.manifests.keys()], choice).flatMap((folder): Table[] => {
    const table = choice.manifests.get(folder)
    return table ? [table] : []
  })
