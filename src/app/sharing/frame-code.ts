/** HTML that shows the address in a frame of another page. */
export const frameCode = (address: string): string =>
  `<iframe src="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" title="A Dockerfile in Drydock" width="100%" height="600" loading="lazy"></iframe>`
