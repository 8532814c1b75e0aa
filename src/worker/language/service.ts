import { DockerfileLanguageServiceFactory } from 'dockerfile-language-service'

/** What others know of the Dockerfile's grammar: keywords, snippets, signatures and their documentation. */
export const service = DockerfileLanguageServiceFactory.createLanguageService()

service.setCapabilities({
  completion: {
    completionItem: { snippetSupport: true, documentationFormat: ['markdown'], deprecatedSupport: true },
  },
  hover: { contentFormat: ['markdown'] },
})

/** The manual has moved since the service was written. */
export const currentManual = (markdown: string): string =>
  markdown.replaceAll(
    'https://docs.docker.com/engine/reference/builder/',
    'https://docs.docker.com/reference/dockerfile/',
  )
