import type { Plugin } from 'vite'

/** It stands where the package keeps its client of Docker Hub. */
const noRegistry = `
export class DockerRegistryClient {
  getTags() { return Promise.resolve([]) }
}
`

/**
 * Leaves dockerfile-language-service's client of Docker Hub out: tags come from our own table, and no request may leave
 * the origin. Fails the build when the package keeps it elsewhere.
 */
export const fitLanguageService = (): Plugin => ({
  name: 'drydock:fit-language-service',
  enforce: 'pre',
  transform: {
    filter: { id: /dockerfile-language-service[\\/]lib[\\/]/ },
    handler(code, id) {
      if (/dockerRegistryClient\.js$/.test(id)) return { code: noRegistry, map: null }
      if (/require\("https?"\)/.test(code)) this.error(`${id} talks to a network`)
    },
  },
})
