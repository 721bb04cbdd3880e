/** Lets the demo's people come in, be asked, agree or not, train and share: by the product's procedures, and its queries where the story's days are not today. */
import { noteInvited } from '#db/queries/people/consent.ts'
import type { FiguresStory } from './figures-story.ts'
import { arrive } from './people-arrive.ts'
import { askPulse, hearPulse } from './people-pulse.ts'
import { idsOf, type PeopleScene, say, writeOn } from './people-scene.ts'
import { share } from './people-shares.ts'
import type { PeopleStep } from './people-steps.ts'
import { attend, book, train } from './people-training.ts'
import { answer, planWave, send } from './people-waves.ts'

type Step<P extends PeopleStep['people']> = Extract<PeopleStep, { people: P }>

/** Performs steps one after the other, after the one in which the content's story founds its teams. */
export function createPeopleActs(scene: PeopleScene, figures: FiguresStory): (step: PeopleStep) => Promise<void> {
  return async (step) => {
    switch (step.people) {
      case 'arrive':
        return arrive(scene)
      case 'choose':
        return choose(scene, step)
      case 'pilot':
        return pilot(scene, step)
      case 'train':
        return train(scene, step)
      case 'book':
        return book(scene, step)
      case 'attend':
        return attend(scene)
      case 'plan-wave':
        return planWave(scene, step)
      case 'send':
        return send(scene, step)
      case 'answer':
        return answer(scene, step)
      case 'share':
        return share(scene, figures, step)
      case 'ask-pulse':
        return askPulse(scene, step)
      case 'hear-pulse':
        return hearPulse(scene, step)
    }
  }
}

/** The pilot group as the picker proposes it around who is known by name. */
async function choose({ stage, story, colleagues, chosen }: PeopleScene, { size }: Step<'choose'>): Promise<void> {
  const names = new Set(story.known.map(({ name }) => name))
  const keepIds = idsOf(colleagues.filter(({ name }) => names.has(name)))
  const { seats } = await stage.caller.leaders.proposePilot({ size, keepIds })
  const personIds = seats.map(({ person }) => person.id)
  await stage.caller.leaders.setPilot({ personIds })
  await stage.caller.leaders.setLeader({ personIds: keepIds.slice(0, 3), leader: true })
  chosen.push(...colleagues.filter(({ id }) => personIds.includes(id)))
}

/** What came of asking the pilot group, and a few others. */
function pilot(scene: PeopleScene, { more }: Step<'pilot'>): void {
  const { stage, mixed, chosen } = scene
  const others = mixed.filter((person) => person.usesSocial === true && !chosen.includes(person))
  const ranked = chosen.filter((_, index) => index % 3 !== 1)
  const leaving = others.slice(more + 1, more + 2)
  say(scene, [...chosen, ...others.slice(0, more), ...leaving], 'opted-in')
  say(scene, ranked, 'ranking-in')
  say(scene, others.slice(more, more + 1), 'declined')
  say(scene, leaving, 'opted-out')
  writeOn(scene, (tx) => noteInvited(tx, idsOf(others.slice(more + 2, more + 5)), 0, stage.now()))
}
