/** What waits to be approved: the queue at the left, the item with its captions at the right, the decision under it. */
import { IconArrowsDiagonal } from '@tabler/icons-react'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemSummary, ItemView } from '#shared/contracts/library-shapes.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { type Found, type Pages, useFound, usePages } from '../../../lib/use-pages.ts'
import { type Rows, useRows } from '../../../ui/grid/use-rows.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { EmptyLibrary } from '../empty-library.tsx'
import { FilterRow } from '../filters/filter-row.tsx'
import { FilterTools } from '../filters/filter-tools.tsx'
import { ItemDetail } from '../item/item-detail.tsx'
import { LibraryLayout } from '../library-layout.tsx'
import { type AskedItems, itemPages } from '../list/item-pages.ts'
import { filterToText } from '../logic/filter-text.ts'
import { filterIn } from '../logic/tabs.ts'
import { useItemActs } from '../use-item-acts.ts'
import { type LibraryFilter, useLibraryFilter } from '../use-library-filter.ts'
import { DecisionBar } from './decision-bar.tsx'
import { NothingToReview } from './nothing-to-review.tsx'
import { QueueList, queueRowHeight } from './queue-list.tsx'
import styles from './review.module.css'
import { type Queue, useQueue } from './use-queue.ts'

/** The parameter `item` says which one is open. */
export function ReviewScreen() {
  const asked = useLibraryFilter()
  return (
    <LibraryLayout tab="review" tools={<FilterTools tab="review" asked={asked} />}>
      <Review asked={asked} />
    </LibraryLayout>
  )
}

function Review({ asked }: { readonly asked: LibraryFilter }) {
  const errorText = useErrorText()
  const scroller = useRef<HTMLDivElement>(null)
  const { found, pages, rows, queue, activeIndex } = useReview(asked, scroller)
  // Scrolling the queue draws nothing of the open item anew.
  const detail = useMemo(() => <Detail queue={queue} />, [queue])
  if (found.isReady && found.total === 0 && queue.activeId === null) return <Nothing asked={asked} />
  return (
    <div className={styles.work}>
      <div className={styles.side}>
        {found.error !== null && <InlineError>{errorText(found.error)}</InlineError>}
        <FilterRow asked={asked} />
        {found.isReady && (
          <QueueList
            pages={pages}
            rows={rows}
            activeId={activeIndex < 0 ? null : queue.activeId}
            scroller={scroller}
            onOpen={queue.open}
            onStep={queue.step}
          />
        )}
      </div>
      {detail}
    </div>
  )
}

interface ReviewState {
  readonly found: Found<AskedItems>
  readonly pages: Pages<ItemSummary>
  readonly rows: Rows
  readonly queue: Queue
  readonly activeIndex: number
}

/** Which rows are drawn depends on how many are found, and what is fetched on which rows are drawn. */
function useReview({ filter, sort }: LibraryFilter, scroller: RefObject<HTMLDivElement | null>): ReviewState {
  const [range, setRange] = useState<readonly [number, number]>([0, 0])
  const wanted = useMemo(() => ({ filter: filterIn('review', filter), sort }), [filter, sort])
  const found = useFound(itemPages, wanted)
  const pages = usePages(itemPages, found, range)
  const { queue, activeIndex } = useQueue(pages)
  const rows = useRows({ count: pages.total, scroller, rowHeight: queueRowHeight, activeIndex })
  if (rows.range !== range) setRange(rows.range)
  const { scrollTo } = rows
  useEffect(() => {
    if (activeIndex >= 0) scrollTo(activeIndex)
  }, [activeIndex, scrollTo])
  return { found, pages, rows, queue, activeIndex }
}

/** A filter that finds nothing is one line; a queue that has been worked through says what is next. */
function Nothing({ asked }: { readonly asked: LibraryFilter }) {
  const counts = useLive(contract.library.counts, {}).data
  if (filterToText(asked.filter) !== null) return <FilterRow asked={asked} findsNothing />
  if (counts === undefined) return null
  return counts.all === 0 ? <EmptyLibrary /> : <NothingToReview />
}

/** The item that is open; it stays in sight until the next one is there. */
function Detail({ queue }: { readonly queue: Queue }) {
  const text = useText()
  const errorText = useErrorText()
  const go = useGo()
  const { activeId } = queue
  const { data: item, error } = useLive(contract.library.view, { itemId: activeId ?? '' }, { enabled: activeId !== null, keep: true })
  if (error !== null) return <InlineError>{errorText(error)}</InlineError>
  if (item === undefined || activeId === null) return <div className={styles.detail} />
  return (
    <section className={styles.detail} aria-label={item.title}>
      <Scrolled key={item.id} className={styles.scroll} role="region" aria-label={text('library.item')}>
        <ItemDetail
          item={item}
          acts={
            <IconButton label={text('library.open-page')} icon={<IconArrowsDiagonal />} onClick={() => go(`/library/item/${item.id}`)} />
          }
        />
      </Scrolled>
      <Decision item={item} queue={queue} />
    </section>
  )
}

function Decision({ item, queue }: { readonly item: ItemView; readonly queue: Queue }) {
  const go = useGo()
  const acts = useItemActs()
  const [sendsBack, setSendsBack] = useState(false)
  const decide = async (act: () => Promise<boolean>) => {
    // The next one is open already, though it is not in sight yet: nobody can have meant either.
    if (item.id !== queue.activeId) return
    const goOn = queue.prepareNext()
    setSendsBack(false)
    if (await act()) goOn()
  }
  const approve = () => void decide(() => acts.approve([item.id]))
  const approveAndSchedule = () => void decide(() => acts.approveAndSchedule(item.id))
  useCommands({
    'library.approve': approve,
    'library.approve-schedule': approveAndSchedule,
    'library.send-back': () => setSendsBack(true),
    'library.next-item': () => queue.step(1),
    'library.previous-item': () => queue.step(-1),
    'library.open-page': () => go(`/library/item/${item.id}`),
  })
  return (
    <DecisionBar
      item={item}
      sendsBack={sendsBack}
      onSendsBack={setSendsBack}
      onApprove={approve}
      onApproveAndSchedule={approveAndSchedule}
      onSendBack={(note) => void decide(() => acts.sendBack([item.id], note))}
    />
  )
}
