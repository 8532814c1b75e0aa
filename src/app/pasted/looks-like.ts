/** `services:`, `==> web/Dockerfile <==`, `---`, a Markdown fence, `# --- web/Dockerfile ---` */
const marks = /^(?:services:|==> |-{3,}\s*$|`{3}|~{3}|#[ \w./=-]*dockerfile[\w.-]*[ =-]*$)/im

/** A first look, cheap enough for each key stroke, whether a text may hold more than one file. */
export const mayHoldSeveral = (text: string): boolean => marks.test(text)
