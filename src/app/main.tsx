import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './app.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { isEmbedded } from './embed-options.ts'
import { languageAtStart } from './language.ts'
import { lastSource } from './last-source.ts'
import { storedDrafts } from './stored-drafts.ts'
import { speak } from './words/say.ts'

const root = document.getElementById('root')
if (root) {
  // Nothing is painted before the page knows its words: it never shows another language first.
  const [page] = await Promise.all([pageAsked(), speak(languageAtStart())])
  createRoot(root).render(<ErrorBoundary rescue={lastSource.get}>{page}</ErrorBoundary>)
}

async function pageAsked() {
  if (!isEmbedded(location.search)) return <App drafts={await storedDrafts()} />
  const { EmbedApp } = await import('./EmbedApp.tsx')
  return <EmbedApp />
}
