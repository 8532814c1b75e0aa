import type { Scope, Variable } from './model.ts'

/** `linux/arm64/v8` → the ARGs that BuildKit predefines: docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
export function platformScope(platform = 'linux/amd64'): Scope {
  const [os = 'linux', arch = 'amd64', variant = ''] = platform.split('/')
  const values = new Map<string, string>()
  for (const side of ['TARGET', 'BUILD']) {
    values.set(`${side}PLATFORM`, platform)
    values.set(`${side}OS`, os)
    values.set(`${side}ARCH`, arch)
    values.set(`${side}VARIANT`, variant)
  }
  return {
    get: (name): Variable | undefined =>
      values.has(name)
        ? { name, value: values.get(name), origin: 'predefined', definedBy: undefined }
        : undefined,
  }
}

/** Their names: known to FROM, and to a stage once an ARG there asks for them. */
export const platformArgs: readonly string[] = ['TARGET', 'BUILD'].flatMap((side) =>
  ['PLATFORM', 'OS', 'ARCH', 'VARIANT'].map((what) => side + what),
)
