import { type ComponentType, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Handover } from './editor-props.ts'
import type { FileProps } from './file-props.ts'
import { OrPlain } from './OrPlain.tsx'
import { PlainFile } from './PlainFile.tsx'

type Props = FileProps & {
  /** False on phones and until the first report is on screen. */
  readonly mayBeRich: boolean
}

type Rich = ComponentType<FileProps & { readonly handover: Handover | undefined }>

/** Fetched once for the page: from then on no file shows the text area first. */
let fetched: Rich | undefined

/** A file beside the Dockerfile, as the Dockerfile itself is written: in Monaco, and before that as plain text. */
export function FileEditor({ mayBeRich, ...props }: Props) {
  const plain = useRef<{ readonly handover: () => Handover }>(null)
  const [rich, setRich] = useState<{ readonly Component: Rich; readonly handover?: Handover } | undefined>(
    () => fetched && { Component: fetched },
  )

  useEffect(() => {
    if (!mayBeRich || fetched) return
    let isWanted = true
    import('./monaco/MonacoEditor.tsx').then(
      ({ MonacoFile }) => {
        fetched = MonacoFile
        const handover = plain.current?.handover()
        // At once: a key pressed in between would land in the text area that is left behind.
        if (isWanted) flushSync(() => setRich({ Component: MonacoFile, ...(handover && { handover }) }))
      },
      // Offline or blocked: the text area goes on.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [mayBeRich])

  const plainFile = <PlainFile key={props.name} ref={plain} {...props} />
  if (!rich || !mayBeRich) return plainFile
  return (
    <OrPlain plain={plainFile}>
      <rich.Component {...props} handover={rich.handover} />
    </OrPlain>
  )
}
