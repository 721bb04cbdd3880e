/** The third step: by how much the figures would grow, what stays out and why; then it comes in as one step of undo. */
import { IconDownload } from '@tabler/icons-react'
import type { FigureResult } from '#shared/contracts/figure-files.ts'
import { textToDay } from '#shared/domain/day.ts'
import { type Metric, metrics } from '#shared/domain/figures/types.ts'
import styles from '../../../domain/import/import.module.css'
import { ImportRejected } from '../../../domain/import/import-rejected.tsx'
import { ImportRunning } from '../../../domain/import/import-running.tsx'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useToast } from '../../../lib/toast.tsx'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/reason.tsx'
import { useFigure } from '../charts/use-figure.ts'
import type { FileStepProps } from './file-reading.tsx'

export function FileOutcome({ look, choices, state, acts }: FileStepProps) {
  const text = useText()
  const format = useFormat()
  const { running, checked, dayOrderOpen, isIn } = state
  const isBusy = running !== null
  const isNobodys = look.format !== 'ga4' && choices.mapping === null && !choices.ownPage && choices.personId === null
  return (
    <section className={styles.step} aria-labelledby="figure-brings">
      <h2 id="figure-brings">
        {isIn && text('figure-files.is-in')}
        {!isIn &&
          (checked?.since == null
            ? text('figure-files.brings')
            : text('figure-files.brings-since', { day: format.day(textToDay(checked.since)) }))}
      </h2>
      {running !== null && running.work !== 'look' && (
        <ImportRunning progress={running.progress} first={running.work === 'check' ? 'read' : 'write'} onCancel={acts.cancel} />
      )}
      {checked !== null && <Brings result={checked} />}
      {checked !== null && checked.rejectedCount > 0 && (
        <ImportRejected
          count={checked.rejectedCount}
          rejected={checked.rejected}
          isBusy={isBusy}
          onSave={() => void acts.saveRejected(look.path, choices)}
        />
      )}
      <div className={styles.acts}>
        {checked === null && (
          <Button
            variant="primary"
            size="form"
            disabled={dayOrderOpen || isNobodys || isBusy}
            onClick={() => void acts.check(look.path, choices)}
          >
            {text('figure-files.check')}
          </Button>
        )}
        {checked !== null && !isIn && <BringIn look={look} choices={choices} checked={checked} isBusy={isBusy} acts={acts} />}
        {isIn && (
          <Button size="form" disabled={isBusy} onClick={acts.leave}>
            {text('figure-files.done')}
          </Button>
        )}
      </div>
    </section>
  )
}

type BringInProps = Pick<FileStepProps, 'look' | 'choices' | 'acts'> & { readonly checked: FigureResult; readonly isBusy: boolean }

function BringIn({ look, choices, checked, isBusy, acts }: BringInProps) {
  const text = useText()
  const toast = useToast()
  const news = checked.created + checked.updated
  const bringIn = async () => {
    const done = await acts.bringIn(look.path, choices)
    if (done === undefined) return
    toast.done({ text: text('figure-files.said-done', { name: look.name }) })
  }
  return (
    <Button variant="primary" size="form" icon={<IconDownload />} disabled={isBusy || news === 0} onClick={() => void bringIn()}>
      {news === 0 ? text('figure-files.nothing-new') : text('figure-files.bring-in', { count: news })}
    </Button>
  )
}

/** The most telling first. */
const shownFirst = metrics.toSorted((one, other) => rank(one) - rank(other))

function rank(metric: Metric): number {
  return metric === 'impression' ? 0 : metric === 'engagement' ? metrics.length : metrics.indexOf(metric) + 1
}

const counts = ['created', 'updated', 'skipped', 'rejectedCount'] as const

function Brings({ result }: { readonly result: FigureResult }) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  const reasonText = useReasonText()
  const grown = shownFirst.flatMap((metric) => (result.sums[metric] ? [{ metric, amount: result.sums[metric] }] : []))
  return (
    <>
      {grown.length === 0 ? (
        <p className={styles.lead}>{text('figure-files.brings-nothing')}</p>
      ) : (
        <dl className={styles.figures}>
          {grown.map(({ metric, amount }) => (
            <div key={metric}>
              <dt>{text(`metric.${metric}`)}</dt>
              <dd>{figure.change(amount, 0, 'count')}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.quiet}>
        {[
          ...(result.from === null || result.to === null ? [] : [format.rangeLong(textToDay(result.from), textToDay(result.to))]),
          ...counts.map((count) => `${text(`figure-files.count-${count}`)}: ${format.number(result[count])}`),
        ].join(' · ')}
      </p>
      {result.notes.map((note) => (
        <Note key={note.code} tone="info">
          {reasonText(note)}
        </Note>
      ))}
    </>
  )
}
