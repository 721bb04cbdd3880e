/** Gives the page the style sheet of paper. */
import { useInsertionEffect } from 'react'
import { paperCss } from '#shared/export/document/paper-css.ts'

const marker = '.gw-paper'

/** Once for all papers; it stays, since it touches nothing but them. A constructed sheet needs no leave of the content policy. */
export function usePaperStyle(): void {
  useInsertionEffect(() => {
    if (document.adoptedStyleSheets.some((sheet) => sheet.cssRules[0]?.cssText.startsWith(marker))) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(paperCss)
    document.adoptedStyleSheets.push(sheet)
  }, [])
}
