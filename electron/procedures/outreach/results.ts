/** What came of the waves; groups too small to be shown are not, nor can they be reckoned from the others. */
import { wavesOf } from '#db/queries/outreach/waves.ts'
import { groupsShown } from '#shared/domain/people/small-groups.ts'
import { channels } from '#shared/domain/people/types.ts'
import type { Handlers } from '../handlers.ts'
import type { OutreachDesk } from './desk.ts'
import { type Figures, figuresOf } from './figures.ts'

interface Sent {
  readonly group: string
  /** People it was sent to. */
  readonly count: number
  readonly answers: Pick<Figures, 'joined' | 'declined' | 'waiting'>
}

export function viewResults(desk: OutreachDesk): Awaited<ReturnType<Handlers['outreach']['results']>> {
  const waves = wavesOf(desk.db.read)
  const figures = figuresOf(desk, waves)
  const sent = waves.filter(({ id }) => (figures.get(id)?.sent ?? 0) > 0)
  const asking = sent.filter(({ kind }) => kind === 'invitation' || kind === 'reminder')
  const shown = answersShown(
    asking.map(({ id }) => toSent(id, figures.get(id))),
    desk.settings.smallestGroup,
  )
  const byChannel = channels.map((channel) =>
    addAll(
      channel,
      asking.filter((wave) => wave.channel === channel).map(({ id }) => toSent(id, figures.get(id))),
    ),
  )
  const channelsShown = answersShown(byChannel, desk.settings.smallestGroup)
  return {
    byWave: sent.map((wave) => ({
      ...{ waveId: wave.id, name: wave.name, day: wave.day, channel: wave.channel },
      ...{ sent: figures.get(wave.id)?.sent ?? 0, asks: asking.includes(wave) },
      answers: shown.get(wave.id) ?? null,
    })),
    byChannel: byChannel.flatMap(({ group, count }) => {
      const channel = channels.find((each) => each === group)
      return channel === undefined || count === 0 ? [] : [{ channel, sent: count, answers: channelsShown.get(group) ?? null }]
    }),
  }
}

function toSent(group: string, figures: Figures | undefined): Sent {
  const { sent = 0, joined = 0, declined = 0, waiting = 0 } = figures ?? {}
  return { group, count: sent, answers: { joined, declined, waiting } }
}

function addAll(group: string, parts: readonly Sent[]): Sent {
  const sum = (of: (part: Sent) => number) => parts.reduce((all, part) => all + of(part), 0)
  const answers = {
    joined: sum(({ answers: { joined } }) => joined),
    declined: sum(({ answers: { declined } }) => declined),
    waiting: sum(({ answers: { waiting } }) => waiting),
  }
  return { group, count: sum(({ count }) => count), answers }
}

function answersShown(groups: readonly Sent[], smallest: number): ReadonlyMap<string, Sent['answers']> {
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  return new Map(groupsShown(groups, total, smallest).map(({ group, answers }) => [group, answers]))
}
