import { useEffect, useState } from 'react'

/** Copies, and remembers for a moment what was copied; undefined when the browser refused. */
export function useCopy() {
  const [copied, setCopied] = useState<string>()
  useEffect(() => {
    if (copied === undefined) return
    const timer = setTimeout(() => setCopied(undefined), 2_000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async (name: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(name)
    } catch {
      setCopied(undefined)
    }
  }
  return { copied, copy }
}
