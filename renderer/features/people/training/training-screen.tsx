/** Training: who has none in time, the sessions week by week, and the panel of the chosen one with its list. */
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useSaidExported } from '../../../domain/export-choices.tsx'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { useRowWalk } from '../../../lib/use-row-walk.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { PeopleLayout } from '../people-layout.tsx'
import { EmptyTraining } from './empty-training.tsx'
import { Gaps } from './gaps.tsx'
import { InviteNote } from './invite-note.tsx'
import { NewSessionForm } from './new-session-form.tsx'
import { SessionList } from './session-list.tsx'
import { SessionPanel } from './session-panel.tsx'
import styles from './training.module.css'
import { type Training, useTraining } from './use-training.ts'

/** The parameters: `session` opens a panel, `new` the form for a session, `invite` holds the filter of those who are to be put on a list. */
export function TrainingScreen() {
  const text = useText()
  const errorText = useErrorText()
  const training = useTraining()
  const { all, error, selected, select } = training
  const [adds, setAdds] = useState(false)
  const [isNew, askNew] = useSearchParam('new')
  const list = useTrainingKeys(training, { onNew: () => askNew(''), onAdd: () => setAdds(true) })
  const isEmpty = all?.length === 0
  return (
    <PeopleLayout
      tab="training"
      actions={<NewSession asked={isNew} ask={askNew} onAdded={select} />}
      tools={all !== undefined && !isEmpty && <Periods training={training} />}
      panel={
        selected && (
          <SessionPanel
            key={selected.id}
            session={selected}
            adds={adds}
            onAdds={setAdds}
            onStep={list.step}
            onClose={() => select(null)}
            onRemoved={() => select(null)}
          />
        )
      }
      panelLabel={text('training.panel')}
      panelWidth={400}
    >
      <div className={styles.page}>
        {error !== null && <InlineError>{errorText(error)}</InlineError>}
        <InviteNote training={training} />
        {isEmpty ? <EmptyTraining onNew={askNew} /> : all !== undefined && <Gaps training={training} onPlan={askNew} />}
        {all !== undefined && !isEmpty && <SessionList ref={list.ref} training={training} onStep={list.step} />}
      </div>
    </PeopleLayout>
  )
}

function useTrainingKeys({ shown, selected, select }: Training, on: { readonly onNew: () => void; readonly onAdd: () => void }) {
  const ref = useRef<HTMLDivElement>(null)
  const { step } = useRowWalk(ref, { ids: shown.map(({ id }) => id), selectedId: selected?.id ?? null, select })
  const text = useText()
  const said = useSaidExported()
  const ics = useCommand(contract.training.exportIcs, { done: said })
  const sheet = useCommand(contract.training.exportSheet, { done: said })
  const remove = useCommand(contract.training.remove, { done: () => text('training.said-removed') })
  const withOpen = (act: (sessionId: string) => void) => (selected === undefined ? undefined : () => act(selected.id))
  useCommands({
    'training.new': on.onNew,
    'training.next': () => step(1),
    'training.previous': () => step(-1),
    'training.people': withOpen(on.onAdd),
    'training.ics': withOpen((sessionId) => void ics({ sessionId })),
    'training.sheet': withOpen((sessionId) => void sheet({ sessionId })),
    'training.remove': withOpen((sessionId) => {
      select(null)
      void remove({ sessionId })
    }),
    'training.close-panel': withOpen(() => select(null)),
  })
  return { ref, step }
}

function Periods({ training }: { readonly training: Training }) {
  const text = useText()
  return (
    <Segmented
      label={text('training.period')}
      value={training.period}
      options={(['to-come', 'past'] as const).map((value) => ({ value, label: text(`training.period-${value}`) }))}
      onChange={training.setPeriod}
    />
  )
}

interface NewSessionProps {
  /** What the form begins with, as in the address; null: it is closed. */
  readonly asked: string | null
  readonly ask: (asked: string | null) => void
  readonly onAdded: (sessionId: string) => void
}

function NewSession({ asked, ask, onAdded }: NewSessionProps) {
  const text = useText()
  return (
    <FormPopover
      opened={asked !== null}
      label={text('command.new-session')}
      onClose={() => ask(null)}
      anchor={
        <Button variant="primary" icon={<IconPlus />} keys="N" onClick={() => ask(asked === null ? '' : null)}>
          {text('training.new')}
        </Button>
      }
    >
      <NewSessionForm key={asked} asked={asked ?? ''} onClose={() => ask(null)} onAdded={onAdded} />
    </FormPopover>
  )
}
