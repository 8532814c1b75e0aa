import type { ComponentProps } from 'react'
import { Banners } from './Banners.tsx'
import { Snackbar } from './Snackbar.tsx'

interface Props extends ComponentProps<typeof Banners> {
  readonly undo: { readonly note: string } | undefined
  readonly onUndo: () => void
  readonly onForgetUndo: () => void
}

/** What the page says about itself; loaded with the first thing there is to say. */
export const Notices = ({ undo, onUndo, onForgetUndo, ...banners }: Props) => (
  <>
    <Banners {...banners} />
    {undo && <Snackbar undo={undo} onUndo={onUndo} onForget={onForgetUndo} />}
  </>
)
