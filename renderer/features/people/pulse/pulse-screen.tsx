/** The culture pulse: a round while it takes answers, what it came to once it is closed, and how answers come in. */
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { PeopleLayout } from '../people-layout.tsx'
import { ClosedRound } from './closed-round.tsx'
import { EmptyPulse } from './empty-pulse.tsx'
import { OpenRound } from './open-round.tsx'
import styles from './pulse.module.css'
import { RoundForm } from './round-form.tsx'
import { SheetPanel } from './sheet-panel.tsx'
import type { Round } from './types.ts'

/** The parameter `round` names the round; without it the one that takes answers, else the last. */
export function PulseScreen() {
  const text = useText()
  const errorText = useErrorText()
  const { data: rounds, error } = useLive(contract.pulse.rounds, {})
  const [id, choose] = useSearchParam('round')
  const [isNew, setNew] = useState(false)
  const [types, setTypes] = useState(false)
  const round = rounds?.find((each) => each.id === id) ?? rounds?.findLast(({ closedOn }) => closedOn === null) ?? rounds?.at(-1)
  const isTyping = types && round?.closedOn === null
  useCommands({
    'pulse.new': () => setNew(true),
    'pulse.type': round?.closedOn === null ? () => setTypes(true) : undefined,
    'pulse.close-panel': isTyping ? () => setTypes(false) : undefined,
  })
  return (
    <PeopleLayout
      tab="pulse"
      actions={<NewRound opened={isNew} isFirst={rounds?.length === 0} onOpen={setNew} onAdded={choose} />}
      tools={rounds !== undefined && rounds.length > 1 && round !== undefined && <Rounds rounds={rounds} round={round} onChoose={choose} />}
      panel={isTyping && <SheetPanel key={round.id} round={round} onClose={() => setTypes(false)} />}
      panelLabel={text('pulse.panel')}
    >
      <div className={styles.page}>
        {error !== null && <InlineError>{errorText(error)}</InlineError>}
        {rounds?.length === 0 && <EmptyPulse onNew={() => setNew(true)} />}
        {round !== undefined &&
          (round.closedOn === null ? (
            <OpenRound key={round.id} round={round} onType={() => setTypes(true)} />
          ) : (
            <ClosedRound key={round.id} round={round} />
          ))}
      </div>
    </PeopleLayout>
  )
}

interface RoundsProps {
  readonly rounds: readonly Round[]
  readonly round: Round
  readonly onChoose: (roundId: string) => void
}

function Rounds({ rounds, round, onChoose }: RoundsProps) {
  const text = useText()
  return (
    <Menu
      position="bottom-end"
      trigger={
        <Button aria-label={text('pulse.choose-round', { name: round.name })}>
          {round.name}
          <IconChevronDown aria-hidden="true" />
        </Button>
      }
      items={rounds.toReversed().map(({ id, name, answers, closedOn }) => ({
        id,
        label: name,
        checked: id === round.id,
        detail: text(closedOn === null ? 'pulse.round-open' : 'pulse.count', { count: answers }),
        onSelect: () => onChoose(id),
      }))}
    />
  )
}

interface NewRoundProps {
  readonly opened: boolean
  readonly isFirst: boolean
  readonly onOpen: (opened: boolean) => void
  readonly onAdded: (roundId: string) => void
}

function NewRound({ opened, isFirst, onOpen, onAdded }: NewRoundProps) {
  const text = useText()
  return (
    <FormPopover
      opened={opened}
      label={text('command.new-round')}
      onClose={() => onOpen(false)}
      anchor={
        <Button variant={isFirst ? 'default' : 'primary'} icon={<IconPlus />} keys="N" onClick={() => onOpen(!opened)}>
          {text('pulse.new')}
        </Button>
      }
    >
      <RoundForm
        round={null}
        onClose={() => onOpen(false)}
        onSaved={(roundId) => {
          onOpen(false)
          onAdded(roundId)
        }}
      />
    </FormPopover>
  )
}
