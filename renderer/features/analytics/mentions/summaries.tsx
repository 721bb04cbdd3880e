/** Mentions added up: whose voice, in what mood, under which hashtags. */
import type { contract } from '#shared/contracts/index.ts'
import { sentiments } from '#shared/domain/figures/types.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useText } from '../../../lib/i18n.tsx'
import charts from '../charts/charts.module.css'
import { DataTable } from '../charts/data-table.tsx'
import { FigureCard } from '../charts/figure-card.tsx'
import { ShareBar } from '../charts/share-bar.tsx'
import { type ShownRow, useExportShown } from '../charts/use-export-shown.ts'
import { useFigure } from '../charts/use-figure.ts'
import styles from './mentions.module.css'

export type Mentions = OutputOf<(typeof contract)['goals']['mentions']>

export function Summaries({ found }: { readonly found: Mentions }) {
  const text = useText()
  const moods = found.sentiment
  const judged = sentiments.reduce((sum, mood) => sum + moods[mood], 0)
  const voices = found.voices.map(({ about, count, share }) => ({ name: about === '' ? text('mentions.us') : about, count, share }))
  const tagged = found.hashtags.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className={styles.three}>
      <SummaryCard title={text('mentions.voice')} head={text('mentions.about')} about={text('mentions.voice-about')} lines={voices} />
      <SummaryCard
        title={text('mentions.mood')}
        head={text('mentions.mood')}
        about={text('mentions.mood-about')}
        lines={
          judged === 0
            ? []
            : sentiments.map((mood) => ({ name: text(`mentions.mood-${mood}`), count: moods[mood], share: moods[mood] / judged }))
        }
      />
      <SummaryCard
        title={text('mentions.hashtags')}
        head={text('mentions.hashtag')}
        about={text('mentions.hashtags-about')}
        lines={found.hashtags.map(({ hashtag, count }) => ({ name: hashtag, count, share: count / tagged }))}
      />
    </div>
  )
}

interface SummaryCardProps {
  readonly title: string
  /** Of the first column. */
  readonly head: string
  readonly about: string
  readonly lines: readonly { readonly name: string; readonly count: number; readonly share: number }[]
}

/** Lines of one summary. */
const most = 8

function SummaryCard({ title, head, about, lines }: SummaryCardProps) {
  const text = useText()
  const figure = useFigure()
  const save = useExportShown()
  const rows = (): readonly ShownRow[] => [
    [head, text('mentions.count'), text('mentions.part')],
    ...lines.map(({ name, count, share }) => [name, count, share]),
  ]
  return (
    <FigureCard title={title} {...(lines.length === 0 ? {} : { onExport: () => save(title, rows()) })}>
      {lines.length === 0 ? (
        <p className={charts.none}>{text('mentions.none')}</p>
      ) : (
        <DataTable
          label={title}
          columns={[{ label: head }, { label: text('mentions.part') }, { label: text('mentions.count'), isNumber: true }]}
          rows={lines.slice(0, most).map(({ name, count, share }) => ({
            key: name,
            cells: [name, <ShareBar key="bar" share={share} />, figure.value(count, 'count')],
          }))}
        />
      )}
      <p className={charts.small}>{about}</p>
    </FigureCard>
  )
}
