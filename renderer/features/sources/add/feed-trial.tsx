/** What a tried feed has now: its newest items, each kept or dropped by the words as they are typed, and the other feeds of the page. */
import { IconRss } from '@tabler/icons-react'
import type { FeedPreview } from '#shared/contracts/sources.ts'
import { keptByWords } from '#shared/domain/content/kept-by-words.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { Status } from '../../../ui/status.tsx'
import styles from './feed-trial.module.css'
import type { Trial } from './use-preview.ts'

interface Words {
  readonly keepWords: readonly string[]
  readonly dropWords: readonly string[]
}

interface FeedTrialProps {
  readonly trial: Trial
  readonly words: Words
  /** Another feed of the same page. */
  readonly onTry: (url: string) => void
}

/** At the right of the form. */
export function FeedTrial({ trial, words, onTry }: FeedTrialProps) {
  const text = useText()
  return (
    <Scrolled className={styles.side} role="region" aria-label={text('sources.trial')} aria-busy={trial.kind === 'trying'}>
      {trial.kind === 'read' && <Feed feed={trial.feed} words={words} onTry={onTry} />}
      {trial.kind !== 'read' && (
        <div className={styles.nothing}>
          <IconRss className="icon-l" aria-hidden="true" />
          <p>{text(`sources.trial-${trial.kind}`)}</p>
        </div>
      )}
    </Scrolled>
  )
}

interface FeedProps {
  readonly feed: FeedPreview
  readonly words: Words
  readonly onTry: (url: string) => void
}

function Feed({ feed, words, onTry }: FeedProps) {
  const text = useText()
  const items = feed.items.map((item) => ({ ...item, kept: keptByWords(item, words.keepWords, words.dropWords) }))
  const kept = items.filter((item) => item.kept).length
  return (
    <>
      <h2 className={styles.title}>{feed.title || feed.url}</h2>
      <p className={styles.quiet}>{feed.url}</p>
      <p className={styles.facts}>
        {text('sources.trial-count', { count: feed.count })}
        {feed.locale !== null && ` · ${localeNames[feed.locale]}`}
      </p>
      <Others feed={feed} onTry={onTry} />
      {items.length > 0 && (
        <>
          <h3 className={styles.head} aria-live="polite">
            {kept === items.length
              ? text('sources.trial-newest', { count: items.length })
              : text('sources.trial-kept', { kept, all: items.length })}
          </h3>
          <ul className={styles.items}>
            {withKeys(items).map(({ key, item }) => (
              <Item key={key} item={item} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** An item of a feed may have neither link nor title, or those of another one. */
function withKeys<T extends Pick<FeedPreview['items'][number], 'url' | 'title'>>(items: readonly T[]) {
  const met = new Map<string, number>()
  return items.map((item) => {
    const name = item.url ?? item.title
    const times = (met.get(name) ?? 0) + 1
    met.set(name, times)
    return { key: `${times} ${name}`, item }
  })
}

function Others({ feed, onTry }: Pick<FeedProps, 'feed' | 'onTry'>) {
  const text = useText()
  if (feed.others.length === 0) return null
  return (
    <div className={styles.others}>
      <h3 className={styles.head}>{text('sources.trial-others', { count: feed.others.length })}</h3>
      <ul>
        {feed.others.map((other) => (
          <li key={other.url}>
            <div>
              <p className="clip">{other.title || other.url}</p>
              {other.title !== '' && <p className={`clip ${styles.quiet}`}>{other.url}</p>}
            </div>
            <Button aria-label={text('sources.try-named', { name: other.title || other.url })} onClick={() => onTry(other.url)}>
              {text('sources.try')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Item({ item }: { readonly item: FeedPreview['items'][number] }) {
  const text = useText()
  const format = useFormat()
  return (
    <li data-dropped={!item.kept || undefined}>
      <div className={styles.line}>
        <p className={styles.name}>{item.title || text('sources.item-untitled')}</p>
        {!item.kept && <Status kind="declined">{text('sources.item-dropped')}</Status>}
        {item.publishedAt !== null && <time className={styles.quiet}>{format.dayYear(instantToDay(item.publishedAt))}</time>}
      </div>
      {item.summary !== '' && <p className={styles.summary}>{item.summary}</p>}
    </li>
  )
}
