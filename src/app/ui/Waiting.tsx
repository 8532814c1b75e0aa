import { type ReactNode, useEffect, useState } from 'react'

interface Props {
  readonly children: ReactNode
}

/** Stands where something is on its way; half a second long it says nothing, so that what is quick does not flicker. */
export function Waiting({ children }: Props) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 500)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className="p-6 text-center text-muted">
      {isShown && children}
    </p>
  )
}
