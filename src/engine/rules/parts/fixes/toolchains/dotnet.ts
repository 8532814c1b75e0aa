import { parentsOf, resolvePath } from '../../../../facts/path.ts'
import { asItIs, endWorkdir, has, type Toolchain } from './toolchain.ts'

export const dotnet: Toolchain = {
  builds: (command) => command.program === 'dotnet' && has(command, 'publish'),
  runtime: ({ image: { registry, tag = '' } }) => {
    const [, release, variant = ''] = /^(\d+\.\d+)(?:\.\d+)?(-[a-z][\w.-]*)?$/.exec(tag) ?? []
    const isStable = release !== undefined && !/preview|rc/.test(variant)
    return isStable && registry === 'mcr.microsoft.com'
      ? `mcr.microsoft.com/dotnet/aspnet:${release}${variant}`
      : undefined
  },
  product: ([program, dll = ''], { words, workdir }, plain) => {
    const at = words.findIndex(({ text }) => text === '-o' || text === '--output')
    const output = at === -1 ? undefined : resolvePath(workdir, words[at + 1]?.value ?? '$')
    const path = resolvePath(endWorkdir(plain), dll)
    return program === 'dotnet' && path !== undefined && parentsOf(path)[0] === output
      ? asItIs(output)
      : undefined
  },
  env: /^(DOTNET_CLI_|DOTNET_NOLOGO|NUGET_)/,
}
