import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './app.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { lastSource } from './last-source.ts'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <ErrorBoundary rescue={lastSource.get}>
      <App />
    </ErrorBoundary>,
  )
}
