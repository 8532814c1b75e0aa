/** The page hears an error event of a worker, but not a rejected promise in it. */
export const throwAgain = (error: unknown): void => {
  setTimeout(() => {
    throw error
  })
}
