// Runs before the first paint, so that the page never flashes in the other theme.
;(() => {
  var chosen
  try {
    // A page in another one's frame stores nothing and reads nothing.
    chosen = /[?&]embed\b/.test(location.search) ? null : localStorage.getItem('drydock:theme')
  } catch (_) {
    chosen = null
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
