/** What blocks inside the editor need to know of the document they belong to. */
import { createContext, useContext } from 'react'
import type { Locale } from '#shared/ids.ts'

interface PaperInEditor {
  /** Language of the document, not of the interface. */
  readonly locale: Locale
}

export const PaperContext = createContext<PaperInEditor>({ locale: 'en' })

/** The document around a block. */
export function usePaper(): PaperInEditor {
  return useContext(PaperContext)
}
