/** How a source is: what is wrong and the button that mends it, when it was fetched, what it has brought. */
import type { Source } from '#shared/contracts/sources.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useMoment } from '../../../lib/use-moment.ts'
import { Button } from '../../../ui/button.tsx'
import { PanelSection, Prop, Props } from '../../../ui/panel.tsx'
import { Reason } from '../../../ui/reason.tsx'
import { sourceToHealth } from '../source-health.tsx'
import { useNextTime } from '../use-next-time.ts'
import { useSaveSource } from '../use-save-source.ts'
import type { SourceActs } from '../use-source-acts.ts'
import styles from './source-panel.module.css'

/** What somebody can do about a source that fails, besides waiting. */
export type Mend = 'login' | 'address'

const mends: Readonly<Record<string, Mend>> = {
  'feed-login': 'login',
  'feed-forbidden': 'login',
  'feed-address': 'address',
  'feed-host-unknown': 'address',
  'feed-is-page': 'address',
  'feed-missing': 'address',
  'feed-redirect': 'address',
  'feed-unreadable': 'address',
}

interface HealthSectionProps {
  readonly source: Source
  readonly acts: SourceActs
  readonly onMend: (what: Mend) => void
}

const figures = ['recent', 'toReview', 'items'] as const
const figureWords = { recent: 'recent', toReview: 'review', items: 'items' } as const

/** The sentence first, then the facts. */
export function HealthSection({ source, acts, onMend }: HealthSectionProps) {
  const text = useText()
  const format = useFormat()
  const moment = useMoment()
  const next = useNextTime()(source)
  const last = (instant: number | null) => (instant === null ? '–' : moment(instant))
  return (
    <PanelSection title={text('sources.health')}>
      <Problem source={source} acts={acts} onMend={onMend} />
      <div className={styles.facts}>
        <Props>
          <Prop label={text('sources.well-at')}>{last(source.wellAt)}</Prop>
          {source.triedAt !== source.wellAt && <Prop label={text('sources.tried-at')}>{last(source.triedAt)}</Prop>}
          <Prop label={text('sources.new-at')}>{last(source.newAt)}</Prop>
          <Prop label={text('sources.next-at')}>{next}</Prop>
        </Props>
      </div>
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{text(`sources.column-${figureWords[figure]}`)}</dt>
            <dd>{format.number(source[figure])}</dd>
          </div>
        ))}
      </dl>
      {source.items > 0 && (
        <a className={styles.library} href={`#/library/all?filter=${encodeURIComponent(`sourceIds=${source.id}`)}`}>
          {text('sources.show-items')}
        </a>
      )}
    </PanelSection>
  )
}

function Problem({ source, acts, onMend }: HealthSectionProps) {
  const text = useText()
  const reasonText = useReasonText('error')
  const save = useSaveSource(source.id)
  const word = sourceToHealth(source)
  if (word === 'paused') {
    return (
      <Reason tone="info" actions={<Button onClick={() => void save.run({ paused: false })}>{text('sources.resume')}</Button>}>
        {text('sources.is-paused')}
      </Reason>
    )
  }
  if (word === 'never') return <Reason tone="info">{text('sources.is-never')}</Reason>
  if (source.problem === null) return null
  const mend = word === 'gone' ? 'address' : mends[source.problem.code]
  const actions = (
    <>
      {mend !== undefined && <Button onClick={() => onMend(mend)}>{text(`sources.mend-${mend}`)}</Button>}
      <Button variant={mend === undefined ? 'default' : 'quiet'} disabled={source.syncing} onClick={() => acts.fetch(source)}>
        {text('sources.try-again')}
      </Button>
    </>
  )
  return (
    <Reason
      tone={word === 'gaps' ? 'warn' : word === 'offline' ? 'info' : 'bad'}
      detail={source.failures > 1 ? text('sources.failures', { count: source.failures }) : undefined}
      actions={word === 'gaps' ? undefined : actions}
    >
      {reasonText(source.problem)}
    </Reason>
  )
}
