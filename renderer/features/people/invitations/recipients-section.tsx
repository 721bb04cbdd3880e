/** Everybody a wave is for, and what is done with some of them: mark as sent, write down an answer, open one mail. */
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './invitations.module.css'
import type { Recipient, Wave } from './types.ts'
import { useSaidSent } from './use-said-sent.ts'

const pageSize = 100

export function RecipientsSection({ wave }: { readonly wave: Wave }) {
  const text = useText()
  const format = useFormat()
  const [shown, setShown] = useState(pageSize)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const found = useLive(contract.outreach.recipients, { waveId: wave.id, limit: Math.min(500, shown) }, { keep: true }).data
  if (found === undefined || found.total === 0) return null
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <PanelSection title={text('outreach.step-people')} end={<span className={styles.quiet}>{format.number(found.total)}</span>}>
      {chosen.size > 0 && <ChosenActs wave={wave} personIds={[...chosen]} onDone={() => setChosen(new Set())} />}
      <ul className={styles.people}>
        {found.recipients.map((recipient) => (
          <PersonLine
            key={recipient.personId}
            wave={wave}
            recipient={recipient}
            isChosen={chosen.has(recipient.personId)}
            onChoose={(isOn) => toggle(recipient.personId, isOn)}
          />
        ))}
      </ul>
      {found.total > found.recipients.length && shown < 500 && (
        <Button variant="link" onClick={() => setShown(shown + pageSize)}>
          {text('outreach.more-people')}
        </Button>
      )}
    </PanelSection>
  )
}

interface PersonLineProps {
  readonly wave: Wave
  readonly recipient: Recipient
  readonly isChosen: boolean
  readonly onChoose: (isOn: boolean) => void
}

function PersonLine({ wave, recipient, isChosen, onChoose }: PersonLineProps) {
  const text = useText()
  const openMail = useCommand(contract.outreach.openMail)
  const { personId, name, email, state, why, answer } = recipient
  const isAsked = state === 'sent' && (wave.kind === 'invitation' || wave.kind === 'reminder')
  const fact = state === 'skipped' && why !== '' ? text(why) : isAsked ? text(`outreach.answer-${answer}`) : text(`outreach.state-${state}`)
  return (
    <li className={styles.person}>
      <Checkbox label={text('outreach.choose-person', { name })} hideLabel checked={isChosen} onChange={onChoose} />
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
    </li>
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
