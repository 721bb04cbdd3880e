/** What a round came to, once it takes no more answers. */
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import { answersOf, type RoundRow, roundRow, roundsOf } from '#db/queries/pulse/rounds.ts'
import type { ReadDb } from '#db/types.ts'
import type { contract } from '#shared/contracts/index.ts'
import { pulseGroups, pulseResult } from '#shared/domain/people/pulse.ts'
import { AppError, type OutputOf } from '#shared/rpc.ts'
import { found } from '../launch-plan/find.ts'

type Results = OutputOf<typeof contract.pulse.results>
type Round = Results['round']

/** The oldest first. */
export function viewRounds(read: ReadDb): Round[] {
  return roundsOf(read).map(({ deletedAt: _gone, ...round }) => round)
}

/** Refuses row-missing. */
export const findRound = (read: ReadDb, id: string): RoundRow => found(roundRow(read, id), 'pulse_round')

/** Refuses pulse-closed for a round that takes no more answers. */
export function findOpenRound(read: ReadDb, id: string): RoundRow {
  const round = findRound(read, id)
  if (round.closedOn !== null) throw new AppError('pulse-closed', { name: round.name })
  return round
}

/** Refuses row-missing. */
export function viewResults(read: ReadDb, roundId: string): Results {
  const rounds = viewRounds(read)
  const at = rounds.findIndex(({ id }) => id === roundId)
  const round = found(rounds[at] ?? null, 'pulse_round')
  const closed = rounds.slice(0, at + 1).filter(({ closedOn }) => closedOn !== null)
  const { smallestGroup } = peopleSettingsOf(read)
  const trend = closed.map(({ id, name, closesOn }) => ({
    roundId: id,
    name,
    closesOn,
    result: pulseResult(answersOf(read, id), smallestGroup),
  }))
  if (round.closedOn === null) return { round, all: null, groups: [], hidden: round.answers, trend }
  const said = answersOf(read, roundId)
  const { groups, hidden } = pulseGroups(said, smallestGroup)
  return { round, all: pulseResult(said, smallestGroup), groups: [...groups], hidden, trend }
}
