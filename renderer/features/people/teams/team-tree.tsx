/** The teams as a tree with who is in them; arrows or J and K walk it, Enter opens the panel. */
import { IconCornerDownRight, IconLock, IconPinned } from '@tabler/icons-react'
import type { CSSProperties, Ref } from 'react'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { walkOnArrows } from '../../../lib/walk-on-arrows.ts'
import { LineLink } from '../../../ui/line-link.tsx'
import list from '../../../ui/list-table.module.css'
import { useRuleWords } from './rule-words.ts'
import styles from './teams.module.css'
import type { Team } from './types.ts'
import { isChanged, type Teams } from './use-teams.ts'

interface TeamTreeProps {
  readonly ref: Ref<HTMLTableElement>
  readonly teams: Teams
  readonly all: readonly Team[]
  readonly onStep: (by: 1 | -1) => void
}

export function TeamTree({ ref, teams, all, onStep }: TeamTreeProps) {
  const text = useText()
  return (
    <table ref={ref} className={`${list.table} ${styles.table}`} aria-label={text('people.tab-teams')} onKeyDown={walkOnArrows(onStep)}>
      <thead>
        <tr>
          <th scope="col">{text('teams.column-name')}</th>
          <th scope="col" className={styles.marksColumn}>
            <span className="visually-hidden">{text('teams.column-marks')}</span>
          </th>
          <th scope="col" className={styles.number}>
            {text('teams.column-people')}
          </th>
          <th scope="col" className={styles.number}>
            {text('teams.column-opted-in')}
          </th>
        </tr>
      </thead>
      <tbody>
        {all.map((team) => (
          <TeamLine
            key={team.id}
            team={team}
            isSelected={team.id === teams.selected?.id}
            isDirty={isChanged(team, teams.changesOf(team.id))}
          />
        ))}
      </tbody>
    </table>
  )
}

interface TeamLineProps {
  readonly team: Team
  readonly isSelected: boolean
  readonly isDirty: boolean
}

function TeamLine({ team, isSelected, isDirty: hasChanges }: TeamLineProps) {
  const text = useText()
  const format = useFormat()
  const ruleWords = useRuleWords()
  const { id, name, rule, depth, people, optedIn, byHand } = team
  const facts = [ruleWords(rule), byHand === 0 || rule === null ? '' : text('teams.by-hand-count', { count: byHand })]
  return (
    <tr data-selected={isSelected || undefined}>
      <td style={{ '--depth': depth } as CSSProperties}>
        <div className={styles.team}>
          {depth > 0 && <IconCornerDownRight className={`icon-s ${styles.part}`} aria-hidden="true" />}
          <div className={styles.words}>
            <LineLink to={`/people/teams?team=${id}`} id={id} current={isSelected}>
              {name}
            </LineLink>
            <p className={styles.quiet}>
              <span className={styles.sentence}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
            </p>
          </div>
        </div>
      </td>
      <td>
        <span className={styles.marks}>
          {hasChanges && (
            <span className={styles.mark} data-tone="warn">
              {text('teams.unsaved')}
            </span>
          )}
          <TeamMarks team={team} />
        </span>
      </td>
      <td className={styles.number}>{format.number(people)}</td>
      <td className={styles.number}>
        {format.number(optedIn)}
        <span className={styles.share}>{people === 0 ? '–' : format.percent(optedIn / people)}</span>
      </td>
    </tr>
  )
}

/** What is not as usual about a team. */
function TeamMarks({ team: { access, mandatory } }: { readonly team: Team }) {
  const text = useText()
  return (
    <>
      {access === 'restricted' && (
        <span className={styles.mark}>
          <IconLock className="icon-s" aria-hidden="true" />
          {text('teams.access-restricted')}
        </span>
      )}
      {mandatory && (
        <span className={styles.mark}>
          <IconPinned className="icon-s" aria-hidden="true" />
          {text('teams.mandatory')}
        </span>
      )}
    </>
  )
}
