// Narrows the handbook's list to the lines that hold every word typed; without it the list is whole.
;(() => {
  const search = document.getElementById('search')
  const found = document.getElementById('found')
  const lines = [...document.querySelectorAll('[data-text]')]
  const narrow = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
    let count = 0
    for (const line of lines) {
      const text = line.dataset.text.toLowerCase()
      line.hidden = !words.every((word) => text.includes(word))
      if (!line.hidden) count += 1
    }
    for (const list of document.querySelectorAll('[data-list]')) {
      list.hidden = !list.querySelector('[data-text]:not([hidden])')
    }
    found.textContent = words.length === 0 ? '' : `${count} found`
  }
  search.addEventListener('input', narrow)
  narrow()
})()
