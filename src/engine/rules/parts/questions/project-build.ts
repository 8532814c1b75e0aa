import type { PackageCall, Stage } from '../../../facts/model.ts'
import { lineage } from './final-user.ts'

/** Something of the project is built here; else the image is a place to run tools in. */
export const buildsProject = (stage: Stage): boolean =>
  lineage(stage).some(({ runs }) =>
    runs.some(
      ({ calls, commands }) =>
        calls.some(isOfProject) ||
        commands.some(({ program }) => compilers.has(program) || program.startsWith('./')),
    ),
  )

/** `go build`, and `go install ./...`, but not `go install example.org/tool@v1`. */
const isOfProject = ({ action, manager, packages }: PackageCall): boolean =>
  action === 'build' ||
  (action === 'install' && manager.family === 'language' && packages.every(({ source }) => source === 'path'))

const compilers = new Set(
  'make cmake ninja gcc g++ cc c++ swift stack cabal ghc mage task just bazel'.split(' '),
)
