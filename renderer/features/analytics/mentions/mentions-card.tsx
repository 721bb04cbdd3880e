/** The mentions one by one, whose mood can be set right where it stands. */
import { contract } from '#shared/contracts/index.ts'
import { sentiments } from '#shared/domain/figures/types.ts'
import { usePlaceName } from '../../../domain/use-place-name.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import charts from '../charts/charts.module.css'
import { DataTable } from '../charts/data-table.tsx'
import { FigureCard } from '../charts/figure-card.tsx'
import { useExportShown } from '../charts/use-export-shown.ts'
import { useFigure } from '../charts/use-figure.ts'
import styles from './mentions.module.css'
import type { Mentions } from './summaries.tsx'

type Mention = Mentions['mentions'][number]

interface MentionsCardProps {
  readonly found: Mentions
  readonly onOpen: (id: string) => void
  /** With it there are more than those shown. */
  readonly onMore?: () => void
}

export function MentionsCard({ found, onOpen, onMore }: MentionsCardProps) {
  const text = useText()
  const save = useExportShown()
  const title = text('mentions.list')
  const heads = ['day', 'text', 'about', 'hashtag', 'place', 'count', 'mood', 'url'].map((key) => text(`mentions.${key}`))
  const rows = () => [
    heads,
    ...found.mentions.map((mention) => {
      const { day, about, hashtag, network, count, url } = mention
      const mood = mention.sentiment ?? mention.estimated
      return [day, mention.text, about, hashtag, network, count, mood === null ? null : text(`mentions.mood-${mood}`), url]
    }),
  ]
  return (
    <FigureCard title={title} onExport={() => save(title, rows())}>
      <MentionsTable found={found} onOpen={onOpen} />
      {onMore !== undefined && (
        <div className={styles.more}>
          <Button variant="link" onClick={onMore}>
            {text('mentions.more', { shown: found.mentions.length, total: found.total })}
          </Button>
        </div>
      )}
    </FigureCard>
  )
}

/** Without `onOpen` for paper. */
export function MentionsTable({ found, onOpen }: { readonly found: Mentions; readonly onOpen?: (id: string) => void }) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  const placeName = usePlaceName()
  const wordsOf = ({ text: words, hashtag, about, day }: Mention) => [words, hashtag, about].find((each) => each !== '') ?? day
  return (
    <div className={charts.scroll}>
      <DataTable
        label={text('mentions.list')}
        columns={[
          { label: text('mentions.day') },
          { label: text('mentions.text') },
          { label: text('mentions.about') },
          { label: text('mentions.place') },
          { label: text('mentions.count'), isNumber: true },
          { label: text('mentions.mood') },
        ]}
        rows={found.mentions.map((mention) => ({
          key: mention.id,
          cells: [
            <span key="day" className={styles.day}>
              {format.dayYear(mention.day)}
            </span>,
            <span key="words" className={styles.words}>
              {onOpen === undefined ? (
                wordsOf(mention)
              ) : (
                <Button variant="link" onClick={() => onOpen(mention.id)}>
                  {wordsOf(mention)}
                </Button>
              )}
              {mention.hashtag !== '' && mention.hashtag !== wordsOf(mention) && <small>{mention.hashtag}</small>}
            </span>,
            mention.about === '' ? text('mentions.us') : mention.about,
            mention.network === null ? '–' : placeName(mention.network),
            figure.value(mention.count, 'count'),
            onOpen === undefined || !isJudged(mention) ? (
              <MoodWord key="mood" mention={mention} />
            ) : (
              <Mood key="mood" mention={mention} name={wordsOf(mention)} />
            ),
          ],
        }))}
      />
    </div>
  )
}

/** Of a competitor, or of a bare count, there is nothing to judge. */
function isJudged({ about, text: words }: Mention): boolean {
  return about === '' && words !== ''
}

function MoodWord({ mention }: { readonly mention: Mention }) {
  const text = useText()
  const mood = mention.sentiment ?? mention.estimated
  return (
    <span className={styles.mood}>
      {mood === null ? '–' : text(`mentions.mood-${mood}`)}
      {mention.sentiment === null && mood !== null && <span className={styles.muted}>{text('analytics.estimated')}</span>}
    </span>
  )
}

/** What the word lists make of it, until somebody who read it says otherwise. */
function Mood({ mention, name }: { readonly mention: Mention; readonly name: string }) {
  const text = useText()
  const judge = useCommand(contract.goals.judgeMention, { done: () => text('did.mention-judged', { name }) })
  const { sentiment, estimated, id } = mention
  const guess =
    estimated === null ? text('mentions.not-judged') : text('mentions.estimated-as', { mood: text(`mentions.mood-${estimated}`) })
  return (
    <div className={styles.mood}>
      <div>
        <SelectField
          compact
          hideLabel
          label={text('mentions.mood-of', { name })}
          value={sentiment ?? 'guess'}
          options={[{ value: 'guess', label: guess }, ...sentiments.map((value) => ({ value, label: text(`mentions.mood-${value}`) }))]}
          onChange={(value) => void judge({ mentionId: id, sentiment: value === 'guess' ? null : value })}
        />
      </div>
    </div>
  )
}
