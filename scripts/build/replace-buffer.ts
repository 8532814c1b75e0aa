import type { Plugin } from 'vite'

const needle = 'Buffer.from(char, "UTF-8")'

/**
 * dockerfile-ast asks Node's `Buffer` for the bytes of one character; browsers have none. Fails the build when
 * the package is bundled and the call is no longer where we know it.
 */
export const replaceBuffer = (): Plugin => ({
  name: 'drydock:replace-buffer',
  transform: {
    filter: { id: /dockerfile-ast[\\/]lib[\\/]util\.js/ },
    handler(code) {
      if (!code.includes(needle)) this.error('dockerfile-ast has changed: look for its use of Buffer')
      return { code: code.replace(needle, 'new TextEncoder().encode(char)'), map: null }
    },
  },
})
