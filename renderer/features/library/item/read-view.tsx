/** The whole text of an item, to read without a network: cleaned once more here, without pictures of the web, links open outside. */
import DOMPurify from 'dompurify'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Locale } from '#shared/ids.ts'
import { useCommand } from '../../../lib/live.ts'
import styles from './read-view.module.css'

const kept = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code', 'hr'],
    ...['a', 'em', 'strong', 'b', 'i', 'u', 's', 'sub', 'sup', 'small', 'mark', 'abbr', 'cite', 'q', 'time', 'figure', 'figcaption'],
    ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption', 'div', 'span', 'section', 'article'],
  ],
  ALLOWED_ATTR: ['href', 'title', 'lang', 'dir', 'datetime', 'colspan', 'rowspan', 'scope'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
}

interface ReadViewProps {
  readonly html: string
  readonly lang: Locale | null
}

/** `html` may come from anywhere. */
export function ReadView({ html, lang }: ReadViewProps) {
  const openLink = useCommand(contract.shell.openLink)
  const article = useRef<HTMLElement>(null)
  useLayoutEffect(() => article.current?.replaceChildren(DOMPurify.sanitize(html, { ...kept, RETURN_DOM_FRAGMENT: true })), [html])
  useEffect(() => {
    const shown = article.current
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link === null) return
      event.preventDefault()
      const url = link.getAttribute('href')
      if (url !== null) void openLink({ url })
    }
    shown?.addEventListener('click', follow)
    return () => shown?.removeEventListener('click', follow)
  }, [openLink])
  return <article ref={article} className={styles.text} {...(lang === null ? {} : { lang })} />
}
