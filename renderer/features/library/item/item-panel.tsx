/** The panel of an item: captions, details, what was said and done, and the next act at its foot. */
import { IconArrowsDiagonal, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { useCommandKey } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { EditableText } from '../../../ui/editable-text.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { ItemStatusMark } from '../item-status.tsx'
import { Captions } from './captions.tsx'
import { ItemFoot } from './item-foot.tsx'
import { ItemOrigin } from './item-head.tsx'
import { ItemMenu } from './item-menu.tsx'
import { NewerNote } from './newer-note.tsx'
import { OpenOutside } from './open-outside.tsx'
import styles from './panel.module.css'
import { Properties } from './properties.tsx'
import { Slots } from './slots.tsx'
import { Talk } from './talk.tsx'

export const panelTabs = ['captions', 'details', 'talk'] as const
export type PanelTab = (typeof panelTabs)[number]

interface ItemPanelProps {
  readonly itemId: string
  readonly onClose: () => void
}

export function ItemPanel({ itemId, onClose }: ItemPanelProps) {
  const text = useText()
  const go = useGo()
  const errorText = useErrorText()
  const { data: item, error } = useLive(contract.library.view, { itemId })
  const [tab, setTab] = useState<PanelTab>('captions')
  return (
    <Panel
      crumb={
        item !== undefined && (
          <span className={styles.crumb}>
            <ItemStatusMark status={item.status} />
          </span>
        )
      }
      actions={
        <>
          {item !== undefined && <ItemMenu item={item} onGone={onClose} />}
          <IconButton
            label={text('library.open-page')}
            icon={<IconArrowsDiagonal />}
            keys={useCommandKey('library.open-page')}
            onClick={() => go(`/library/item/${itemId}`)}
          />
          <IconButton label={text('command.close-panel')} icon={<IconX />} onClick={onClose} />
        </>
      }
      {...(item === undefined ? {} : { foot: <ItemFoot item={item} /> })}
    >
      {error !== null && <InlineError>{errorText(error)}</InlineError>}
      {item !== undefined && (
        <>
          <PanelHead item={item} />
          <PanelTabs item={item} tab={tab} onTab={setTab} />
          <div id={bodyId} role="tabpanel" aria-label={text(`library.panel-${tab}`)} className={styles.body}>
            {tab === 'captions' && (
              <>
                <Captions item={item} narrow />
                <Slots item={item} />
              </>
            )}
            {tab === 'details' && <Properties item={item} />}
            {tab === 'talk' && <Talk item={item} />}
          </div>
        </>
      )}
    </Panel>
  )
}

const bodyId = 'item-panel'

function PanelTabs({ item, tab, onTab }: { readonly item: ItemView; readonly tab: PanelTab; readonly onTab: (tab: PanelTab) => void }) {
  const text = useText()
  return (
    <div className={styles.tabs}>
      <Tabs
        label={text('library.panel')}
        value={tab}
        controls={bodyId}
        onChange={onTab}
        items={panelTabs.map((value) => ({
          value,
          label: (
            <>
              {text(`library.panel-${value}`)}
              {value === 'talk' && item.notes.length > 0 && <span className={styles.count}>{item.notes.length}</span>}
            </>
          ),
        }))}
      />
    </div>
  )
}

function PanelHead({ item }: { readonly item: ItemView }) {
  const text = useText()
  const update = useCommand(contract.library.update, { done: () => text('library.said-saved') })
  return (
    <div className={styles.head}>
      <h2 className="visually-hidden">{item.title}</h2>
      <ItemOrigin item={item} />
      <EditableText
        required
        label={text('library.field-title')}
        value={item.title}
        onSave={async (title) => (await update({ itemId: item.id, fields: { title } })) !== undefined}
      />
      {item.url !== '' && <OpenOutside url={item.url} />}
      <NewerNote item={item} />
    </div>
  )
}
