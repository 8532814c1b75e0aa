let text = ''

/** The newest text outside of React, for the page that is shown when React itself has failed. */
export const lastSource = {
  get: () => text,
  set: (source: string) => {
    text = source
  },
}
