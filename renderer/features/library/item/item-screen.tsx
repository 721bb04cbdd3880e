/** An item on a page of its own: its captions at full width, everything else beside them. */
import { contract } from '#shared/contracts/index.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo, useRouteParam } from '../../../lib/route.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Panel, PanelSection } from '../../../ui/panel.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { ItemStatusMark } from '../item-status.tsx'
import { tabToAddress } from '../library-layout.tsx'
import { useItemActs } from '../use-item-acts.ts'
import { Captions } from './captions.tsx'
import styles from './item.module.css'
import { ItemFoot } from './item-foot.tsx'
import { ItemHead } from './item-head.tsx'
import { ItemMenu } from './item-menu.tsx'
import panel from './panel.module.css'
import { Properties } from './properties.tsx'
import { Slots } from './slots.tsx'
import { Talk } from './talk.tsx'

/** The address names the item. */
export function ItemScreen() {
  const itemId = useRouteParam('itemId') ?? ''
  return <ItemPage key={itemId} itemId={itemId} />
}

function ItemPage({ itemId }: { readonly itemId: string }) {
  const text = useText()
  const go = useGo()
  const errorText = useErrorText()
  const { data: item, error } = useLive(contract.library.view, { itemId })
  const back = tabToAddress(item === undefined ? 'all' : stageToTab(item.stage))
  return (
    <Screen
      crumb={<a href={`#${back}`}>{text('nav.library')}</a>}
      title={item?.title ?? text('library.item')}
      {...(item === undefined ? {} : { actions: <ItemMenu item={item} onGone={() => go(back)} />, panel: <Side item={item} /> })}
      panelLabel={text('library.panel-details')}
      panelWidth={400}
    >
      {error !== null && <InlineError>{errorText(error)}</InlineError>}
      {item !== undefined && <Page item={item} />}
    </Screen>
  )
}

function stageToTab(stage: ItemView['stage']) {
  if (stage === 'review' || stage === 'suggested') return 'review'
  return stage === 'approved' ? 'approved' : stage === 'archived' ? 'archive' : 'all'
}

function Page({ item }: { readonly item: ItemView }) {
  const text = useText()
  const acts = useItemActs()
  useCommands({
    'library.pin': () => void acts.togglePin(item),
    'library.evergreen': () => void acts.toggleEvergreen(item),
    'library.duplicate': () => void acts.duplicate(item.id),
    'library.archive': () => void acts.setStage([item.id], 'archived'),
    'library.approve': item.stage === 'approved' || item.stage === 'archived' ? undefined : () => void acts.approve([item.id]),
  })
  return (
    <Scrolled className={styles.page} role="region" aria-label={text('library.item')}>
      <ItemHead item={item} />
      <div className={styles.body}>
        <Captions item={item} />
        <Slots item={item} />
      </div>
    </Scrolled>
  )
}

function Side({ item }: { readonly item: ItemView }) {
  const text = useText()
  return (
    <Panel
      crumb={
        <span className={panel.crumb}>
          <ItemStatusMark status={item.status} />
        </span>
      }
      foot={<ItemFoot item={item} />}
    >
      <Properties item={item} titled />
      <PanelSection title={text('library.panel-talk')}>
        <Talk item={item} />
      </PanelSection>
    </Panel>
  )
}
