/** The panel of a session: what is wrong with it, when and where, what is handed out, and its list. */
import {
  IconChevronDown,
  IconChevronUp,
  IconDots,
  IconDownload,
  IconExternalLink,
  IconPrinter,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useSaidExported } from '../../../domain/export-choices.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { EditableText } from '../../../ui/editable-text.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Panel, PanelSection } from '../../../ui/panel.tsx'
import { Reason } from '../../../ui/reason.tsx'
import { AttendanceSection } from './attendance-section.tsx'
import { Materials } from './materials.tsx'
import { SessionFields } from './session-fields.tsx'
import styles from './training.module.css'
import type { Session } from './types.ts'

interface SessionPanelProps {
  readonly session: Session
  /** Whether the form that adds people is open. */
  readonly adds: boolean
  readonly onAdds: (adds: boolean) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** Saved as it changes. */
export function SessionPanel({ session, adds, onAdds, onStep, onClose, onRemoved }: SessionPanelProps) {
  const text = useText()
  const format = useFormat()
  const { run, refusal } = useRefusable(contract.training.update, () => text('training.said-saved'))
  const save = async (fields: Parameters<typeof run>[0]['fields']) => (await run({ sessionId: session.id, fields })) !== undefined
  return (
    <Panel
      crumb={`${format.day(session.day)}, ${session.time}`}
      actions={
        <>
          <IconButton label={text('command.previous-session')} keys="K" icon={<IconChevronUp />} onClick={() => onStep(-1)} />
          <IconButton label={text('command.next-session')} keys="J" icon={<IconChevronDown />} onClick={() => onStep(1)} />
          <IconButton label={text('command.close-panel')} keys="Escape" icon={<IconX />} onClick={onClose} />
        </>
      }
      foot={<Foot session={session} onRemoved={onRemoved} />}
    >
      <h2 className="visually-hidden">{session.title}</h2>
      <EditableText label={text('training.field-title')} value={session.title} required onSave={(title) => save({ title })} />
      {session.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {session.warnings.map(({ code, data }) => (
            <li key={code}>
              <Reason tone="warn">{text(`training.warn-${code}`, data)}</Reason>
            </li>
          ))}
        </ul>
      )}
      <InlineError>{refusal}</InlineError>
      <AttendanceSection session={session} adds={adds} onAdds={onAdds} />
      <PanelSection title={text('training.about')}>
        <SessionFields value={session} compact onChange={(fields) => void save(fields)} />
        <OpenLink url={session.link} />
      </PanelSection>
      <Materials session={session} onChange={(itemIds) => void save({ itemIds: [...itemIds] })} />
    </Panel>
  )
}

function OpenLink({ url }: { readonly url: string }) {
  const text = useText()
  const open = useCommand(contract.shell.openLink)
  if (url === '') return null
  return (
    <Button variant="link" icon={<IconExternalLink />} onClick={() => void open({ url })}>
      {text('training.open-link')}
    </Button>
  )
}

function Foot({ session: { id }, onRemoved }: { readonly session: Session; readonly onRemoved: () => void }) {
  const text = useText()
  const said = useSaidExported()
  const ics = useCommand(contract.training.exportIcs, { done: said })
  const sheet = useCommand(contract.training.exportSheet, { done: said })
  return (
    <div className={styles.foot}>
      <Button icon={<IconDownload />} onClick={() => void ics({ sessionId: id })}>
        {text('training.ics')}
      </Button>
      <Button icon={<IconPrinter />} keys="P" onClick={() => void sheet({ sessionId: id })}>
        {text('training.sheet')}
      </Button>
      <span className={styles.space} />
      <More sessionId={id} onRemoved={onRemoved} />
    </div>
  )
}

function More({ sessionId, onRemoved }: { readonly sessionId: string; readonly onRemoved: () => void }) {
  const text = useText()
  const attendance = useCommand(contract.training.exportAttendance, { done: useSaidExported() })
  const print = useCommand(contract.shell.printPage)
  const remove = useCommand(contract.training.remove, { done: () => text('training.said-removed') })
  const gone = async () => {
    onRemoved()
    await remove({ sessionId })
  }
  return (
    <Menu
      position="top-end"
      trigger={<IconButton label={text('training.more')} icon={<IconDots />} />}
      items={[
        {
          id: 'print',
          label: text('training.print-sheet'),
          icon: <IconPrinter />,
          onSelect: () => void print({ page: `/print/attendance?session=${sessionId}` }),
        },
        {
          id: 'export',
          label: text('training.export-attendance'),
          icon: <IconDownload />,
          onSelect: () => void attendance({ sessionId }),
        },
        null,
        {
          id: 'remove',
          label: text('command.remove-session'),
          icon: <IconTrash />,
          keys: 'Delete',
          danger: true,
          onSelect: () => void gone(),
        },
      ]}
    />
  )
}
