import { useEffect, useState } from 'react'
import { storedTheme, storeTheme, type Theme } from './storage/theme.ts'
import { useMedia } from './use-media.ts'

/** The theme chosen, and whether that means dark now. */
export function useTheme() {
  const [theme, setTheme] = useState<Theme>(storedTheme)
  const systemIsDark = useMedia('(prefers-color-scheme: dark)')
  const isDark = theme === 'dark' || (theme === 'system' && systemIsDark)

  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
    document
      .querySelector('meta[name="theme-color"]')
      ?.setAttribute('content', isDark ? '#13161c' : '#ffffff')
  }, [isDark])

  const choose = (chosen: Theme) => {
    storeTheme(chosen)
    setTheme(chosen)
  }
  return { theme, isDark, choose }
}
