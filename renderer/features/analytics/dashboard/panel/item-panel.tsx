/** What is known of one item: its figures in the period, where they come from, which words worked, and its posts one by one. */
import { IconExternalLink, IconFilter, IconX } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { KindMark } from '../../../../domain/kind-mark.tsx'
import { RecordLog } from '../../../../domain/record-log.tsx'
import { usePlaceName } from '../../../../domain/use-place-name.ts'
import { useErrorText } from '../../../../lib/errors.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../../lib/live.ts'
import { useGo, useSearchParam } from '../../../../lib/route.ts'
import { Button } from '../../../../ui/button.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { InlineError } from '../../../../ui/inline-error.tsx'
import { Panel, PanelSection, Prop, Props } from '../../../../ui/panel.tsx'
import { useFigure } from '../../charts/use-figure.ts'
import { useDashboard } from '../use-dashboard.ts'
import { OwnFigures } from './own-figures.tsx'
import styles from './panel.module.css'

export function ItemPanel({ itemId }: { readonly itemId: string }) {
  const text = useText()
  const go = useGo()
  const errorText = useErrorText()
  const [, openItem] = useSearchParam('item')
  const { asked, filter, toggle } = useDashboard()
  const only = { ...asked, filter: { ...filter, itemIds: [itemId] } }
  const { data, error } = useLive(contract.figures.breakdown, { ...only, by: 'item', limit: 1 }, { keep: true })
  const row = data?.rows.find(({ id }) => id === itemId)
  const isOnly = filter.itemIds.includes(itemId)
  return (
    <Panel
      crumb={text('analytics.item')}
      actions={
        <>
          <IconButton label={text('analytics.open-item')} icon={<IconExternalLink />} onClick={() => go(`/library/item/${itemId}`)} />
          <IconButton label={text('analytics.close')} icon={<IconX />} keys="Escape" onClick={() => openItem(null)} />
        </>
      }
      foot={
        <Button icon={<IconFilter />} onClick={() => toggle('itemIds', itemId)}>
          {text(isOnly ? 'analytics.show-all-again' : 'analytics.only-this')}
        </Button>
      }
    >
      {error !== null && <InlineError>{errorText(error)}</InlineError>}
      <h2 className={styles.title}>{row?.name || text('analytics.an-item')}</h2>
      {row?.kind != null && <KindMark kind={row.kind} />}
      <OwnFigures filter={only.filter} keys={['shares', 'active-users', 'clicks', 'impressions', 'engagement', 'click-through-rate']} />
      <Split title={text('analytics.networks')} by="network" filter={only.filter} />
      <Split title={text('analytics.captions')} by="caption" filter={only.filter} />
      <Posts itemId={itemId} />
      <RecordLog title={text('panel.history')} table="item" rowId={itemId} few={4} many={100} />
    </Panel>
  )
}

interface SplitProps {
  readonly title: string
  readonly by: 'caption' | 'network'
  readonly filter: ReturnType<typeof useDashboard>['filter']
}

function Split({ title, by, filter }: SplitProps) {
  const text = useText()
  const figure = useFigure()
  const placeName = usePlaceName()
  const { span } = useDashboard()
  const rows = useLive(contract.figures.breakdown, { ...span, filter, by, limit: 8 }, { keep: true }).data?.rows ?? []
  const named = by === 'network' ? rows : rows.filter(({ unnamed }) => unnamed === null)
  if (named.length === 0) return null
  return (
    <PanelSection title={title}>
      <Props>
        {named.map(({ id, name, sums }) => (
          <Prop key={id} label={<span className="clip">{by === 'network' ? placeName(id) : name}</span>}>
            {text('analytics.shares-and-clicks', {
              shares: figure.value(sums.share ?? 0, 'count'),
              clicks: figure.value(sums.click ?? 0, 'count'),
            })}
          </Prop>
        ))}
      </Props>
    </PanelSection>
  )
}

/** Since it was first shared, whatever the period: a post tells its whole life. */
function Posts({ itemId }: { readonly itemId: string }) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  const placeName = usePlaceName()
  const open = useCommand(contract.shell.openLink)
  const { facets, periods } = useDashboard()
  const ever = { from: facets.firstDay ?? periods.today, to: facets.lastDay ?? periods.today }
  const data = useLive(contract.figures.posts, { ...ever, filter: { itemIds: [itemId], ownPages: 'with' }, limit: 20 }).data
  if (data === undefined || data.total === 0) return null
  return (
    <PanelSection title={text('analytics.posts')} end={<span>{figure.value(data.total, 'count')}</span>}>
      <ul className={styles.posts}>
        {data.posts.map(({ id, network, url, text: words, publishedOn, sums, personName }) => (
          <li key={id}>
            <p>
              <b>{placeName(network)}</b> {format.dayYear(publishedOn)} {personName}
            </p>
            <p className={styles.words}>{words}</p>
            <p className={styles.numbers}>
              {text('analytics.views-and-clicks', {
                views: figure.value(sums.impression ?? 0, 'count'),
                clicks: figure.value(sums.click ?? 0, 'count'),
              })}
              {url !== '' && (
                <Button variant="link" onClick={() => void open({ url })}>
                  {text('analytics.open-post')}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
