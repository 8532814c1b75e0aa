/** How a page in another one's frame looks: `?embed=1&view=split|code|layers&readonly=1`. */
export interface EmbedOptions {
  readonly view: 'split' | 'code' | 'layers'
  readonly isReadOnly: boolean
}

export const isEmbedded = (search: string): boolean => asksFor('embed', search)

/** `?tour` and `?tour=1` say yes, `?tour=0` says no, and so does an address that only contains the word. */
export const asksFor = (name: string, search = location.search): boolean => {
  const value = new URLSearchParams(search).get(name)
  return value !== null && value !== '0' && value !== 'false'
}

export function embedOptions(search: string): EmbedOptions {
  const parameters = new URLSearchParams(search)
  const view = parameters.get('view')
  return {
    view: view === 'code' || view === 'layers' ? view : 'split',
    isReadOnly: asksFor('readonly', search),
  }
}

/** The other way round: what asks for such a page. */
export const embedSearch = ({ view, isReadOnly }: EmbedOptions): string =>
  `?embed=1&view=${view}${isReadOnly ? '&readonly=1' : ''}`
