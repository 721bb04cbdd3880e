/** How far waves have come: who is due, what is prepared and sent, what was answered. */
import { audienceGroups } from '#db/queries/outreach/audience.ts'
import { deliveryGroups } from '#db/queries/outreach/deliveries.ts'
import type { WaveRow } from '#db/queries/outreach/waves.ts'
import { addDays } from '#shared/domain/day.ts'
import { whyNotMessaged } from '#shared/domain/people/messages.ts'
import type { MessageKind } from '#shared/domain/people/types.ts'
import { audienceOf, type OutreachDesk } from './desk.ts'

type DeliveryGroups = ReturnType<typeof deliveryGroups>

export interface Figures {
  people: number
  due: number
  prepared: number
  sent: number
  skipped: number
  joined: number
  declined: number
  waiting: number
}

/** Days after which nobody new is looked for in a wave that has gone out. */
const openDays = 31
const asking: readonly MessageKind[] = ['invitation', 'reminder']

/** By wave. */
export function figuresOf(desk: OutreachDesk, waves: readonly WaveRow[]): ReadonlyMap<string, Figures> {
  const [only] = waves
  const groups = deliveryGroups(desk.db.read, waves.length === 1 ? (only?.id ?? null) : null)
  return new Map(
    waves.map((wave) => [
      wave.id,
      figuresOfWave(
        desk,
        wave,
        groups.filter(({ waveId }) => waveId === wave.id),
      ),
    ]),
  )
}

export function stageOf({ prepared, sent }: Figures): 'planned' | 'prepared' | 'sent' {
  if (prepared > 0) return 'prepared'
  return sent > 0 ? 'sent' : 'planned'
}

function figuresOfWave(desk: OutreachDesk, wave: WaveRow, groups: DeliveryGroups): Figures {
  const figures = { people: 0, due: 0, prepared: 0, sent: 0, skipped: 0, joined: 0, declined: 0, waiting: 0 }
  for (const { state, consent, isGone, people } of groups) {
    figures.people += people
    figures[state] += people
    const answer = state === 'sent' && asking.includes(wave.kind) ? answerOf(consent) : null
    if (answer !== null && !(answer === 'waiting' && isGone === 1)) figures[answer] += people
  }
  const isOver = figures.sent > 0 && figures.prepared === 0 && wave.day < addDays(desk.today, -openDays)
  if (isOver) return figures
  for (const group of audienceGroups(desk.db.read, audienceOf(wave, desk.today))) {
    const why = whyNotMessaged({ ...group, erasedAt: null }, wave.kind)
    // Once it has gone out, those who must not be written to are nobody's business any more.
    if (why !== null && figures.sent > 0) continue
    figures.people += group.people
    figures[why === null ? 'due' : 'skipped'] += group.people
  }
  return figures
}

/** What somebody's state says to an invitation. */
export function answerOf(consent: DeliveryGroups[number]['consent']): 'joined' | 'declined' | 'waiting' {
  if (consent === 'opted-in') return 'joined'
  return consent === 'declined' || consent === 'opted-out' ? 'declined' : 'waiting'
}
