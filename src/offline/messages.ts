/** What the page says to the service worker. */
export type ToServiceWorker =
  /** Fetch what is not needed at the start, so that it is there when the network is not. */
  | { readonly kind: 'keep-the-rest'; readonly withEditor: boolean }
  /** Does your build hold all of these? The answer, true or false, comes through the port that is sent along. */
  | { readonly kind: 'do-you-hold'; readonly addresses: readonly string[] }
  /** Serve from now on, in place of the older build. */
  | { readonly kind: 'take-over' }

/** The files of one build, as addresses relative to the page. Everything hashed never changes. */
export interface BuildFiles {
  /** Changes with any file of the build. */
  readonly version: string
  /** What a visit needs: kept before the worker serves at all. */
  readonly start: readonly string[]
  /** Tables of sizes, kept once the page stands still. */
  readonly tables: readonly string[]
  /** Large tables for packages that few name: kept when a text has called for them. */
  readonly rare: readonly string[]
  /** Monaco, which phones never load. */
  readonly editor: readonly string[]
}
