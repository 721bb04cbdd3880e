/** Candidates as a table; arrows or J and K walk it, Enter opens the panel. */
import type { Ref } from 'react'
import { leaderQuestions } from '#shared/domain/people/types.ts'
import { PersonSigns } from '../../../../domain/people/person-name.tsx'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { Avatar } from '../../../../ui/avatar.tsx'
import table from '../../../../ui/list-table.module.css'
import { Status } from '../../../../ui/status.tsx'
import styles from '../leaders.module.css'
import { walkOnArrows } from '../walk-on-arrows.ts'
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
        <thead>
          <tr>
            <th scope="col">{text('leaders.column-name')}</th>
            <th scope="col" data-column="where">
              {text('leaders.column-where')}
            </th>
            {leaderQuestions.map((question) => (
              <th key={question} scope="col" data-column="mark" title={text(`leaders.question-${question}`)}>
                {text(`leaders.short-${question}`)}
              </th>
            ))}
            <th scope="col" data-column="number">
              {text('leaders.column-score')}
            </th>
            <th scope="col" data-column="nominations">
              {text('leaders.column-nominations')}
            </th>
            <th scope="col" data-column="state">
              {text('leaders.column-state')}
            </th>
          </tr>
        </thead>
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
          <a href={`#/people/leaders?candidate=${person.id}`} data-id={person.id} aria-current={isSelected || undefined}>
            {person.name}
          </a>
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
