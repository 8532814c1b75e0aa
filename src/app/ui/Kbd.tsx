export const Kbd = ({ children }: { readonly children: string }) => (
  <kbd className="rounded border border-line-strong border-b-2 bg-surface px-1.5 font-mono text-2xs text-muted">
    {children}
  </kbd>
)

/** `Ctrl+Shift+.`, each key in a box of its own. */
export const KeysOf = ({ keys }: { readonly keys: string }) =>
  keys.split('+').map((key) => <Kbd key={key}>{key}</Kbd>)
