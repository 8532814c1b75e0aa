import { say } from '../words/say.ts'

type Files = Readonly<Record<string, string>>

/** Companions that the analysis reads, the most telling first. */
export const usualNames: readonly string[] = [
  '.dockerignore',
  'requirements.txt',
  'package.json',
  'package-lock.json',
  'pyproject.toml',
  'poetry.lock',
  'uv.lock',
  'Pipfile.lock',
  'pdm.lock',
  'pylock.toml',
  'environment.yml',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'go.sum',
  'Cargo.lock',
  'Gemfile.lock',
  'composer.lock',
]

/** A path in the build context as the engine writes it: `./a\b` is `a/b`. */
export const plainName = (text: string): string =>
  text
    .trim()
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')

/** Why a companion cannot be called so; undefined when it can. */
export function complaintAbout(name: string, taken: readonly string[]): string | undefined {
  if (name.split('/').includes('..')) return say('That lies outside the build context')
  return taken.includes(name) ? say('There is one of that name') : undefined
}

export const withFile = (files: Files, name: string): Files => ({ ...files, [name]: files[name] ?? '' })

/** Renamed in its place, so that no tab jumps. */
export const withRenamed = (files: Files, from: string, to: string): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name === from ? to : name, text]))
