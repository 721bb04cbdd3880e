/** The whole text of an item, to read without a network: cleaned once more here, without pictures of the web, links open outside. */
import DOMPurify from 'dompurify'
import { type MouseEvent, useMemo } from 'react'
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
  const clean = useMemo(() => ({ __html: DOMPurify.sanitize(html, kept) }), [html])
  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null) return
    event.preventDefault()
    const url = link.getAttribute('href')
    if (url !== null) void openLink({ url })
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside answer Enter by a click
    // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned above
    <article className={styles.text} {...(lang === null ? {} : { lang })} onClick={follow} dangerouslySetInnerHTML={clean} />
  )
}
