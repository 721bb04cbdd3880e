/** By invitation: how many joined, and how many still share week by week. */
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { DataTable } from '../charts/data-table.tsx'
import { FigureCard } from '../charts/figure-card.tsx'
import { useExportShown } from '../charts/use-export-shown.ts'
import { useFigure } from '../charts/use-figure.ts'
import styles from './launch.module.css'

type Cohorts = OutputOf<(typeof contract)['figures']['cohorts']>

export function CohortsCard() {
  const text = useText()
  const save = useExportShown()
  const nameOf = useCohortName()
  const cohorts = useLive(contract.figures.cohorts, {}).data ?? []
  const title = text('after-launch.cohorts')
  const weeks = weeksOf(cohorts)
  const rows = () => [
    [
      text('after-launch.invited'),
      text('analytics.from'),
      text('after-launch.people'),
      text('after-launch.joined'),
      ...weeks.map((week) => text('after-launch.week', { week })),
    ],
    ...cohorts.map((cohort) => [
      nameOf(cohort),
      cohort.from,
      cohort.people,
      cohort.joined,
      ...weeks.map((week) => cohort.active[week - 1] ?? null),
    ]),
  ]
  return (
    <FigureCard title={title} {...(cohorts.length === 0 ? {} : { onExport: () => save(title, rows()) })}>
      {cohorts.length === 0 ? <p className={styles.none}>{text('after-launch.no-cohorts')}</p> : <CohortsTable cohorts={cohorts} />}
      {cohorts.length > 0 && <p className={styles.small}>{text('after-launch.cohorts-about')}</p>}
    </FigureCard>
  )
}

/** Who shared as a part of those who joined. */
export function CohortsTable({ cohorts }: { readonly cohorts: Cohorts }) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  const nameOf = useCohortName()
  const weeks = weeksOf(cohorts)
  const part = (count: number | undefined, of: number) => (count === undefined || of === 0 ? '' : format.percent(count / of, 0))
  return (
    <div className={styles.scroll}>
      <DataTable
        label={text('after-launch.cohorts')}
        columns={[
          { label: text('after-launch.invited') },
          { label: text('after-launch.people'), isNumber: true },
          { label: text('after-launch.joined'), isNumber: true },
          ...weeks.map((week) => ({ label: text('after-launch.week', { week }), isNumber: true })),
        ]}
        rows={cohorts.map((cohort) => ({
          key: `${cohort.waveId} ${cohort.from}`,
          cells: [
            `${nameOf(cohort)}, ${format.dayShort(cohort.from)}`,
            figure.value(cohort.people, 'count'),
            figure.value(cohort.joined, 'count'),
            ...weeks.map((week) => part(cohort.active[week - 1], cohort.joined)),
          ],
        }))}
      />
    </div>
  )
}

function weeksOf(cohorts: Cohorts): readonly number[] {
  return Array.from({ length: Math.max(0, ...cohorts.map(({ active }) => active.length)) }, (_, week) => week + 1)
}

function useCohortName(): (cohort: Cohorts[number]) => string {
  const text = useText()
  return ({ kind, name }) => (kind === 'no-wave' ? text('after-launch.no-wave') : name === '' ? text('after-launch.small-groups') : name)
}
