/** The waves in the order in which they go out, what is due today above them, and the panel of the chosen one. */
import { type ReactNode, useRef } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { textToPersonFilter } from '../../../domain/people/filter-text.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { useRowWalk } from '../../../lib/use-row-walk.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { PeopleLayout } from '../people-layout.tsx'
import { DueReminders } from './due-reminders.tsx'
import { EmptyInvitations } from './empty-invitations.tsx'
import styles from './invitations.module.css'
import { NewWavePanel } from './new-wave-panel.tsx'
import { OutreachOutputs } from './outreach-outputs.tsx'
import { usePrepare } from './use-prepare.ts'
import { WaveList } from './wave-list.tsx'
import { WavePanel } from './wave-panel.tsx'

/** The parameters: `wave` opens a panel, `new` the form, `audience` the filter that it begins with. */
export function WavesView({ tools }: { readonly tools: ReactNode }) {
  const text = useText()
  const errorText = useErrorText()
  const { data: waves, error } = useLive(contract.outreach.waves, {})
  const [id, select] = useSearchParam('wave')
  const { isNew, audience, setNew, closeNew } = useNewWave()
  const prepare = usePrepare()
  const list = useRef<HTMLTableElement>(null)
  const selected = isNew === null ? waves?.find((each) => each.id === id) : undefined
  const ids = (waves ?? []).map((each) => each.id)
  const { step } = useRowWalk(list, { ids, selectedId: selected?.id ?? null, select })
  useCommands({
    'outreach.next': () => step(1),
    'outreach.previous': () => step(-1),
    'outreach.new': () => setNew(''),
    'outreach.close-panel': isNew !== null ? closeNew : selected === undefined ? undefined : () => select(null),
  })
  const isEmpty = waves?.length === 0
  return (
    <PeopleLayout
      tab="invitations"
      tools={
        <>
          {tools}
          {waves !== undefined && !isEmpty && <OutreachOutputs of="waves" />}
        </>
      }
      panel={
        isNew !== null ? (
          <NewWavePanel key={isNew} kind={isNew} audience={audience} onClose={closeNew} onAdded={select} />
        ) : (
          selected && <WavePanel key={selected.id} wave={selected} prepare={prepare} onStep={step} onClose={() => select(null)} />
        )
      }
      panelLabel={text('outreach.panel')}
      panelWidth={420}
    >
      <div className={styles.page}>
        {error !== null && <InlineError>{errorText(error)}</InlineError>}
        <DueReminders prepare={prepare} onOpen={select} />
        {isEmpty && <EmptyInvitations onNew={() => setNew('')} onAdded={select} />}
        {waves !== undefined && !isEmpty && <WaveList ref={list} waves={waves} selectedId={selected?.id ?? null} onStep={step} />}
      </div>
    </PeopleLayout>
  )
}

/** The form, as the address asks for it. */
function useNewWave() {
  const [isNew, setNew] = useSearchParam('new')
  const [audience, setAudience] = useSearchParam('audience')
  const closeNew = () => {
    setNew(null)
    if (audience !== null) setAudience(null)
  }
  return { isNew, audience: audience === null ? null : textToPersonFilter(audience), setNew, closeNew }
}
