/** Nothing in the library yet: what it is for, and the three ways to the first item. */
import { IconPlus, IconRss } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { useGo, useSearchParam } from '../../lib/route.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './library.module.css'

/** Says so when sources are there that have brought nothing yet. */
export function EmptyLibrary() {
  const text = useText()
  const go = useGo()
  const [, ask] = useSearchParam('new')
  const sources = useLive(contract.sources.list, {}).data ?? []
  return (
    <EmptyState
      art={<ShelfDrawing />}
      title={text('library.empty-title')}
      text={
        <>
          <p>{text('library.empty-text')}</p>
          <p>{sources.length > 0 ? text('library.empty-sources', { count: sources.length }) : text('library.empty-when')}</p>
        </>
      }
      actions={
        <>
          <Button variant="primary" size="form" icon={<IconRss />} onClick={() => go(sources.length > 0 ? '/sources' : '/sources/new')}>
            {text(sources.length > 0 ? 'library.to-sources' : 'library.add-source')}
          </Button>
          <Button size="form" icon={<IconPlus />} keys="N" onClick={() => ask('')}>
            {text('library.new-item')}
          </Button>
        </>
      }
    />
  )
}

const books = [56, 88, 72, 104, 64, 96, 80]
const marked = 3

function ShelfDrawing() {
  return (
    <svg width="320" height="140" viewBox="0 0 320 140" role="presentation" className={styles.drawing}>
      {books.map((height, index) => (
        <rect
          key={height}
          x={24 + index * 38}
          y={128 - height}
          width="26"
          height={height}
          rx="3"
          data-key={index === marked || undefined}
        />
      ))}
      <path d="M0 128.5h320" />
    </svg>
  )
}
