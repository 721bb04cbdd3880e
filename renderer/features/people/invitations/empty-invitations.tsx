/** No wave yet: what they are for, and those that the plan speaks of, each one click away. */
import { IconPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import type { MessageKind } from '#shared/domain/people/types.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { audienceFor } from './audience-for.ts'
import styles from './invitations.module.css'

interface EmptyInvitationsProps {
  readonly onNew: () => void
  readonly onAdded: (waveId: string) => void
}

interface Suggestion {
  readonly task: PlanTask
  readonly kind: MessageKind
}

/** More than this is no start but a list. */
const most = 6

export function EmptyInvitations({ onNew, onAdded }: EmptyInvitationsProps) {
  const text = useText()
  const plan = useLive(contract.launchPlan.view, {}).data
  const suggestions = plan ? suggestionsOf(plan) : []
  return (
    <EmptyState
      art={<WaveDrawing />}
      title={text('outreach.empty-title')}
      text={
        <>
          <p>{text('outreach.empty-text')}</p>
          <p>{text('outreach.empty-when')}</p>
        </>
      }
      actions={
        <Button variant="primary" size="form" icon={<IconPlus />} keys="N" onClick={onNew}>
          {text('outreach.add-wave')}
        </Button>
      }
    >
      {plan && suggestions.length > 0 && (
        <section className={styles.suggestions}>
          <h3>{text('outreach.suggestions')}</h3>
          <ul>
            {suggestions.map((suggestion) => (
              <SuggestionLine key={suggestion.task.id} suggestion={suggestion} today={plan.today} onAdded={onAdded} />
            ))}
          </ul>
        </section>
      )}
    </EmptyState>
  )
}

interface SuggestionLineProps {
  readonly suggestion: Suggestion
  readonly today: string
  readonly onAdded: (waveId: string) => void
}

function SuggestionLine({ suggestion: { task, kind }, today, onAdded }: SuggestionLineProps) {
  const text = useText()
  const format = useFormat()
  const add = useCommand(contract.outreach.addWave)
  const plan = async () => {
    const audience = task.tags.includes('pilot') ? { ...audienceFor(kind), inPilot: true } : audienceFor(kind)
    const day = task.start < today ? today : task.start
    const at = { day, time: '10:00', channel: 'mail', sessionId: null, taskId: task.id } as const
    const added = await add({ fields: { ...at, name: task.title, kind, audience } })
    if (added) onAdded(added.waveId)
  }
  return (
    <li>
      <div>
        <p className={styles.name}>{task.title}</p>
        <p className={styles.quiet}>
          {text(`outreach.kind-${kind}`)} · {format.day(task.start)}
        </p>
      </div>
      <Button aria-label={text('outreach.suggestion-add-named', { name: task.title })} onClick={() => void plan()}>
        {text('outreach.suggestion-add')}
      </Button>
    </li>
  )
}

function suggestionsOf(plan: PlanView): readonly Suggestion[] {
  return plan.tasks
    .filter(({ status }) => status !== 'done')
    .flatMap((task) => {
      const kind = kindOf(task)
      return kind === null ? [] : [{ task, kind }]
    })
    .toSorted((a, b) => (a.task.start < b.task.start ? -1 : 1))
    .slice(0, most)
}

function kindOf({ tags }: PlanTask): MessageKind | null {
  if (tags.includes('awareness')) return 'awareness'
  if (tags.includes('invite')) return 'invitation'
  if (tags.includes('validation')) return 'validation'
  return null
}

/** Left edges and heights of the letters of a wave. */
const letters = [
  { x: 24, y: 62, key: false },
  { x: 96, y: 40, key: true },
  { x: 168, y: 30, key: false },
  { x: 240, y: 46, key: false },
]

function WaveDrawing() {
  return (
    <svg width="320" height="140" viewBox="0 0 320 140" role="presentation" className={styles.drawing}>
      {letters.map(({ x, y, key }) => (
        <g key={x}>
          <rect x={x} y={y} width="56" height="38" rx="5" data-key={key || undefined} />
          <path d={`M${x + 6} ${y + 8}l22 14 22-14`} data-line />
        </g>
      ))}
    </svg>
  )
}
