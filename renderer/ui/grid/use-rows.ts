/** Which rows of a long list are drawn: those in sight and a few around them. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useMemo } from 'react'

/** Rows are added and taken away in blocks, so that most scrolled frames change nothing. */
const block = 4

export interface Rows {
  readonly indexes: readonly number[]
  /** First and last row that is drawn, leaving the active one out of account. */
  readonly range: readonly [number, number]
  /** Pixels of the whole list. */
  readonly height: number
  readonly scrollTo: (index: number) => void
}

interface RowsOptions {
  readonly count: number
  readonly scroller: RefObject<HTMLElement | null>
  /** Pixels. */
  readonly rowHeight: number
  /** It is drawn wherever it is, so that it keeps the focus; negative: none. */
  readonly activeIndex: number
  /** Pixels above the first row inside the scrolling part. */
  readonly above?: number
}

export function useRows({ count, scroller, rowHeight, activeIndex, above = 0 }: RowsOptions): Rows {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const [startIndex, endIndex] = toBlocks(range)
      const indexes = defaultRangeExtractor({ ...range, startIndex, endIndex, overscan: 0 })
      if (activeIndex < 0 || activeIndex >= range.count || (activeIndex >= startIndex && activeIndex <= endIndex)) return indexes
      return activeIndex < startIndex ? [activeIndex, ...indexes] : [...indexes, activeIndex]
    },
    [activeIndex],
  )
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: above,
    scrollPaddingStart: above,
    rangeExtractor,
    useFlushSync: false,
  })
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index), [virtualizer])
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 }
  const [first, last] = toBlocks({ startIndex, endIndex, count })
  return {
    indexes: virtualizer.getVirtualItems().map(({ index }) => index),
    range: useMemo(() => [first, last], [first, last]),
    height: count * rowHeight,
    scrollTo,
  }
}

function toBlocks({ startIndex, endIndex, count }: Pick<Range, 'startIndex' | 'endIndex' | 'count'>): readonly [number, number] {
  const first = Math.floor(Math.max(0, startIndex - block) / block) * block
  return [first, Math.max(first, Math.min(count - 1, Math.ceil((endIndex + block + 1) / block) * block - 1))]
}
