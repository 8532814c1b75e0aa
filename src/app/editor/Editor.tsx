import { type ComponentType, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { EditorProps, Handover } from './editor-props.ts'
import { OrPlain } from './OrPlain.tsx'
import { PlainEditor } from './PlainEditor.tsx'

type Props = EditorProps & {
  /** False on phones and until the first report is on screen. */
  readonly mayBeRich: boolean
}

type RichEditor = ComponentType<EditorProps & { readonly handover: Handover }>

/** The plain text area at once, and Monaco in its place as soon as that has arrived. */
export function Editor({ mayBeRich, ...props }: Props) {
  const plain = useRef<{ readonly handover: () => Handover }>(null)
  const [rich, setRich] = useState<{ readonly Component: RichEditor; readonly handover: Handover }>()

  useEffect(() => {
    if (!mayBeRich) return
    let isWanted = true
    import('./monaco/MonacoEditor.tsx').then(
      ({ MonacoEditor }) =>
        // In a turn of its own: evaluating Monaco's code and making an editor each take long enough.
        setTimeout(() => {
          const handover = plain.current?.handover()
          // At once: a key pressed in between would land in the text area that is left behind.
          if (isWanted && handover) flushSync(() => setRich({ Component: MonacoEditor, handover }))
        }),
      // Offline or blocked: the text area goes on.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [mayBeRich])

  const plainEditor = <PlainEditor ref={plain} {...props} />
  if (!rich || !mayBeRich) return plainEditor
  return (
    <OrPlain plain={plainEditor}>
      <rich.Component {...props} handover={rich.handover} />
    </OrPlain>
  )
}
