import { useEffect, useState } from 'react'

/** Says a sentence to screen readers once it has stood still for a while. */
export function LiveRegion({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 1_000)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div aria-live="polite" className="sr-only">
      {said}
    </div>
  )
}
