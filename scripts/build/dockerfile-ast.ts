import type { Plugin } from 'vite'

const buffer = 'Buffer.from(char, "UTF-8")'

/** All that dockerfile-ast uses of vscode-languageserver-types, which is a tenth of the worker's weight. */
const positions = `
export const Position = { create: (line, character) => ({ line, character }) }
export const Range = {
  create: (a, b, c, d) =>
    typeof a === 'number'
      ? { start: { line: a, character: b }, end: { line: c, character: d } }
      : { start: a, end: b },
}
`
const uses = /vscode_languageserver_types_1\.(?!(?:Range|Position)\.create\b)\w+/

/**
 * Fits dockerfile-ast for browsers: it asks Node's `Buffer` for the bytes of one character, and brings a large
 * package for two functions. Fails the build when the package has changed.
 */
export const fitDockerfileAst = (): Plugin => ({
  name: 'drydock:fit-dockerfile-ast',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^vscode-languageserver-types$/ },
    handler: (_, importer) => (importer?.includes('dockerfile-ast') ? '\0drydock:positions' : undefined),
  },
  load: {
    filter: { id: /^\0drydock:positions$/ },
    handler: () => positions,
  },
  transform: {
    filter: { id: /dockerfile-ast[\\/]lib[\\/]/ },
    handler(code, id) {
      if (uses.test(code)) this.error(`${id} uses more of vscode-languageserver-types than we provide`)
      if (!id.endsWith('util.js')) return
      if (!code.includes(buffer)) this.error('dockerfile-ast has changed: look for its use of Buffer')
      return { code: code.replace(buffer, 'new TextEncoder().encode(char)'), map: null }
    },
  },
})
