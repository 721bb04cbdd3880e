/** What is done with the readers that are ticked; without any, with the list as a whole. */
import { IconChevronDown, IconDots } from '@tabler/icons-react'
import { type Reader, readerStates } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { acknowledgementWays } from '#shared/domain/documents/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { usePaperActs } from '../document/use-paper-acts.ts'
import { useDocument } from '../use-document.ts'
import styles from './panel.module.css'
import { useCopyReaders } from './use-copy-readers.ts'

interface ReaderBarProps {
  readonly shown: readonly Reader[]
  readonly picked: readonly Reader[]
  readonly all: readonly Reader[]
  readonly onPick: (ticked: ReadonlySet<string>) => void
}

/** Replaces nothing while nobody is ticked. */
export function ReaderBar({ shown, picked, all, onPick }: ReaderBarProps) {
  const { view } = useDocument()
  const text = useText()
  const isAll = shown.every((reader) => picked.includes(reader))
  return (
    <div className={styles.bar} data-picking={picked.length > 0 || undefined}>
      <Checkbox
        label={picked.length === 0 ? text('policies.pick-all') : text('policies.picked', { count: picked.length })}
        checked={picked.length > 0 && isAll}
        onChange={(on) => onPick(new Set(on ? shown.map((reader) => reader.id) : []))}
      />
      <span className={styles.space} />
      {picked.length > 0 && view.stage !== 'archived' && <AcknowledgeMenu picked={picked} onDone={() => onPick(new Set())} />}
      <MoreMenu picked={picked} all={all} onDone={() => onPick(new Set())} />
    </div>
  )
}

interface PickedProps {
  readonly picked: readonly Reader[]
  readonly onDone: () => void
}

function AcknowledgeMenu({ picked, onDone }: PickedProps) {
  const { view } = useDocument()
  const text = useText()
  const acknowledge = useCommand(contract.documents.acknowledge, {
    done: (_, { readerIds }) => text('policies.said-acknowledged', { count: readerIds.length }),
  })
  const readerIds = picked.map((reader) => reader.id)
  const run = async (how: (typeof acknowledgementWays)[number]) => {
    if (await acknowledge({ readerIds, how })) onDone()
  }
  return (
    <Menu
      position="bottom-end"
      trigger={
        <Button disabled={view.version === null} {...(view.version === null ? { 'data-tip': text('policies.readers-unpublished') } : {})}>
          {text('policies.acknowledge')}
          <IconChevronDown aria-hidden="true" />
        </Button>
      }
      items={acknowledgementWays.map((how) => ({ id: how, label: text(`policies.how-${how}`), onSelect: () => void run(how) }))}
    />
  )
}

function MoreMenu({ picked, all, onDone }: PickedProps & { readonly all: readonly Reader[] }) {
  const text = useText()
  const paper = usePaperActs()
  const copy = useCopyReaders()
  const withdraw = useCommand(contract.documents.withdrawAcknowledgement, { done: () => text('policies.said-withdrawn') })
  const remove = useCommand(contract.documents.removeReaders, {
    done: (_, { readerIds }) => text('policies.said-readers-removed', { count: readerIds.length }),
  })
  const readerIds = picked.map((reader) => reader.id)
  const confirmed = picked.filter((reader) => reader.state !== readerStates[2]).map((reader) => reader.id)
  const isNone = picked.length === 0
  const then = (act: Promise<unknown>) => void act.then((done) => done !== undefined && onDone())
  return (
    <Menu
      position="bottom-end"
      trigger={<IconButton label={text('policies.readers-menu')} icon={<IconDots />} />}
      items={[
        { id: 'csv', label: text('policies.copy-csv'), onSelect: () => void copy.csv(isNone ? all : picked) },
        { id: 'sheet', label: text('command.print-sign-sheet'), onSelect: () => void paper.printSignSheet() },
        null,
        {
          id: 'withdraw',
          label: text('policies.withdraw'),
          disabled: confirmed.length === 0,
          detail: isNone ? text('policies.pick-first') : confirmed.length === 0 && text('policies.none-confirmed'),
          onSelect: () => then(withdraw({ readerIds: confirmed })),
        },
        {
          id: 'remove',
          label: text('policies.remove-readers'),
          danger: true,
          disabled: isNone,
          detail: isNone && text('policies.pick-first'),
          onSelect: () => then(remove({ readerIds })),
        },
      ]}
    />
  )
}
