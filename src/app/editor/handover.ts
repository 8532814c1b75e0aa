import type { Handover } from './editor-props.ts'

/** What a text area leaves to the editor that takes its place. */
export const handoverOf = (area: HTMLTextAreaElement | null): Handover => ({
  selection: { start: area?.selectionStart ?? 0, end: area?.selectionEnd ?? 0 },
  scrollTop: area?.scrollTop ?? 0,
  hasFocus: area !== null && document.activeElement === area,
})
