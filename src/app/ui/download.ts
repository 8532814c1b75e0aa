/** Saves a text or a picture as a file, where the browser puts such files. */
export function download(name: string, type: string, content: string | Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
