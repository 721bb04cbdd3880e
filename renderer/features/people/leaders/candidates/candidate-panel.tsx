/** The panel of a candidate: the four answers with their reasons, what was said, and the way to make them a leader. */
import { IconStar, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useCommand } from '../../../../lib/live.ts'
import { useMoment } from '../../../../lib/use-moment.ts'
import { Button } from '../../../../ui/button.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Panel, PanelSection } from '../../../../ui/panel.tsx'
import styles from '../leaders.module.css'
import { PanelActs } from '../panel-acts.tsx'
import { PanelPerson } from '../panel-person.tsx'
import { AnswerForm } from './answer-form.tsx'
import { QuestionLine } from './question-mark.tsx'
import type { Candidate } from './types.ts'

interface CandidatePanelProps {
  readonly candidate: Candidate
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

export function CandidatePanel({ candidate, onStep, onClose }: CandidatePanelProps) {
  const text = useText()
  const { person, answers, score } = candidate
  const setLeader = useCommand(contract.leaders.setLeader, {
    done: (_, { leader }) => text(leader ? 'leaders.said-named' : 'leaders.said-released', { name: person.name }),
  })
  return (
    <Panel
      crumb={text('leaders.score-of', { score })}
      actions={<PanelActs onStep={onStep} onClose={onClose} />}
      foot={
        <Button
          variant={person.leader ? 'default' : 'primary'}
          icon={<IconStar />}
          onClick={() => void setLeader({ personIds: [person.id], leader: !person.leader })}
        >
          {text(person.leader ? 'leaders.release' : 'leaders.name-leader')}
        </Button>
      }
    >
      <PanelPerson person={person} />
      <PanelSection title={text('leaders.answers')}>
        <ul className={styles.questions}>
          {answers.map((answer) => (
            <QuestionLine key={answer.question} answer={answer} />
          ))}
        </ul>
      </PanelSection>
      <SaidSection candidate={candidate} />
    </Panel>
  )
}

/** A word can be added and taken away, never changed. */
function SaidSection({ candidate: { person, said } }: { readonly candidate: Candidate }) {
  const text = useText()
  const [answering, setAnswering] = useState(false)
  return (
    <PanelSection
      title={text('leaders.said')}
      end={
        !answering && (
          <Button variant="link" onClick={() => setAnswering(true)}>
            {text('leaders.add-answer')}
          </Button>
        )
      }
    >
      {answering && <AnswerForm person={person} onClose={() => setAnswering(false)} />}
      {said.length === 0 && !answering && <p className={styles.quiet}>{text('leaders.said-nothing')}</p>}
      <ul className={styles.questions}>
        {said.map((each) => (
          <SaidLine key={each.answerId} said={each} />
        ))}
      </ul>
    </PanelSection>
  )
}

function SaidLine({ said }: { readonly said: Candidate['said'][number] }) {
  const text = useText()
  const moment = useMoment()
  const remove = useCommand(contract.leaders.removeAnswer, { done: () => text('leaders.said-removed') })
  const scores = Object.entries(said.answers).map(
    ([question, score]) => `${text(`leaders.short-${question}`)}: ${text(`leaders.score-${score}`)}`,
  )
  return (
    <li className={styles.said}>
      <div>
        <p>
          {text(`leaders.voice-${said.voice}`)} <span className={styles.quiet}>{moment(said.at)}</span>
        </p>
        {said.why !== '' && <p className={styles.words}>{said.why}</p>}
        <p className={styles.quiet}>{scores.join(' · ')}</p>
      </div>
      <IconButton
        compact
        label={text('leaders.remove-answer')}
        icon={<IconTrash className="icon-s" />}
        onClick={() => void remove({ answerId: said.answerId })}
      />
    </li>
  )
}
