/** Candidates as a table; arrows or J and K walk it, Enter opens the panel. */
import type { Ref } from 'react'
import { leaderQuestions } from '#shared/domain/people/types.ts'
import { PersonSigns } from '../../../../domain/people/person-name.tsx'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { walkOnArrows } from '../../../../lib/walk-on-arrows.ts'
import { Avatar } from '../../../../ui/avatar.tsx'
import { LineLink } from '../../../../ui/line-link.tsx'
import table from '../../../../ui/list-table.module.css'
import { Status } from '../../../../ui/status.tsx'
import { TableHead } from '../../../../ui/table-head.tsx'
import styles from '../leaders.module.css'
import { QuestionMark } from './question-mark.tsx'
import type { Candidate } from './types.ts'

interface CandidateTableProps {
  readonly ref: Ref<HTMLTableElement>
  readonly candidates: readonly Candidate[]
  readonly selectedId: string | null
  readonly onStep: (by: 1 | -1) => void
}

export function CandidateTable({ ref, candidates, selectedId, onStep }: CandidateTableProps) {
  const text = useText()
  return (
    <div className={styles.scroll}>
      <table ref={ref} className={`${table.table} ${styles.table}`} onKeyDown={walkOnArrows(onStep)} aria-label={text('leaders.list')}>
        <TableHead
          columns={[
            { label: text('leaders.column-name') },
            { kind: 'where', label: text('leaders.column-where') },
            ...leaderQuestions.map((question) => ({
              ...{ kind: 'mark', label: text(`leaders.short-${question}`) },
              title: text(`leaders.question-${question}`),
            })),
            { kind: 'number', label: text('leaders.column-score') },
            { kind: 'nominations', label: text('leaders.column-nominations') },
            { kind: 'state', label: text('leaders.column-state') },
          ]}
        />
        <tbody>
          {candidates.map((candidate) => (
            <CandidateRow key={candidate.person.id} candidate={candidate} isSelected={candidate.person.id === selectedId} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CandidateRow({ candidate, isSelected }: { readonly candidate: Candidate; readonly isSelected: boolean }) {
  const text = useText()
  const format = useFormat()
  const { person, answers, score, nominations } = candidate
  return (
    <tr data-selected={isSelected || undefined}>
      <td>
        <span className={styles.name}>
          <Avatar name={person.name} />
          <LineLink to={`/people/leaders?candidate=${person.id}`} id={person.id} current={isSelected} clips>
            {person.name}
          </LineLink>
          <PersonSigns person={{ senior: person.senior }} />
        </span>
      </td>
      <td data-column="where">{[person.department, person.place].filter((part) => part !== '').join(', ') || '–'}</td>
      {answers.map((answer) => (
        <td key={answer.question} data-column="mark">
          <QuestionMark answer={answer} />
        </td>
      ))}
      <td data-column="number">{format.number(score)}</td>
      <td data-column="nominations">{nominations === 0 ? <span className={styles.quiet}>–</span> : format.number(nominations)}</td>
      <td data-column="state">{person.leader && <Status kind="ready">{text('leaders.is-leader')}</Status>}</td>
    </tr>
  )
}
