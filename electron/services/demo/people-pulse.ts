/** The culture pulse in the demo's story: rounds asked, answered by departments, and closed. */
import { v4 } from 'uuid'
import { insertAnswers } from '#db/queries/pulse/rounds.ts'
import { pulseDrivers } from '#shared/domain/people/types.ts'
import { type PeopleScene, partOf, shuffled, writeOn } from './people-scene.ts'
import type { PeopleStep } from './people-steps.ts'

type Step = Extract<PeopleStep, { people: 'ask-pulse' | 'hear-pulse' }>

/** One in so many would rather not say where they work. */
const silent = 6

export async function askPulse({ stage, story, rounds }: PeopleScene, { round }: Step): Promise<void> {
  const { name, opensOn, closesOn } = partOf(story.pulses, round)
  const { roundId } = await stage.caller.pulse.addRound({ name: name[stage.locale], opensOn, closesOn })
  rounds.set(round, roundId)
}

/** Answers are nobody's: a department at most, and an id that tells no time. */
export async function hearPulse(scene: PeopleScene, { round }: Step): Promise<void> {
  const { stage, story, random, mixed, rounds } = scene
  const { answers, means } = partOf(story.pulses, round)
  const roundId = partOf(Object.fromEntries(rounds), round)
  const bytes = () => Uint8Array.from({ length: 16 }, () => random.int(0, 255))
  const rows = shuffled(mixed, random)
    .slice(0, answers)
    .map(({ department }) => ({
      ...{ id: v4({ random: bytes() }), roundId, formKey: '' },
      group: random.int(1, silent) === 1 ? '' : story.departments[department][stage.locale],
      answers: Object.fromEntries(pulseDrivers.map((driver) => [driver, vote(means[driver], random.next() + random.next())])),
    }))
  const inOrder = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  writeOn(scene, (tx) => insertAnswers(tx, inOrder))
  await stage.caller.pulse.closeRound({ roundId })
}

/** 1 to 5 around the mean; `chance`: 0 to 2. */
function vote(mean: number, chance: number): number {
  return Math.min(5, Math.max(1, Math.round(mean + (chance - 1) * 2.4)))
}
