import { createServer, type Plugin } from 'vite'

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
      const styles = Object.keys(bundle).filter((file) =>
        /(?:^|\/)(?:index|main|shell|app)-[^/]*\.css$/.test(file),
      )
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
