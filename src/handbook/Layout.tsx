import type { ReactNode } from 'react'
import { Logo } from '../app/ui/Logo.tsx'

/** Where a page lies, and so how it reaches the rest: `../` once for each folder. */
export interface Place {
  /** From this page to the playground's folder: `../../`. */
  readonly root: string
  /** Style sheets, relative to the playground's folder. */
  readonly styles: readonly string[]
  /** Scripts that make the page more convenient, likewise. */
  readonly scripts: readonly string[]
}

interface Props {
  readonly place: Place
  readonly title: string
  readonly description: string
  readonly children: ReactNode
}

// The playground's own policy, without what only a worker and an editor need.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

/** A whole document: it needs no script to be read. */
export const Layout = ({ place, title, description, children }: Props) => (
  <html lang="en">
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="description" content={description} />
      <title>{`${title} · Drydock handbook`}</title>
      <link rel="icon" href={`${place.root}favicon.svg`} type="image/svg+xml" />
      <script src={`${place.root}theme.js`} />
      {place.styles.map((href) => (
        <link key={href} rel="stylesheet" href={`${place.root}${href}`} />
      ))}
      {place.scripts.map((src) => (
        <script key={src} src={`${place.root}${src}`} defer />
      ))}
    </head>
    <body className="overflow-y-auto bg-canvas text-[15px] text-text leading-6">
      <header className="border-line border-b bg-surface">
        <nav aria-label="Site" className="mx-auto flex max-w-3xl items-center gap-5 px-4 py-3">
          <a className="flex items-center gap-2 font-semibold text-[15px]" href={place.root}>
            <Logo className="size-5" />
            Drydock
          </a>
          <a className="text-accent underline" href={`${place.root}handbook/`}>
            Handbook
          </a>
          <a className="ml-auto text-accent underline" href={place.root}>
            Open the playground
          </a>
        </nav>
      </header>
      <main className="mx-auto max-w-3xl space-y-5 px-4 py-6">{children}</main>
    </body>
  </html>
)
