const focusable =
  ':is(button:enabled:not([tabindex="-1"]), textarea, input, select, [tabindex="0"], [role=textbox])'

/** Moves the focus between the regions marked `data-pane`: size strip, editor, panel, and round again. */
export function nextPane(by: 1 | -1) {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null && pane.querySelector(focusable),
  )
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const start = at < 0 && by < 0 ? 0 : at
  const next = panes[(start + by + panes.length) % panes.length]
  next?.querySelector<HTMLElement>(focusable)?.focus()
}
