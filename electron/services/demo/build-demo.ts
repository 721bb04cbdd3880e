/** Builds the demo company, Aurelia Pumps, in one of its two states. */
import { setImmediate } from 'node:timers/promises'
import { contentSteps } from './content-steps.ts'
import { readContentStory } from './content-story.ts'
import { readDocumentSteps } from './document-story.ts'
import { readFiguresStory } from './figures-story.ts'
import { createPeopleScene, drawReaders } from './people-scene.ts'
import { peopleSteps } from './people-steps.ts'
import { assignOwners, castOf, idOf, perform } from './perform.ts'
import { createContentActs } from './perform-content.ts'
import { createDocumentActs } from './perform-documents.ts'
import { createFiguresActs, figuresSteps } from './perform-figures.ts'
import { createPeopleActs } from './perform-people.ts'
import { performReport, readReportSteps } from './reports-story.ts'
import { buildOnStage, type Stage, type StageOptions } from './stage.ts'
import { readStory, type Story } from './story.ts'

export const demoStates = ['mid-launch', 'later'] as const
export type DemoState = (typeof demoStates)[number]

export type DemoOptions = Omit<StageOptions, 'seed' | 'timeZone'> & { readonly state: DemoState }

/** Writes the workspace to the new file `path` and closes it. Refuses file-exists and whatever else a file can refuse. */
export async function buildDemo(path: string, { state, ...options }: DemoOptions): Promise<void> {
  const story = readStory(options.resources)
  const end = story.states[state]
  const content = readContentStory(options.resources)
  const figures = readFiguresStory(options.resources)
  const told = [
    ...[...story.steps, ...readDocumentSteps(options.resources), ...contentSteps(content)],
    ...[...peopleSteps, ...figuresSteps(figures), ...readReportSteps(options.resources)],
  ]
  const steps = told.filter(({ on }) => on <= end)
  await buildOnStage(path, { ...options, seed: 1, timeZone: story.timeZone }, async (stage) => {
    const members = await found(stage, story)
    const cast = await castOf(stage, members)
    const scene = createPeopleScene(stage, content)
    const performOnDocument = createDocumentActs(stage, members, (from, count) => drawReaders(scene, from, count))
    const performOnPeople = createPeopleActs(scene, figures)
    const performOnFigures = createFiguresActs(stage, figures)
    const performOnContent = createContentActs(stage, content, story.timeZone)
    for (const step of steps.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))) {
      stage.setTime(step.on)
      stage.setActor(idOf(members, step.by))
      if ('document' in step) await performOnDocument(step)
      else if ('content' in step) await performOnContent(step)
      else if ('people' in step) await performOnPeople(step)
      else if ('figures' in step) await performOnFigures(step)
      else if ('report' in step) await performReport(stage, step)
      else await perform(step, stage, cast)
      // A desktop that builds the demo must go on answering its window.
      await setImmediate()
    }
    stage.setTime(end)
  })
}

/** Makes the file, its plan and its team; answers the members' ids by their names in the story. */
async function found(stage: Stage, story: Story): Promise<ReadonlyMap<string, string>> {
  const { caller, locale, path } = stage
  const { template, start, country, region } = story.plan
  stage.setTime(story.founded.on)
  stage.setActor(story.team.find(({ ref }) => ref === story.founded.by)?.name ?? '')
  await caller.workspace.create({ ...story.program, template, start, places: [{ country, region }], locale, path })
  const members = new Map<string, string>()
  for (const { ref, ...person } of story.team) {
    const { memberId } = await caller.launchPlan.addMember(person)
    members.set(ref, memberId)
  }
  stage.setActor(members.get(story.founded.by) ?? '')
  await assignOwners(stage, new Map(story.team.map(({ ref, role }) => [role, members.get(ref) ?? ''])))
  return members
}
