import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './app.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { lastSource } from './last-source.ts'
import { storedDrafts } from './stored-drafts.ts'

const root = document.getElementById('root')
if (root) {
  const drafts = await storedDrafts()
  createRoot(root).render(
    <ErrorBoundary rescue={lastSource.get}>
      <App drafts={drafts} />
    </ErrorBoundary>,
  )
}
