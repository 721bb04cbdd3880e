/** Who shared and no longer does: for a kind word. */
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { FigureCard } from '../charts/figure-card.tsx'
import { useExportShown } from '../charts/use-export-shown.ts'
import { useFigure } from '../charts/use-figure.ts'
import styles from './launch.module.css'

/** Weeks without a share. */
const weeks = 3

export function DriftingCard() {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  const go = useGo()
  const save = useExportShown()
  const found = useLive(contract.figures.drifting, { weeks }).data
  const people = found?.people ?? []
  const title = text('after-launch.drifting')
  const columns = [text('analytics.person'), text('after-launch.last-share'), text('after-launch.days-before')] as const
  const rows = () => [columns, ...people.map(({ name, lastOn, daysBefore }) => [name, lastOn, daysBefore])]
  return (
    <FigureCard title={title} {...(people.length === 0 ? {} : { onExport: () => save(title, rows()) })}>
      {people.length > 0 && (
        <DataTable
          label={title}
          columns={columns.map((label, place) => ({ label, isNumber: place === 2 }))}
          rows={people.slice(0, 12).map(({ personId, name, lastOn, daysBefore }) => ({
            key: personId,
            cells: [
              <Button key="open" variant="link" onClick={() => go(`/people?person=${personId}`)}>
                {name}
              </Button>,
              format.day(lastOn),
              figure.value(daysBefore, 'count'),
            ],
          }))}
        />
      )}
      <p className={people.length === 0 ? styles.none : styles.small}>
        {people.length === 0 ? text('after-launch.nobody-drifting', { weeks }) : text('after-launch.drifting-about', { weeks })}{' '}
        {found?.others !== null && found !== undefined && text('after-launch.drifting-others', { people: found.others })}
      </p>
    </FigureCard>
  )
}
