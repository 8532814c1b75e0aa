import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './app.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { isEmbedded } from './embed-options.ts'
import { lastSource } from './last-source.ts'
import { storedDrafts } from './stored-drafts.ts'

const root = document.getElementById('root')
if (root) {
  const page = isEmbedded(location.search) ? await embeddedPage() : <App drafts={await storedDrafts()} />
  createRoot(root).render(<ErrorBoundary rescue={lastSource.get}>{page}</ErrorBoundary>)
}

async function embeddedPage() {
  const { EmbedApp } = await import('./EmbedApp.tsx')
  return <EmbedApp />
}
