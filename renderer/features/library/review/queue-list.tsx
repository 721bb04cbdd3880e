/** The queue at the left of the review: what waits for a decision, like mail. */
import { type KeyboardEvent, type MouseEvent, type RefObject, useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemSummary } from '#shared/contracts/library-shapes.ts'
import { ItemPicture } from '../../../domain/item-picture.tsx'
import { KindMark } from '../../../domain/kind-mark.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import type { Pages } from '../../../lib/use-pages.ts'
import type { Rows } from '../../../ui/grid/use-rows.ts'
import { Status } from '../../../ui/status.tsx'
import { FirstApprovalMark } from '../item/approval.tsx'
import styles from './review.module.css'
import { useQueueDay } from './use-queue-day.ts'

/** Pixels. */
export const queueRowHeight = 76

interface QueueListProps {
  readonly pages: Pages<ItemSummary>
  readonly rows: Rows
  readonly activeId: string | null
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onOpen: (itemId: string) => void
  readonly onStep: (by: 1 | -1) => void
}

/** Arrows walk it; what is chosen is shown at once. */
export function QueueList({ pages, rows, activeId, scroller, onOpen, onStep }: QueueListProps) {
  const text = useText()
  const findings = useFindings(pages, rows)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    onStep(by)
  }
  const onClick = ({ target }: MouseEvent) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null
    if (row?.dataset['item'] !== undefined) onOpen(row.dataset['item'])
  }
  return (
    <div ref={scroller} className={styles.queue}>
      <div
        role="listbox"
        aria-label={text('library.queue')}
        aria-activedescendant={activeId === null ? undefined : queueRowId(activeId)}
        tabIndex={0}
        className={styles.rows}
        style={{ height: rows.height }}
        onKeyDown={onKeyDown}
        onMouseDown={takeFocus}
        onClick={onClick}
      >
        {rows.indexes.map((index) => {
          const item = pages.rowAt(index)
          return item === undefined ? null : (
            <QueueRow
              key={item.id}
              item={item}
              index={index}
              total={pages.total}
              isActive={item.id === activeId}
              findings={findings.get(item.id)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The list keeps the focus and names the option: a row that scrolls out of sight would take it along. */
function takeFocus(event: MouseEvent<HTMLElement>): void {
  event.preventDefault()
  event.currentTarget.focus({ preventScroll: true })
}

interface Counted {
  readonly must: number
  readonly advice: number
}

/** Of the rows that are drawn. */
function useFindings(pages: Pages<ItemSummary>, { range: [first, last] }: Rows): ReadonlyMap<string, Counted> {
  const itemIds = useMemo(() => {
    const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    return indexes.flatMap((index) => pages.rowAt(index)?.id ?? []).slice(0, 200)
  }, [pages, first, last])
  const checks = useLive(contract.library.checks, { itemIds }, { enabled: itemIds.length > 0, keep: true }).data
  return useMemo(() => new Map(checks?.map(({ itemId, ...counted }) => [itemId, counted])), [checks])
}

interface QueueRowProps {
  readonly item: ItemSummary
  readonly index: number
  readonly total: number
  readonly isActive: boolean
  readonly findings: Counted | undefined
}

function QueueRow({ item, index, total, isActive, findings }: QueueRowProps) {
  const day = useQueueDay()
  const text = useText()
  return (
    <div
      id={queueRowId(item.id)}
      role="option"
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={total}
      tabIndex={-1}
      data-item={item.id}
      className={styles.row}
      data-half={item.firstApproval !== null || undefined}
      style={{ transform: `translateY(${index * queueRowHeight}px)` }}
    >
      <ItemPicture item={item} />
      <span className={styles.words}>
        <span className={styles.rowTitle}>{item.title}</span>
        <span className={styles.from}>
          <KindMark kind={item.kind} />
          {item.from !== '' && (
            <>
              <span aria-hidden="true">·</span>
              <span className="clip">
                {item.kind === 'employee' && item.sourceId === null ? text('library.proposed-by', { name: item.from }) : item.from}
              </span>
            </>
          )}
        </span>
        {item.firstApproval !== null && (
          <span className={styles.half}>
            <FirstApprovalMark approval={item.firstApproval} />
          </span>
        )}
      </span>
      <span className={styles.rowEnd}>
        <time dateTime={new Date(item.publishedAt).toISOString()}>{day(item.publishedAt)}</time>
        {findings !== undefined && <FindingCount findings={findings} captions={item.captions} />}
      </span>
    </div>
  )
}

/** How much the check says: the gravest counts. */
function FindingCount({ findings: { must, advice }, captions }: { readonly findings: Counted; readonly captions: number }) {
  const text = useText()
  if (captions === 0) return null
  const count = must + advice
  if (count === 0) return <Status kind="done" label={text('library.no-findings')} />
  return (
    <span title={text('library.findings', { count })}>
      <Status kind={must > 0 ? 'failed' : 'attention'}>
        <span aria-hidden="true">{count}</span>
        <span className="visually-hidden">{text('library.findings', { count })}</span>
      </Status>
    </span>
  )
}

function queueRowId(itemId: string): string {
  return `queue-${itemId}`
}
