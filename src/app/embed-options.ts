/** How a page in another one's frame looks: `?embed=1&view=split|code|layers&readonly=1`. */
export interface EmbedOptions {
  readonly view: 'split' | 'code' | 'layers'
  readonly isReadOnly: boolean
}

export const isEmbedded = (search: string): boolean => isOn(new URLSearchParams(search).get('embed'))

export function embedOptions(search: string): EmbedOptions {
  const parameters = new URLSearchParams(search)
  const view = parameters.get('view')
  return {
    view: view === 'code' || view === 'layers' ? view : 'split',
    isReadOnly: isOn(parameters.get('readonly')),
  }
}

/** `?embed` and `?embed=1` say yes, `?embed=0` says no. */
const isOn = (value: string | null): boolean => value !== null && value !== '0' && value !== 'false'

/** The other way round: what asks for such a page. */
export const embedSearch = ({ view, isReadOnly }: EmbedOptions): string =>
  `?embed=1&view=${view}${isReadOnly ? '&readonly=1' : ''}`
