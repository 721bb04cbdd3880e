/** Tells the window that prints when what is to be printed is completely there. */
import { useEffect } from 'react'

/** Waits for fonts and pictures, without which lines would break elsewhere. `title` names the file; `lang` is that of its words. */
export function usePrintReady({
  title,
  lang,
  isReady,
}: {
  readonly title: string
  readonly lang: string
  readonly isReady: boolean
}): void {
  useEffect(() => {
    if (!isReady) return
    const root = document.documentElement
    document.title = title
    root.lang = lang
    let isShown = true
    const pictures = [...document.images].map((image) => image.decode().catch(() => undefined))
    void Promise.all([document.fonts.ready, ...pictures]).then(() => {
      if (isShown) root.dataset['ready'] = 'true'
    })
    return () => {
      isShown = false
      delete root.dataset['ready']
    }
  }, [title, lang, isReady])
}
