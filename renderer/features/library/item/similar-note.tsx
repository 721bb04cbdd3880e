/** Says which other captions are so like this one that colleagues would seem to copy each other. */
import { useDeferredValue } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Note } from '../../../ui/reason.tsx'
import styles from './captions.module.css'

/** Letters below which captions are alike by chance. */
const fewest = 30
const most = 2

interface SimilarNoteProps {
  readonly text: string
  readonly captionId: string | undefined
}

/** Nothing where there are none. */
export function SimilarNote({ text: words, captionId }: SimilarNoteProps) {
  const text = useText()
  const format = useFormat()
  const asked = useDeferredValue(words.trim())
  const similar = useLive(
    contract.library.similar,
    { text: asked, ...(captionId === undefined ? {} : { exceptCaptionId: captionId }) },
    { enabled: asked.length >= fewest, keep: true },
  ).data
  if (asked.length < fewest || similar === undefined || similar.length === 0) return null
  return (
    <Note tone="warn">
      {text('library.similar', { count: similar.length })}
      <ul className={styles.similar}>
        {similar.slice(0, most).map((each) => (
          <li key={each.captionId}>
            <a href={`#/library/item/${each.itemId}`}>{each.title}</a>{' '}
            {text('library.likeness', { share: format.percent(each.likeness, 0) })}
          </li>
        ))}
      </ul>
    </Note>
  )
}
