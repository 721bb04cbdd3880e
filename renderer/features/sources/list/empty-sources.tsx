/** No source yet: what they are for, and the first ones that this program could follow. */
import { IconPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useRunCommand } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Suggestions } from '../../../ui/suggestions.tsx'
import styles from './empty-sources.module.css'

const suggestions = [
  { id: 'blog', to: '/sources/new?kind=company&category=thought-leadership' },
  { id: 'trade', to: '/sources/new?kind=third-party&category=thought-leadership' },
  { id: 'jobs', to: '/sources/new?kind=company&category=recruiting' },
] as const

/** The company's own name stands in the suggestions. */
export function EmptySources() {
  const text = useText()
  const go = useGo()
  const run = useRunCommand()
  const info = useLive(contract.workspace.info, {}).data
  const company = info?.companyName ?? ''
  const nameOf = (id: (typeof suggestions)[number]['id']) => text(`sources.suggest-${id}`, { company, named: company !== '' })
  return (
    <EmptyState
      art={<FeedDrawing />}
      title={text('sources.empty-title')}
      text={
        <>
          <p>{text('sources.empty-text')}</p>
          <p>{text('sources.empty-when')}</p>
        </>
      }
      actions={
        <Button variant="primary" size="form" icon={<IconPlus />} keys="N" onClick={() => go('/sources/new')}>
          {text('sources.add-first')}
        </Button>
      }
    >
      <Suggestions
        title={text('sources.suggestions')}
        use={text('sources.add-suggested')}
        items={[
          ...suggestions.map(({ id, to }) => ({
            ...{ id, name: nameOf(id), detail: text(`sources.suggest-${id}-text`), fact: '' },
            ...{ label: text('sources.add-named', { name: nameOf(id) }), onUse: () => go(to) },
          })),
          {
            ...{ id: 'opml', name: text('sources.suggest-opml'), detail: text('sources.suggest-opml-text'), fact: '' },
            ...{ label: text('sources.import'), use: text('sources.import'), onUse: () => run('sources.import') },
          },
        ]}
      />
    </EmptyState>
  )
}

/** Radii of the waves of the sign of feeds, and where the lines of posts lie. */
const waves = [44, 84, 124]
const posts = [28, 62, 96, 130]
const marked = 62

function FeedDrawing() {
  return (
    <svg width="320" height="160" viewBox="0 0 320 160" role="presentation" className={styles.drawing}>
      {waves.map((radius) => (
        <path key={radius} d={`M40 ${150 - radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}`} data-wave />
      ))}
      <circle cx="46" cy="144" r="10" data-key />
      {posts.map((y) => (
        <rect key={y} x="204" y={y} width={y === marked ? 96 : 76} height="10" rx="5" data-key={y === marked || undefined} />
      ))}
    </svg>
  )
}
