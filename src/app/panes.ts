const focusable = 'button:not([tabindex="-1"]), textarea, input, select, [tabindex="0"], [role=textbox]'

/** Moves the focus to the next region marked `data-pane`: editor, panel, size strip and round again. */
export function nextPane() {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  )
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + 1) % panes.length]
  next?.querySelector<HTMLElement>(focusable)?.focus()
}
