/** The panel beside the text: what the check says, the comments, the readers, the history, and a place to try a caption. */
import { IconX } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { Splitter } from '../../../ui/splitter.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { panelWidths } from '../document/use-panel-width.ts'
import { CaptionCheck, CheckPanel } from '../parts.tsx'
import { type PanelTab, panelTabs, useDocument } from '../use-document.ts'
import { ActiveThread } from './active-thread.tsx'
import { CommentsTab } from './comments-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import styles from './panel.module.css'
import { ReadersTab } from './readers-tab.tsx'
import { TranslationsSection } from './translations-section.tsx'

interface DocumentPanelProps {
  readonly tab: PanelTab
  /** Pixels. */
  readonly width: number
  readonly onWidth: (width: number) => void
}

const bodyId = 'document-panel'

/** Its left edge can be pulled. */
export function DocumentPanel({ tab, width, onWidth }: DocumentPanelProps) {
  const { threads, openTab } = useDocument()
  const text = useText()
  const shown = useKeptTabs(tab)
  const open = threads.filter((thread) => thread.resolvedAt === null).length
  const items = panelTabs.map((value) => ({
    value,
    label:
      value === 'comments' && open > 0 ? (
        <>
          {text('policies.tab-comments')} <span className={styles.count}>{open}</span>
        </>
      ) : (
        text(`policies.tab-${value}`)
      ),
  }))
  return (
    <>
      <Splitter label={text('policies.panel-width')} width={width} range={panelWidths} of="right" onChange={onWidth} />
      <div className={styles.head}>
        <Tabs label={text('policies.panel')} value={tab} items={items} onChange={openTab} controls={bodyId} />
        <span className={styles.space} />
        <IconButton label={text('command.close-panel')} icon={<IconX />} onClick={() => openTab(null)} />
      </div>
      <Scrolled id={bodyId} role="tabpanel" aria-label={text(`policies.tab-${tab}`)} className={styles.body}>
        <Suspense>
          {shown.map((each) => (
            <div key={each} hidden={each !== tab}>
              <TabBody tab={each} />
            </div>
          ))}
        </Suspense>
      </Scrolled>
    </>
  )
}

/** Where something can be typed that is kept nowhere else: a look at another tab must not cost it. */
const writtenIn: readonly PanelTab[] = ['comments', 'readers', 'try']

/** The open tab, and those seen before that may hold something half written. */
function useKeptTabs(tab: PanelTab): readonly PanelTab[] {
  const [kept, setKept] = useState<readonly PanelTab[]>([])
  if (writtenIn.includes(tab) && !kept.includes(tab)) setKept([...kept, tab])
  return panelTabs.filter((each) => each === tab || kept.includes(each))
}

const bodies = { check: CheckTab, comments: CommentsTab, readers: ReadersTab, history: HistoryTab, try: TryTab }

function TabBody({ tab }: { readonly tab: PanelTab }) {
  const Body = bodies[tab]
  return <Body />
}

/** The check of the text, then the thread in sight and the languages. */
function CheckTab() {
  const { view, blocks, editor, saved } = useDocument()
  const text = useText()
  const addSection = useCommand(contract.documents.addSection, { done: () => text('policies.said-section') })
  const add = async (topic: string) => {
    await saved()
    const added = await addSection({ documentId: view.id, topic, after: null })
    const first = added?.blockIds[0]
    if (first !== undefined) editor.current?.showBlock(first)
  }
  return (
    <>
      <CheckPanel
        view={view}
        blocks={blocks}
        onShow={(blockId) => editor.current?.showBlock(blockId)}
        onAddSection={(topic) => void add(topic)}
      />
      <ActiveThread />
      <TranslationsSection />
    </>
  )
}

/** The rules of the draft, before anybody publishes it. */
function TryTab() {
  const { view } = useDocument()
  return <CaptionCheck draftOf={view.id} />
}
