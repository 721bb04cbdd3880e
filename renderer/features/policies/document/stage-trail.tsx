/** The steps from draft to readers: which are done, which is under way, and who is waited for. */
import { IconAlertTriangle, IconChevronRight, IconCircleCheckFilled, IconCircleDashed, IconCircleHalf2 } from '@tabler/icons-react'
import type { Review } from '#shared/contracts/document-shapes.ts'
import { useFormat } from '../../../lib/format.ts'
import { useLocale, useText } from '../../../lib/i18n.tsx'
import { useMembers } from '../../../lib/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { Status } from '../../../ui/status.tsx'
import { isAwaited, stepOfNow, type TrailStep, trailSteps } from '../logic/next-step.ts'
import { useDocument } from '../use-document.ts'
import { useDocumentActs } from '../use-document-acts.ts'
import styles from './document.module.css'
import { useShortWhenTight } from './use-short-when-tight.ts'

/** At the right end of the editor's toolbar; where that is short, only the step of now, or the last one, keeps its words. */
export function StageTrail() {
  const { view } = useDocument()
  const text = useText()
  const reviewers = view.reviews.map(({ name, verdict, outdated }) => `${name} ${verdict} ${outdated}`)
  const line = useShortWhenTight<HTMLDivElement, HTMLOListElement>([useLocale(), view.stage, view.ownerId, ...reviewers].join())
  const now = stepOfNow(view)
  const at = now === 'all-done' ? trailSteps.length : trailSteps.indexOf(now)
  return (
    <div ref={line.place} className={styles.trailPlace} data-short={line.isShort || undefined}>
      <ol ref={line.words} className={styles.trail} aria-label={text('policies.trail')}>
        {trailSteps.map((step, index) => (
          <li
            key={step}
            data-state={index < at ? 'done' : index === at ? 'now' : 'next'}
            data-named={index === Math.min(at, trailSteps.length - 1) || undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            {index > 0 && <IconChevronRight className={`icon-s ${styles.then}`} aria-hidden="true" />}
            <StepWords step={step} state={index < at ? 'done' : index === at ? 'now' : 'next'} />
          </li>
        ))}
      </ol>
    </div>
  )
}

interface StepWordsProps {
  readonly step: TrailStep
  readonly state: 'done' | 'now' | 'next'
}

const icons = { done: IconCircleCheckFilled, now: IconCircleHalf2, next: IconCircleDashed } as const

function StepWords({ step, state }: StepWordsProps) {
  const { view } = useDocument()
  const text = useText()
  const members = useMembers()
  const StepIcon = icons[state]
  if (step === 'review' && view.reviews.length > 0 && view.stage !== 'draft') return <ReviewStep state={state} />
  const owner = step === 'approval' ? members.find((member) => member.id === view.ownerId) : undefined
  return (
    <span className={styles.step} data-tip={[text(`policies.step-${step}`), ...(owner === undefined ? [] : [owner.name])].join(': ')}>
      <StepIcon className="icon-s" aria-hidden="true" />
      <span className={styles.word}>{text(`policies.step-${step}`)}</span>
      {owner !== undefined && state !== 'done' && <span className={styles.who}>{firstName(owner.name)}</span>}
      {state === 'done' && <span className="visually-hidden">{text('policies.step-done')}</span>}
    </span>
  )
}

/** Opens the list of those who were asked. */
function ReviewStep({ state }: { readonly state: StepWordsProps['state'] }) {
  const { view } = useDocument()
  const text = useText()
  const members = useMembers()
  const refused = view.reviews.filter((review) => review.verdict === 'changes')
  const awaited = view.reviews.filter(isAwaited)
  const isLegal = view.reviews.every((review) => members.find((member) => member.id === review.memberId)?.role === 'legal')
  const StepIcon = refused.length > 0 ? IconAlertTriangle : icons[state]
  const named = (refused.length > 0 ? refused : awaited).map((review) => review.name)
  const label = text(isLegal ? 'policies.step-legal' : 'policies.step-review')
  const tip = named.length > 0 ? `${label}: ${named.join(', ')}` : label
  return (
    <Popover
      label={label}
      width={320}
      position="bottom-end"
      trigger={
        <button type="button" className={styles.step} data-tip={tip} data-refused={refused.length > 0 || undefined}>
          <StepIcon className="icon-s" aria-hidden="true" />
          <span className={styles.word}>{label}</span>
          {named.length > 0 && <span className={styles.who}>{named.map(firstName).join(', ')}</span>}
        </button>
      }
    >
      {(close) => <Reviewers onClose={close} />}
    </Popover>
  )
}

function Reviewers({ onClose }: { readonly onClose: () => void }) {
  const { view, openForm } = useDocument()
  const text = useText()
  const acts = useDocumentActs()
  const leave = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <div className={styles.reviewers}>
      <ul>
        {view.reviews.map((review) => (
          <Reviewer key={review.id} review={review} />
        ))}
      </ul>
      <div className={styles.acts}>
        {view.stage === 'in-review' && (
          <Button onClick={leave(() => openForm({ kind: 'verdict' }))}>{text('policies.record-verdict')}</Button>
        )}
        <Button onClick={leave(() => openForm({ kind: 'request-review' }))}>{text('policies.ask-again')}</Button>
        <Button variant="quiet" onClick={leave(() => void acts.backToDraft(view.id))}>
          {text('policies.back-to-draft')}
        </Button>
      </div>
    </div>
  )
}

function Reviewer({ review }: { readonly review: Review }) {
  const text = useText()
  const format = useFormat()
  const isOutdated = review.outdated && review.verdict !== 'waiting'
  const kind = review.verdict === 'waiting' ? 'waiting' : review.verdict === 'changes' ? 'attention' : isOutdated ? 'under-way' : 'done'
  return (
    <li>
      <p>
        <b>{review.name}</b>
        <Status kind={kind}>{text(isOutdated ? 'policies.verdict-outdated' : `policies.verdict-${review.verdict}`)}</Status>
      </p>
      {review.dueOn !== null && review.verdict === 'waiting' && (
        <p className={styles.who}>{text('policies.due-on', { day: format.day(review.dueOn) })}</p>
      )}
      {review.note !== '' && <p className={styles.note}>{review.note}</p>}
    </li>
  )
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}
