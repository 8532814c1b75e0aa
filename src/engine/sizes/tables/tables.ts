/** The size tables that have arrived; each may still be missing. Format and sources: docs/data.md. */
export interface Tables {
  readonly baseImages?: BaseImages
  readonly debian?: ReadonlyMap<DebianSuite, DebianGraph>
  readonly alpine?: AlpinePackages
  readonly wheels?: Wheels
  readonly npm?: NpmPackages
}
