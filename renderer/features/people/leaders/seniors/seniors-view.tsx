/** Senior leaders of the program: have they joined, have they shared, and the next word to each of them. */
import { IconCopy, IconUserStar } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { instantToDay } from '#shared/domain/day.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { ConsentMark } from '../../../../domain/people/consent-mark.tsx'
import { everybody } from '../../../../domain/people/filter-text.ts'
import { PersonName } from '../../../../domain/people/person-name.tsx'
import { PersonPicker } from '../../../../domain/people/person-picker.tsx'
import { TrainingMark } from '../../../../domain/people/training-mark.tsx'
import { useReasonText } from '../../../../lib/errors.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useHasText, useText } from '../../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../../lib/live.ts'
import { useToast } from '../../../../lib/toast.tsx'
import { Button } from '../../../../ui/button.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { FormPopover } from '../../../../ui/form-popover.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import table from '../../../../ui/list-table.module.css'
import { TableHead } from '../../../../ui/table-head.tsx'
import leaders from '../leaders.module.css'
import { LeadersLayout } from '../leaders-layout.tsx'
import { NobodyYet } from '../nobody-yet.tsx'
import { StarDrawing } from '../star-drawing.tsx'
import styles from './seniors.module.css'

type Senior = OutputOf<(typeof contract)['leaders']['seniors']>[number]

export function SeniorsView() {
  const text = useText()
  const { data: seniors, error } = useLive(contract.leaders.seniors, {})
  const isEmpty = seniors !== undefined && seniors.length === 0
  return (
    <LeadersLayout view="seniors" leads={isEmpty} isEmpty={isEmpty} error={error} acts={!isEmpty && <AddSenior />}>
      {isEmpty && (
        <NobodyYet>
          <EmptyState
            art={<StarDrawing />}
            title={text('seniors.empty-title')}
            text={<p>{text('seniors.empty-text')}</p>}
            actions={<AddSenior isFirst />}
          >
            <Suggestions />
          </EmptyState>
        </NobodyYet>
      )}
      {seniors !== undefined && !isEmpty && (
        <>
          <p className={styles.summary}>
            {text('seniors.summary', {
              all: seniors.length,
              joined: seniors.filter(({ joinedAt }) => joinedAt !== null).length,
              sharing: seniors.filter(({ person }) => (person.shares30 ?? 0) > 0).length,
            })}
          </p>
          <SeniorTable seniors={seniors} />
        </>
      )}
    </LeadersLayout>
  )
}

function SeniorTable({ seniors }: { readonly seniors: readonly Senior[] }) {
  const text = useText()
  return (
    <div className={leaders.scroll}>
      <table className={`${table.table} ${leaders.table}`} aria-label={text('seniors.title')}>
        <TableHead
          columns={[
            { label: text('leaders.column-name') },
            { kind: 'consent', label: text('seniors.column-consent') },
            { kind: 'day', label: text('seniors.column-joined') },
            { kind: 'consent', label: text('seniors.column-training') },
            { kind: 'day', label: text('seniors.column-active') },
            { label: text('seniors.column-nudge') },
            { kind: 'act', label: text('seniors.column-copy'), hidden: true },
          ]}
        />
        <tbody>
          {seniors.map((senior) => (
            <SeniorRow key={senior.person.id} senior={senior} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SeniorRow({ senior }: { readonly senior: Senior }) {
  const text = useText()
  const format = useFormat()
  const reasonText = useReasonText()
  const { person, joinedAt, lastActiveOn, nudge } = senior
  return (
    <tr>
      <td>
        <PersonName person={{ ...person, senior: false }} links />
      </td>
      <td>
        <ConsentMark consent={person.consent} />
      </td>
      <td>{joinedAt === null ? <span className={leaders.quiet}>–</span> : format.dayShort(instantToDay(joinedAt))}</td>
      <td>
        <TrainingMark training={person.training} />
      </td>
      <td>{lastActiveOn === null ? <span className={leaders.quiet}>{text('seniors.never')}</span> : format.dayShort(lastActiveOn)}</td>
      <td>{reasonText(nudge)}</td>
      <td data-column="act">
        <CopyText senior={senior} />
      </td>
    </tr>
  )
}

/** Nothing where there is nothing to say. */
function CopyText({ senior }: { readonly senior: Senior }) {
  const text = useText()
  const hasText = useHasText()
  const toast = useToast()
  const { person, givenName, nudge } = senior
  const id = nudge.code.replace('senior-nudge.', 'senior-nudge.text-')
  if (!hasText(id)) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text(id, { name: givenName }))
    toast.done({ text: text('seniors.said-copied', { name: person.name }), undo: false })
  }
  return (
    <IconButton
      compact
      label={text('seniors.copy', { name: person.name })}
      icon={<IconCopy className="icon-s" />}
      onClick={() => void copy()}
    />
  )
}

function useMark() {
  const text = useText()
  const mark = useCommand(contract.people.updateMany, { done: () => text('seniors.said-added') })
  return (personId: string) => void mark({ personIds: [personId], fields: { senior: true } })
}

function AddSenior({ isFirst = false }: { readonly isFirst?: boolean }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const mark = useMark()
  return (
    <FormPopover
      opened={isOpen}
      label={text('seniors.add')}
      position={isFirst ? 'bottom-start' : 'bottom-end'}
      onClose={() => setOpen(false)}
      anchor={
        <Button
          variant={isFirst ? 'primary' : 'default'}
          size={isFirst ? 'form' : 'control'}
          icon={<IconUserStar />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {text('seniors.add')}
        </Button>
      }
    >
      <PersonPicker
        label={text('leaders.person')}
        value={[]}
        onChange={([personId]) => {
          if (personId === undefined) return
          mark(personId)
          setOpen(false)
        }}
      />
    </FormPopover>
  )
}

/** Directors of the company are the first to ask. */
function Suggestions() {
  const text = useText()
  const mark = useMark()
  const directors = useLive(contract.people.list, { filter: { ...everybody, seniorities: ['director'] }, limit: 6 }).data?.people ?? []
  if (directors.length === 0) return null
  return (
    <section className={styles.suggestions}>
      <h3>{text('seniors.suggestions')}</h3>
      <ul>
        {directors.map((person) => (
          <li key={person.id}>
            <PersonName person={person} />
            <span className={leaders.quiet}>{[person.jobTitle, person.place].filter((part) => part !== '').join(', ')}</span>
            <Button aria-label={text('seniors.mark', { name: person.name })} onClick={() => mark(person.id)}>
              {text('seniors.mark-short')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
