import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { fitDockerfileAst } from './scripts/build/dockerfile-ast.ts'
import { handbook } from './scripts/build/handbook.ts'
import { fitLanguageService } from './scripts/build/language-service.ts'
import { serviceWorker } from './scripts/build/service-worker.ts'
import { thirdPartyNotices } from './scripts/build/third-party-notices.ts'
import { dropRuleTexts } from './scripts/build/without-rule-texts.ts'

/** Tailwind would spend four seconds on Monaco's style sheets, in which it has no business. */
function tailwindForOurCss(): Plugin[] {
  const plugins = tailwindcss()
  for (const { transform } of plugins) {
    if (typeof transform !== 'object' || typeof transform.filter?.id !== 'object') continue
    const { exclude } = transform.filter.id as { exclude?: unknown }
    if (Array.isArray(exclude)) exclude.push(/monaco-editor/)
  }
  return plugins
}

export default defineConfig(({ isSsrBuild = false }) => {
  const notices = thirdPartyNotices(isSsrBuild ? 'cli.licenses.txt' : 'licenses.txt')
  return {
    // Relative, so that the page works at a domain's root and under /repo/ alike.
    base: './',
    plugins: [
      react(),
      tailwindForOurCss(),
      fitDockerfileAst(),
      notices.main,
      ...(isSsrBuild ? [] : [handbook(), serviceWorker()]),
    ],
    worker: {
      format: 'es',
      plugins: () => [fitDockerfileAst(), fitLanguageService(), dropRuleTexts(), notices.worker],
      rolldownOptions: { output: { comments: false } },
    },
    optimizeDeps: {
      entries: ['index.html', 'src/worker/**/*.worker.ts'],
      rolldownOptions: { plugins: [fitDockerfileAst(), fitLanguageService()] },
    },
    ssr: { noExternal: isSsrBuild ? true : [] },
    build: isSsrBuild ? commandLine : page,
    test: {
      include: ['test/**/*.test.{ts,tsx}'],
      testTimeout: 20_000,
      reporters: process.env.CI ? ['default', 'json'] : ['default'],
      outputFile: { json: 'test-results/unit.json' },
    },
  }
})

/**
 * One chunk for all that the page needs at once, save the entry itself. Left alone, the bundler cuts what panels
 * share with the entry into a dozen files, because an entry that awaits must not be imported back.
 */
const shell = {
  name: 'shell',
  tags: ['$initial' as const],
  test: (id: string) => !/[\\/](?:index\.html|src[\\/]app[\\/]main\.tsx)$/.test(id),
}

const page = {
  // What was current in 2025, the long-lived Firefox 128 included.
  target: ['es2023', 'chrome125', 'edge125', 'firefox128', 'safari17.4'],
  manifest: true,
  chunkSizeWarningLimit: 4000,
  modulePreload: { polyfill: false },
  // The licences are told in licenses.txt.
  rolldownOptions: { output: { comments: false, codeSplitting: { groups: [shell] } } },
}

/** One file for plain Node: `vite build --ssr src/cli/main.ts`. It joins the page in dist/. */
const commandLine = {
  target: 'node20',
  emptyOutDir: false,
  copyPublicDir: false,
  minify: true,
  rolldownOptions: {
    output: { entryFileNames: 'cli.js', codeSplitting: false, banner: '#!/usr/bin/env node' },
  },
}
