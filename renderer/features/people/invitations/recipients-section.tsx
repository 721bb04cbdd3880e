/** Everybody a wave is for, and what is done with some of them: mark as sent, write down an answer, open one mail. */
import { IconMail } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { type PageSource, useFound, usePages } from '../../../lib/use-pages.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { useRows } from '../../../ui/grid/use-rows.ts'
import { type Selection, useSelection } from '../../../ui/grid/use-selection.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import styles from './invitations.module.css'
import type { Recipient, Wave } from './types.ts'
import { useSaidSent } from './use-said-sent.ts'

export function RecipientsSection({ wave }: { readonly wave: Wave }) {
  const text = useText()
  const format = useFormat()
  const asked = useMemo(() => ({ waveId: wave.id }), [wave.id])
  const found = useFound(recipientPages, asked)
  const selection = useSelection()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRows({ count: found.total, scroller, rowHeight, activeIndex: -1 })
  const pages = usePages(recipientPages, found, rows.range)
  if (found.total === 0) return null
  return (
    <PanelSection title={text('outreach.step-people')} end={<span className={styles.quiet}>{format.number(found.total)}</span>}>
      {selection.size > 0 && <ChosenActs wave={wave} personIds={selection.ids} onDone={selection.clear} />}
      <Scrolled ref={scroller} className={styles.people} role="group" aria-label={text('outreach.step-people')}>
        <ul style={{ height: rows.height }}>
          {rows.indexes.map((index) => {
            const recipient = pages.rowAt(index)
            return (
              <li
                key={index}
                className={styles.person}
                aria-setsize={found.total}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${index * rowHeight}px)` }}
              >
                {recipient && <PersonLine wave={wave} recipient={recipient} selection={selection} />}
              </li>
            )
          })}
        </ul>
      </Scrolled>
    </PanelSection>
  )
}

/** Pixels; the sheet says so too. */
const rowHeight = 36

const recipientPages: PageSource<typeof contract.outreach.recipients, { readonly waveId: string }, Recipient & { readonly id: string }> = {
  query: contract.outreach.recipients,
  toInput: ({ waveId }, offset, limit) => ({ waveId, offset, limit }),
  toPage: ({ recipients, total }) => ({ rows: recipients.map((recipient) => ({ ...recipient, id: recipient.personId })), total }),
}

interface PersonLineProps {
  readonly wave: Wave
  readonly recipient: Recipient
  readonly selection: Selection
}

function PersonLine({ wave, recipient, selection }: PersonLineProps) {
  const text = useText()
  const openMail = useCommand(contract.outreach.openMail)
  const { personId, name, email, state, why, answer } = recipient
  const isAsked = state === 'sent' && (wave.kind === 'invitation' || wave.kind === 'reminder')
  const fact = state === 'skipped' && why !== '' ? text(why) : isAsked ? text(`outreach.answer-${answer}`) : text(`outreach.state-${state}`)
  return (
    <>
      <Checkbox
        label={text('outreach.choose-person', { name })}
        hideLabel
        checked={selection.has(personId)}
        onChange={() => selection.toggle(personId)}
      />
      <a className={`clip ${styles.personName}`} href={`#/people?person=${personId}`}>
        {name}
      </a>
      <span className={styles.quiet}>
        {email === '' && wave.channel === 'mail' && state !== 'sent' ? text('outreach.hand-over') : fact}
      </span>
      {wave.channel === 'mail' && email !== '' && state !== 'skipped' ? (
        <IconButton label={text('outreach.open-mail')} icon={<IconMail />} onClick={() => void openMail({ waveId: wave.id, personId })} />
      ) : (
        <span />
      )}
    </>
  )
}

interface ChosenActsProps {
  readonly wave: Wave
  readonly personIds: readonly string[]
  readonly onDone: () => void
}

function ChosenActs({ wave, personIds, onDone }: ChosenActsProps) {
  const text = useText()
  const said = useSaidSent()
  const markSent = useCommand(contract.outreach.markSent, { done: said })
  const record = useCommand(contract.people.recordConsent)
  const way = wave.channel === 'chat' ? 'chat' : wave.channel === 'mail' ? 'mail' : 'in-person'
  const answer = async (step: 'opted-in' | 'declined') => {
    if (await record({ personIds: [...personIds], step, way })) onDone()
  }
  const sent = async () => {
    if (await markSent({ waveId: wave.id, personIds: [...personIds] })) onDone()
  }
  const isAsking = wave.kind === 'invitation' || wave.kind === 'reminder'
  return (
    <div className={styles.acts}>
      <Button onClick={() => void sent()}>{text('outreach.mark-chosen', { count: personIds.length })}</Button>
      {isAsking && <Button onClick={() => void answer('opted-in')}>{text('outreach.record-joined')}</Button>}
      {isAsking && <Button onClick={() => void answer('declined')}>{text('outreach.record-declined')}</Button>}
    </div>
  )
}
