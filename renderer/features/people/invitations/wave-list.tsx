/** The waves as a table; arrows or J and K walk it, Enter opens the panel. */
import type { Ref } from 'react'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { walkOnArrows } from '../../../lib/walk-on-arrows.ts'
import { LineLink } from '../../../ui/line-link.tsx'
import table from '../../../ui/list-table.module.css'
import { Meter } from '../../../ui/meter.tsx'
import { Status, type StatusKind } from '../../../ui/status.tsx'
import { TableHead } from '../../../ui/table-head.tsx'
import styles from './invitations.module.css'
import type { Wave } from './types.ts'

interface WaveListProps {
  readonly ref: Ref<HTMLTableElement>
  readonly waves: readonly Wave[]
  readonly selectedId: string | null
  readonly onStep: (by: 1 | -1) => void
}

const stages: Readonly<Record<Wave['stage'], StatusKind>> = { planned: 'not-started', prepared: 'under-way', sent: 'done' }

export function WaveList({ ref, waves, selectedId, onStep }: WaveListProps) {
  const text = useText()
  return (
    <div className={styles.scroll}>
      <table ref={ref} className={`${table.table} ${styles.table}`} onKeyDown={walkOnArrows(onStep)}>
        <TableHead
          columns={(['wave', 'when', 'people', 'progress', 'answers'] as const).map((column) => ({
            label: text(`outreach.column-${column}`),
            kind: column,
          }))}
        />
        <tbody>
          {waves.map((wave) => (
            <Row key={wave.id} wave={wave} isSelected={wave.id === selectedId} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ wave, isSelected }: { readonly wave: Wave; readonly isSelected: boolean }) {
  const text = useText()
  const format = useFormat()
  const { id, name, kind, channel, day, time, stage, figures } = wave
  return (
    <tr data-selected={isSelected || undefined}>
      <td>
        <LineLink to={`/people/invitations?wave=${id}`} id={id} current={isSelected} clips>
          {name}
        </LineLink>
        <p className={`clip ${styles.quiet}`}>
          {text(`outreach.kind-${kind}`)} · {text(`outreach.channel-${channel}`)}
        </p>
      </td>
      <td>
        {format.day(day)}
        <p className={styles.quiet}>{time}</p>
      </td>
      <td data-column="people">{format.number(figures.people - figures.skipped)}</td>
      <td>
        <Status kind={stages[stage]}>{text(`outreach.stage-${stage}`)}</Status>
        <Progress figures={figures} />
      </td>
      <td>
        <Answers wave={wave} />
      </td>
    </tr>
  )
}

function Progress({ figures: { people, skipped, sent, prepared } }: Pick<Wave, 'figures'>) {
  const text = useText()
  const format = useFormat()
  const all = people - skipped
  const label = text('outreach.meter', { sent: format.number(sent), all: format.number(all), prepared: format.number(prepared) })
  return (
    <div className={styles.meter} title={label}>
      <Meter value={sent} max={all} {...(prepared > 0 ? { target: sent + prepared } : {})} label={label} />
    </div>
  )
}

function Answers({ wave: { kind, figures } }: { readonly wave: Wave }) {
  const text = useText()
  if (figures.sent === 0 || (kind !== 'invitation' && kind !== 'reminder')) return <span className={styles.quiet}>–</span>
  const { joined, declined, waiting } = figures
  return <span className={styles.answers}>{text('outreach.answers-line', { joined, declined, waiting })}</span>
}
