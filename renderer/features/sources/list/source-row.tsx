/** One source in the list: what it is, how it is, what it brings. */
import type { Source } from '#shared/contracts/sources.ts'
import { KindMark } from '../../../domain/kind-mark.tsx'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useMoment } from '../../../lib/use-moment.ts'
import { LineLink } from '../../../ui/line-link.tsx'
import { SourceHealth } from '../source-health.tsx'
import { useNextTime } from '../use-next-time.ts'
import styles from './source-table.module.css'

interface SourceRowProps {
  readonly source: Source
  readonly isSelected: boolean
}

/** The whole line opens the panel; the link is its name. */
export function SourceRow({ source, isSelected }: SourceRowProps) {
  const text = useText()
  const next = useNextTime()(source)
  return (
    <tr data-selected={isSelected || undefined}>
      <td>
        <LineLink to={`/sources?source=${source.id}`} id={source.id} current={isSelected} clips>
          {source.name}
        </LineLink>
        <p className={styles.quiet}>
          <KindMark kind={source.kind} />
          <span className="clip">{text(`content.category-${source.category}`)}</span>
        </p>
      </td>
      <td>
        <SourceHealth source={source} />
        <Since source={source} />
      </td>
      <Count value={source.recent} />
      <Count value={source.toReview} />
      <Count value={source.items} />
      <td data-column="next">{next}</td>
    </tr>
  )
}

function Count({ value }: { readonly value: number }) {
  const format = useFormat()
  return <td data-column="count">{value === 0 ? <span className={styles.quiet}>–</span> : format.number(value)}</td>
}

/** Why it does not work, else when it last did. */
function Since({ source }: { readonly source: Source }) {
  const text = useText()
  const moment = useMoment(true)
  const reasonText = useReasonText('error')
  if (source.problem !== null) {
    const reason = reasonText(source.problem)
    return (
      <p className={styles.reason} title={reason}>
        {reason}
      </p>
    )
  }
  if (source.wellAt === null) return null
  return <p className={`clip ${styles.quiet}`}>{text('sources.last-well', { when: moment(source.wellAt) })}</p>
}
