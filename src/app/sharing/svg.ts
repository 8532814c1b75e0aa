/** A text as XML: five characters would be markup, and the control characters are not allowed at all. */
export const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '�')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** The text, or as much of it as stays legible, with an ellipsis for the rest. */
export const shortened = (text: string, most: number): string => {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

/** Draws an SVG of this size in pixels as a PNG, at double density. Rejects when the browser cannot. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image(width, height)
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))), 'image/png')
  })
}
