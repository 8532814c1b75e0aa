import { createServer, type Plugin, type Rolldown } from 'vite'

const entry = '/src/handbook/pages.tsx'
type Pages = typeof import('../../src/handbook/pages.tsx')

/** Writes the handbook beside the page, one document a rule and a sample; the dev server renders them on demand. */
export const handbook = (): Plugin => ({
  name: 'drydock:handbook',
  configureServer(server) {
    server.middlewares.use(async (request, response, next) => {
      const path = request.url?.replace(/[?#].*$/, '').replace(/\/$/, '/index.html')
      if (!path?.startsWith('/handbook/')) return next()
      const { handbookPages } = (await server.ssrLoadModule(entry)) as Pages
      const page = handbookPages(['src/app/app.css?direct']).find((one) => `/${one.path}` === path)
      if (!page) return next()
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(await page.html())
    })
  },
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const styles = stylesOf(bundle)
      if (styles.length === 0) this.error('The page has no style sheet for the handbook to share')
      // A server without a port: it can load what the pages import only while they are rendered.
      const server = await createServer({
        configFile: false,
        appType: 'custom',
        logLevel: 'error',
        server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      })
      try {
        const { handbookPages } = (await server.ssrLoadModule(entry)) as Pages
        for (const page of handbookPages(styles)) {
          this.emitFile({ type: 'asset', fileName: page.path, source: await page.html() })
        }
      } finally {
        await server.close()
      }
    },
  },
})

/** The style sheets of the page itself: those of its entry, and of what that imports at once. */
function stylesOf(bundle: Rolldown.OutputBundle): readonly string[] {
  const entries = Object.values(bundle).filter((one) => one.type === 'chunk' && one.isEntry)
  const seen = new Set<string>()
  const styles = new Set<string>()
  const waiting = entries.map(({ fileName }) => fileName)
  for (const fileName of waiting) {
    const chunk = bundle[fileName]
    if (seen.has(fileName) || chunk?.type !== 'chunk') continue
    seen.add(fileName)
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style)
    waiting.push(...chunk.imports)
  }
  return [...styles]
}
