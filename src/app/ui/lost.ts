import { createContext, useContext } from 'react'

/** Starts the analysis again; there only while it is lost, and nothing that was asked of it is coming. */
export const LostContext = createContext<(() => void) | undefined>(undefined)

/** How to start the analysis again, while it is lost. */
export const useLost = () => useContext(LostContext)
