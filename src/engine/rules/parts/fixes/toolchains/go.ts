import { imageFacts } from '../../../../facts/images/image-facts.ts'
import type { Command } from '../../../../facts/model.ts'
import { resolvePath } from '../../../../facts/path.ts'
import { isBuildTool } from '../../../../facts/tables/build-tools.ts'
import { insertBefore } from '../../../../text/edit.ts'
import { asItIs, endWorkdir, type Toolchain } from './toolchain.ts'

export const go: Toolchain = {
  builds: ({ program, words, nesting }) =>
    program === 'go' && words[0]?.text === 'build' && nesting.length === 0,
  runtime: ({ image }, build) => {
    if (!usesC(build)) return 'gcr.io/distroless/static-debian13:nonroot'
    const { distro, suite } = imageFacts(image)
    if (distro === 'alpine') return `alpine:${suite ?? '3'}`
    if (suite === 'bookworm') return 'gcr.io/distroless/cc-debian12:nonroot'
    return suite === 'trixie' ? 'gcr.io/distroless/cc-debian13:nonroot' : undefined
  },
  product: ([program = ''], build, plain) => {
    const path = program.includes('/') ? resolvePath(endWorkdir(plain), program) : undefined
    return path === outputOf(build) ? asItIs(path) : undefined
  },
  env: /^(GO|CGO_)/,
  // Where nothing is said a C compiler that happens to be there is used.
  edits: (build) =>
    usesC(build) || cgoOf(build) !== undefined ? [] : [insertBefore(build.span, 'CGO_ENABLED=0 ')],
}

/** The file that `go build -o` writes, absolute; undefined where it may be a directory. */
function outputOf({ words, workdir }: Command): string | undefined {
  const index = words.findIndex(({ text }) => text === '-o')
  const value = index === -1 ? undefined : words[index + 1]?.value
  return value === undefined || value.endsWith('/') ? undefined : resolvePath(workdir, value)
}

/** What the command or the environment says about C. */
const cgoOf = ({ assignments, run }: Command): string | undefined =>
  assignments.find(({ name }) => name === 'CGO_ENABLED')?.value?.value ?? run.scope.get('CGO_ENABLED')?.value

/** Asked for, or a C compiler is installed: such a program needs a C library. */
const usesC = (build: Command): boolean => {
  const cgo = cgoOf(build)
  const getsCompiler = build.run.stage.runs.some(({ installs }) =>
    installs.some(({ packages }) => packages.some(({ name = '' }) => isBuildTool(name))),
  )
  return cgo === undefined ? getsCompiler : cgo !== '0'
}
