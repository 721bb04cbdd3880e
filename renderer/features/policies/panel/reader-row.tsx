/** One reader: which version they have read, when and how, or that they are still asked to. */
import type { Reader } from '#shared/contracts/document-shapes.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Status, type StatusKind } from '../../../ui/status.tsx'
import styles from './panel.module.css'

const kinds: Readonly<Record<Reader['state'], StatusKind>> = { acknowledged: 'done', outdated: 'attention', waiting: 'waiting' }

interface ReaderRowProps {
  readonly reader: Reader
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
}

/** Quiet: nobody is blamed for not having read. */
export function ReaderRow({ reader, ticked, onTick }: ReaderRowProps) {
  const text = useText()
  const format = useFormat()
  const shortDay = (instant: number) => format.dayShort(instantToDay(instant))
  const read =
    reader.version !== null && reader.at !== null && reader.how !== null
      ? text(`policies.read-${reader.how}`, { version: reader.version, day: shortDay(reader.at) })
      : null
  const reminded =
    reader.state !== 'acknowledged' && reader.remindedAt !== null && reader.remindedAt > (reader.at ?? 0)
      ? text('policies.reminded-on', { day: shortDay(reader.remindedAt) })
      : null
  return (
    <li>
      <Checkbox hideLabel label={reader.name} checked={ticked} onChange={onTick} />
      <div>
        <p className={styles.readerName}>
          <span className="clip">{reader.name}</span>
          <Status kind={kinds[reader.state]}>{text(`policies.reader-${reader.state}`)}</Status>
        </p>
        <p className={styles.quiet}>{[reader.group, read, reminded].filter((words) => words !== null && words !== '').join(', ')}</p>
      </div>
    </li>
  )
}
