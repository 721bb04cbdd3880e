/** Gives the page a style sheet that exports carry along, too. */
import { useInsertionEffect } from 'react'

/** Once for all that use it; it stays, since it touches nothing but them: `marker` is its first selector. A constructed sheet needs no leave of the content policy. */
export function useAdoptedStyle(css: string, marker: string): void {
  useInsertionEffect(() => {
    if (document.adoptedStyleSheets.some((sheet) => sheet.cssRules[0]?.cssText.startsWith(marker))) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
  }, [css, marker])
}
