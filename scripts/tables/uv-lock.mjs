// Reads uv.lock files: each package with every file that PyPI offers for it.
import { readFileSync } from 'node:fs'

const field = (block, name) => new RegExp(`^${name} = "([^"]*)"`, 'm').exec(block)?.[1]

const listIn = (block, name) => new RegExp(`^${name} = \\[([\\s\\S]*?)\\]$`, 'm').exec(block)?.[1] ?? ''

const filesIn = (text) =>
  [...text.matchAll(/url = "([^"]+)"[^}]*?(?:size = (\d+))?[^}]*\}/g)].map(([entry, url]) => ({
    name: decodeURIComponent(url.split('/').at(-1) ?? ''),
    bytes: Number(/size = (\d+)/.exec(entry)?.[1] ?? 0),
    uploaded: /upload-time = "(\d{4}-\d\d-\d\d)/.exec(entry)?.[1],
  }))

const dependenciesIn = (text) =>
  [...text.matchAll(/\{ name = "([^"]+)"([^\n]*)\}/g)].map(([, name, rest]) => ({
    name,
    extras: /extra = \[([^\]]*)\]/.exec(rest)?.[1].match(/[\w.-]+/g) ?? [],
    marker: /marker = "((?:[^"\\]|\\.)*)"/.exec(rest)?.[1] ?? '',
  }))

/** Packages that come from PyPI, as `{ name, version, wheels, sdist, dependencies, extras }`. */
export function readUvLock(path) {
  const blocks = readFileSync(path, 'utf8')
    .split(/^\[\[package\]\]$/m)
    .slice(1)
  return blocks
    .filter((block) => block.includes('source = { registry = "https://pypi.org/simple" }'))
    .map((block) => {
      const [main, optional = ''] = block.split(/^\[package\.optional-dependencies\]$/m)
      const extras = [...optional.split(/^\[package\./m)[0].matchAll(/^([\w.-]+) = \[([\s\S]*?)^\]/gm)]
      return {
        name: field(main, 'name'),
        version: field(main, 'version'),
        wheels: filesIn(listIn(main, 'wheels')),
        sdist: filesIn(/^sdist = .*$/m.exec(main)?.[0] ?? '')[0],
        dependencies: dependenciesIn(listIn(main, 'dependencies')),
        extras: extras.map(([, name, list]) => [name, dependenciesIn(list)]),
      }
    })
}
