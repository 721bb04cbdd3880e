/** The topics that a document must speak of, a segment each; missing ones by name, with the way to add them. */
import { useState } from 'react'
import type { DocumentFinding } from '#shared/domain/documents/findings-types.ts'
import type { TopicState } from '#shared/domain/documents/topics.ts'
import { useText } from '../../../lib/i18n.tsx'
import styles from './check-panel.module.css'
import { MeterLine } from './meter-line.tsx'

/** Missing topics named before the rest is only counted. */
const named = 3

interface TopicMeterProps {
  readonly topics: readonly TopicState[]
  readonly dismissed: readonly { readonly finding: DocumentFinding }[]
  readonly onShow: (blockId: string) => void
  readonly onAddSection: (topic: string) => void
}

/** A topic whose absence somebody has dismissed keeps its outline and is not named any more. */
export function TopicMeter({ topics, dismissed, onShow, onAddSection }: TopicMeterProps) {
  const text = useText()
  const [showsAll, setShowsAll] = useState(false)
  const covered = topics.filter(({ blockId }) => blockId !== null).length
  const accepted = new Set(dismissed.map(({ finding }) => finding.reason.data['topic']))
  const missing = topics.filter(({ topic, blockId }) => blockId === null && !accepted.has(topic))
  const shown = showsAll ? missing : missing.slice(0, named)
  return (
    <MeterLine
      name={text('meter.topics')}
      figure={text('meter.topics-value', { covered, all: topics.length })}
      value={covered}
      max={topics.length}
      remark={
        <>
          {covered === topics.length && <p>{text('meter.topics-whole')}</p>}
          {shown.map((state) => (
            <MissingTopic key={state.topic} state={state} onShow={onShow} onAddSection={onAddSection} />
          ))}
          {missing.length > shown.length && (
            <button type="button" className={styles.link} onClick={() => setShowsAll(true)}>
              {text('meter.more-missing', { count: missing.length - shown.length })}
            </button>
          )}
        </>
      }
    >
      <div className={styles.topics}>
        {topics.map(({ topic, blockId }) => (
          <i
            key={topic}
            data-on={blockId !== null || undefined}
            title={text(blockId === null ? 'meter.topic-not-there' : 'meter.topic-there', { topic: text(`meter.topic-${topic}`) })}
          />
        ))}
      </div>
    </MeterLine>
  )
}

function MissingTopic({ state, onShow, onAddSection }: Pick<TopicMeterProps, 'onShow' | 'onAddSection'> & { readonly state: TopicState }) {
  const text = useText()
  const topic = text(`meter.topic-${state.topic}`)
  const { emptyHeading } = state
  return (
    <p>
      {text('meter.topics-missing', { topic })}{' '}
      {emptyHeading === null ? (
        <button
          type="button"
          className={styles.link}
          aria-label={text('meter.add-section-named', { topic })}
          onClick={() => onAddSection(state.topic)}
        >
          {text('meter.add-section')}
        </button>
      ) : (
        <button type="button" className={styles.link} onClick={() => onShow(emptyHeading)}>
          {text('policies.check-show')}
        </button>
      )}
    </p>
  )
}
