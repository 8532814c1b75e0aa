import { Component, type ReactNode } from 'react'
import { say } from './words/say.ts'

interface Props {
  readonly children: ReactNode
  /** The user's text, wherever it can still be found. */
  readonly rescue: () => string
}

/** When the page itself breaks, the user's text is still there to copy. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? 'unknown' }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return (
      <main className="mx-auto flex h-full max-w-2xl flex-col gap-4 p-6">
        <h1 className="font-semibold text-lg">{say('Drydock broke. Your text did not.')}</h1>
        <p className="text-muted">
          {say('Copy it from here, then reload the page. What went wrong: {error}', {
            error: String(this.state.error),
          })}
        </p>
        <textarea
          aria-label={say('Your Dockerfile')}
          readOnly
          className="code-metrics min-h-60 flex-1 rounded-md border border-line-strong bg-surface p-3"
          defaultValue={this.props.rescue()}
        />
        <button
          type="button"
          className="h-9 self-start rounded-md bg-accent px-4 font-medium text-on-accent"
          onClick={() => location.reload()}
        >
          {say('Reload')}
        </button>
      </main>
    )
  }
}
