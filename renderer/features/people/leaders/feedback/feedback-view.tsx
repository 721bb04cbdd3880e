/** What beta testers say: means from enough answers on, each answer in its words, and an empty form for paper. */

import { IconMessagePlus, IconPrinter, IconTrash } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { feedbackRatings } from '#shared/domain/people/types.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useCommands } from '../../../../lib/commands.tsx'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../../lib/live.ts'
import { useSearchParam } from '../../../../lib/route.ts'
import { useMoment } from '../../../../lib/use-moment.ts'
import { Button } from '../../../../ui/button.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { FormPopover } from '../../../../ui/form-popover.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import leaders from '../leaders.module.css'
import { LeadersLayout } from '../leaders-layout.tsx'
import { StarDrawing } from '../star-drawing.tsx'
import styles from './feedback.module.css'
import { FeedbackForm } from './feedback-form.tsx'
import { mostOf } from './ratings.ts'

type Feedback = OutputOf<(typeof contract)['leaders']['feedback']>
type Answer = Feedback['answers'][number]

const formPage = '/print/pilot-form'

/** The parameter `new` opens the form. */
export function FeedbackView() {
  const text = useText()
  const { data, error } = useLive(contract.leaders.feedback, {})
  const [asked, ask] = useSearchParam('new')
  const isEmpty = data !== undefined && data.answers.length === 0
  useCommands({ 'people.add-here': () => ask('') })
  const acts = (
    <>
      <PrintForm isFirst={isEmpty} />
      <FormPopover
        startsAtTitle
        opened={asked !== null}
        label={text('feedback.add')}
        position={isEmpty ? 'bottom-start' : 'bottom-end'}
        onClose={() => ask(null)}
        anchor={
          <Button
            variant={isEmpty ? 'primary' : 'default'}
            size={isEmpty ? 'form' : 'control'}
            icon={<IconMessagePlus />}
            keys="N"
            aria-expanded={asked !== null}
            onClick={() => ask(asked === null ? '' : null)}
          >
            {text('feedback.add')}
          </Button>
        }
      >
        <FeedbackForm onClose={() => ask(null)} />
      </FormPopover>
    </>
  )
  return (
    <LeadersLayout view="feedback" leads={isEmpty} isEmpty={isEmpty} error={error} acts={!isEmpty && acts}>
      {isEmpty && (
        <EmptyState art={<StarDrawing />} title={text('feedback.empty-title')} text={<p>{text('feedback.empty-text')}</p>} actions={acts} />
      )}
      {data !== undefined && !isEmpty && (
        <div className={leaders.scroll}>
          <Summary feedback={data} />
          <ul>
            {data.answers.map((answer) => (
              <AnswerLine key={answer.id} answer={answer} />
            ))}
          </ul>
        </div>
      )}
    </LeadersLayout>
  )
}

function PrintForm({ isFirst }: { readonly isFirst: boolean }) {
  const text = useText()
  const print = useCommand(contract.shell.printPage)
  return (
    <Button size={isFirst ? 'form' : 'control'} icon={<IconPrinter />} onClick={() => void print({ page: formPage })}>
      {text('feedback.print-form')}
    </Button>
  )
}

/** Four figures, or why there are none yet. */
function Summary({ feedback }: { readonly feedback: Feedback }) {
  const text = useText()
  const settings = useLive(contract.people.settings, {}).data
  const { summary, answers, asked } = feedback
  return (
    <section className={styles.summary} aria-label={text('leaders.view-feedback')}>
      <p className={leaders.quiet}>
        {text('feedback.answers', { answers: answers.length, asked })}
        {summary === null && settings !== undefined && ` ${text('feedback.too-few', { smallest: settings.smallestGroup })}`}
      </p>
      {summary !== null && (
        <dl className={styles.figures}>
          {feedbackRatings.map((rating) => (
            <Figure key={rating} rating={rating} value={summary[rating]} />
          ))}
        </dl>
      )}
    </section>
  )
}

function Figure({ rating, value }: { readonly rating: (typeof feedbackRatings)[number]; readonly value: number | null }) {
  const text = useText()
  const format = useFormat()
  return (
    <div>
      <dd>{value === null ? '–' : format.number(Math.round(value * 10) / 10)}</dd>
      <dt>
        {text(`feedback.${rating}`)} <span className={leaders.quiet}>{text('feedback.out-of', { most: mostOf(rating) })}</span>
      </dt>
    </div>
  )
}

function AnswerLine({ answer }: { readonly answer: Answer }) {
  const text = useText()
  const moment = useMoment()
  const remove = useCommand(contract.leaders.removeFeedback, { done: () => text('feedback.said-removed') })
  const figures = feedbackRatings.flatMap((rating) =>
    answer[rating] === null
      ? []
      : [`${text(`feedback.${rating}`)}: ${text('feedback.of', { value: answer[rating], most: mostOf(rating) })}`],
  )
  return (
    <li className={styles.answer}>
      <div>
        <p className={styles.who}>
          {answer.personName === '' ? text('feedback.unnamed') : answer.personName}
          {answer.personName !== '' && <span className={leaders.quiet}>{moment(answer.at)}</span>}
        </p>
        {(['worked', 'stopped'] as const)
          .filter((field) => answer[field] !== '')
          .map((field) => (
            <p key={field} className={leaders.words}>
              <span className={leaders.quiet}>{text(`feedback.${field}`)}</span> {answer[field]}
            </p>
          ))}
        <p className={leaders.quiet}>{figures.join(' · ')}</p>
      </div>
      <IconButton
        compact
        label={text('feedback.remove')}
        icon={<IconTrash className="icon-s" />}
        onClick={() => void remove({ feedbackId: answer.id })}
      />
    </li>
  )
}
