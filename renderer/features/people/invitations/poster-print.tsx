/** A poster as it goes on paper: the program's colour, a headline to be read from afar, a code to scan. */
import { type CSSProperties, useEffect } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { inkOn } from '#shared/domain/people/message-html.ts'
import { messageKinds } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { usePrintReady } from '../../../lib/use-print-ready.ts'
import styles from './poster.module.css'

/** The parameters: `kind` of message, `locale` of its words, `paper` A4 or A3. */
export function PosterPrint() {
  const text = useText()
  const [askedKind] = useSearchParam('kind')
  const [askedLocale] = useSearchParam('locale')
  const [paper] = useSearchParam('paper')
  const kind = messageKinds.find((each) => each === askedKind) ?? 'invitation'
  const locale: Locale = locales.find((each) => each === askedLocale) ?? 'en'
  const poster = useLive(contract.outreach.poster, { kind, locale }).data
  usePrintReady({ title: poster?.headline ?? '', lang: locale, isReady: poster !== undefined })
  useSheet(paper === 'A3' ? 'A3' : 'A4')
  if (poster === undefined) return null
  const { program, company, hashtag, color, headline, text: words, joinUrl, qr, scan } = poster
  const style = { '--poster': color, '--poster-ink': inkOn(color) } as CSSProperties
  return (
    <main
      className={styles.sheet}
      style={style}
      lang={locale}
      data-paper={paper === 'A3' ? 'A3' : 'A4'}
      aria-label={text('outreach.channel-poster')}
    >
      <header className={styles.band}>
        <p className={styles.program}>{program}</p>
        <h1 dir="auto">{headline}</h1>
      </header>
      <div className={styles.words}>
        {words.split('\n\n').map((paragraph) => (
          <p key={paragraph} dir="auto">
            {paragraph}
          </p>
        ))}
      </div>
      <footer className={styles.foot}>
        {qr !== '' && (
          <figure>
            <img alt={joinUrl} src={`data:image/svg+xml,${encodeURIComponent(qr)}`} />
            <figcaption>{scan}</figcaption>
          </figure>
        )}
        <div>
          <p className={styles.link}>{joinUrl.replace(/^https?:\/\//, '')}</p>
          {hashtag !== '' && <p className={styles.tag}>{hashtag.replace(/^#?/, '#')}</p>}
          <p>{company}</p>
        </div>
      </footer>
    </main>
  )
}

/** Which size the sheet is; a rule of the page, so that no part of it has to be reckoned anew. */
function useSheet(paper: 'A4' | 'A3'): void {
  useEffect(() => {
    document.documentElement.dataset['paper'] = paper
    return () => {
      delete document.documentElement.dataset['paper']
    }
  }, [paper])
}
