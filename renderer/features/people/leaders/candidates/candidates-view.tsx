/** Who might lead, by the four questions: a list, the reasons in the panel, and the way to nominate somebody. */
import { IconUserHeart } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { personFilterToText } from '../../../../domain/people/filter-text.ts'
import { usePersonFilter } from '../../../../domain/people/use-person-filter.ts'
import { useCommands } from '../../../../lib/commands.tsx'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { useSearchParam } from '../../../../lib/route.ts'
import { useRowWalk } from '../../../../lib/use-row-walk.ts'
import { Button } from '../../../../ui/button.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { FormPopover } from '../../../../ui/form-popover.tsx'
import styles from '../leaders.module.css'
import { LeadersLayout } from '../leaders-layout.tsx'
import { NobodyYet } from '../nobody-yet.tsx'
import { StarDrawing } from '../star-drawing.tsx'
import { CandidateChips, CandidateSearch } from './candidate-filter.tsx'
import { CandidatePanel } from './candidate-panel.tsx'
import { CandidateTable } from './candidate-table.tsx'
import { NominateForm } from './nominate-form.tsx'

/** `candidate` opens the panel of one of them, `nominate` the form. */
export function CandidatesView() {
  const text = useText()
  const asked = usePersonFilter()
  const isNarrow = personFilterToText(asked.filter) !== null
  const { data: all, error } = useLive(contract.leaders.list, { filter: asked.filter, limit: 200 }, { keep: true })
  const [selectedId, select] = useSearchParam('candidate')
  const [nominating, nominateOf] = useSearchParam('nominate')
  const table = useRef<HTMLTableElement>(null)
  const { step } = useRowWalk(table, { ids: (all ?? []).map(({ person }) => person.id), selectedId, select })
  const selected = all?.find(({ person }) => person.id === selectedId)
  useCommands({
    'people.add-here': () => nominateOf(''),
    'people.next': () => step(1),
    'people.previous': () => step(-1),
    'people.close-panel': selected === undefined ? undefined : () => select(null),
  })
  const isEmpty = all !== undefined && all.length === 0 && !isNarrow
  const nominate = <Nominate opened={nominating !== null} onOpen={(opened) => nominateOf(opened ? '' : null)} isFirst={isEmpty} />
  return (
    <LeadersLayout
      view="list"
      leads={isEmpty}
      error={error}
      filter={asked.filter}
      isEmpty={isEmpty}
      acts={
        !isEmpty && (
          <>
            <CandidateSearch asked={asked} />
            {nominate}
          </>
        )
      }
      panel={selected && <CandidatePanel key={selectedId} candidate={selected} onStep={step} onClose={() => select(null)} />}
      panelLabel={text('leaders.panel')}
    >
      {isEmpty && <NobodyNominated actions={nominate} />}
      {isNarrow && <CandidateChips asked={asked} count={all?.length} />}
      {all !== undefined && !isEmpty && <CandidateTable ref={table} candidates={all} selectedId={selectedId} onStep={step} />}
      {!isEmpty && <p className={styles.foot}>{text('leaders.list-foot')}</p>}
    </LeadersLayout>
  )
}

function NobodyNominated({ actions }: { readonly actions: ReactNode }) {
  const text = useText()
  return (
    <NobodyYet>
      <EmptyState
        art={<StarDrawing />}
        title={text('leaders.empty-title')}
        text={
          <>
            <p>{text('leaders.empty-text')}</p>
            <p>{text('leaders.empty-when')}</p>
          </>
        }
        actions={actions}
      />
    </NobodyYet>
  )
}

interface NominateProps {
  readonly opened: boolean
  readonly onOpen: (opened: boolean) => void
  readonly isFirst: boolean
}

function Nominate({ opened, onOpen, isFirst }: NominateProps) {
  const text = useText()
  return (
    <FormPopover
      startsAtTitle
      opened={opened}
      label={text('leaders.nominate')}
      onClose={() => onOpen(false)}
      position={isFirst ? 'bottom-start' : 'bottom-end'}
      anchor={
        <Button
          variant={isFirst ? 'primary' : 'default'}
          size={isFirst ? 'form' : 'control'}
          icon={<IconUserHeart />}
          keys="N"
          aria-expanded={opened}
          onClick={() => onOpen(!opened)}
        >
          {text('leaders.nominate')}
        </Button>
      }
    >
      <NominateForm onClose={() => onOpen(false)} />
    </FormPopover>
  )
}
