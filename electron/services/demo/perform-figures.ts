/** Lets the demo's program set itself targets, count its visits and hear what is said of it, through the product's own procedures. */
import { addEvents } from '#db/figures/write.ts'
import { insertImport } from '#db/queries/figures/imports.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { readyMadeReach } from '#shared/domain/figures/reach.ts'
import type { FiguresStory } from './figures-story.ts'
import type { Stage } from './stage.ts'

/** Something that happens to figures at a moment of local time. */
export type FiguresStep = { readonly on: string; readonly by: string } & (
  | { readonly figures: 'begin' }
  | { readonly figures: 'visits' | 'voices' | 'readings'; readonly day: Day; readonly since: Day }
  | { readonly figures: 'mention'; readonly mention: FiguresStory['mentions'][number] }
  | { readonly figures: 'annotate'; readonly annotation: FiguresStory['annotations'][number] }
)

/** Counting begins here. */
const begun = '2027-01-24'
const currency = 'EUR'

export function figuresSteps({ visits, voices, targets, mentions, annotations }: FiguresStory): readonly FiguresStep[] {
  const spans = (days: readonly Day[]) => days.toSorted().map((day, index, all) => ({ day, since: all[index - 1] ?? begun }))
  return [
    { on: '2027-01-25 11:00', by: 'giulia', figures: 'begin' },
    ...spans(Object.keys(visits)).map((span): FiguresStep => ({ on: `${span.day} 17:40`, by: 'sara', figures: 'visits', ...span })),
    ...spans(Object.keys(voices)).map((span): FiguresStep => ({ on: `${span.day} 17:50`, by: 'sara', figures: 'voices', ...span })),
    ...spans(targets.flatMap(({ readings }) => Object.keys(readings))).map(
      (span): FiguresStep => ({ on: `${span.day} 18:10`, by: 'roberto', figures: 'readings', ...span }),
    ),
    ...mentions.map((mention): FiguresStep => ({ on: `${mention.day} 16:20`, by: 'sara', figures: 'mention', mention })),
    ...annotations.map((annotation): FiguresStep => ({ on: annotation.on, by: 'giulia', figures: 'annotate', annotation })),
  ]
}

/** Performs steps one after the other. */
export function createFiguresActs(stage: Stage, story: FiguresStory): (step: FiguresStep) => Promise<void> {
  const targetIds = new Map<string, string>()
  return async (step) => {
    switch (step.figures) {
      case 'begin':
        return begin(stage, story, targetIds)
      case 'visits':
        return count(stage, story, step.day, step.since)
      case 'voices':
        return hear(stage, story, step.day)
      case 'readings':
        return read(stage, story, targetIds, step.day)
      case 'mention':
        return mention(stage, step.mention)
      case 'annotate': {
        const { kind, day, text } = step.annotation
        await stage.caller.figures.saveAnnotation({ kind, day, text: text[stage.locale] })
      }
    }
  }
}

async function begin({ caller, locale }: Stage, story: FiguresStory, targetIds: Map<string, string>): Promise<void> {
  await caller.figures.updateSettings({ fields: { currency, zone: story.zone } })
  for (const { name, readings: _later, ...fields } of story.targets) {
    const { targetId } = await caller.goals.saveTarget({ fields: { ...fields, name: name[locale], start: 0 } })
    targetIds.set(name.en, targetId)
  }
  for (const { name, ...fields } of story.costs) await caller.goals.saveCost({ fields: { ...fields, name: name[locale], currency } })
  const { name, fromDay, toDay, weeks } = story.scenario
  const inputs = { ...readyMadeReach['company-500'], employees: 480, weeks }
  await caller.goals.saveScenario({ name: name[locale], inputs, from: fromDay, to: toDay })
}

/** A file of the site's statistics, evenly over the days that it tells of. */
function count(stage: Stage, story: FiguresStory, day: Day, since: Day): void {
  const { visits = 0, applications = 0 } = story.visits[day] ?? {}
  const from = addDays(since, 1)
  const days = Array.from({ length: 400 }, (_, index) => addDays(from, index)).filter((each) => each <= day)
  const importId = stage.db().newId()
  const spread = (all: number, index: number) => Math.round((all * (index + 1)) / days.length) - Math.round((all * index) / days.length)
  const nobody = { personId: null, itemId: null, campaignId: null, captionId: null, postId: null, ownPage: false, network: 'web' } as const
  const drafts = days.flatMap((each, index) => [
    { ...nobody, at: stage.now(), day: each, metric: 'visit' as const, amount: spread(visits, index) },
    { ...nobody, at: stage.now(), day: each, metric: 'conversion' as const, amount: spread(applications, index) },
  ])
  const counted = drafts.filter(({ amount }) => amount > 0)
  stage.db().write({ code: 'people-updated', undoable: false }, (tx) => {
    insertImport(tx, {
      ...{ id: importId, source: 'file', format: 'ga4', network: 'web', exportedOn: day, fromDay: from, toDay: day, at: stage.now() },
      ...{ fileName: `aurelia-journal-${day}.csv`, rows: days.length, events: counted.length },
    })
    addEvents(tx, importId, counted)
  })
}

/** How often the company and its rivals were spoken of. */
async function hear({ caller }: Stage, { voices, rivals }: FiguresStory, day: Day): Promise<void> {
  const [own = 0, ...others] = voices[day] ?? []
  const hashtag = '#AureliaVoices'
  const about = { day, network: null, text: '', url: '' }
  await caller.goals.saveMention({ fields: { ...about, about: '', hashtag, count: own } })
  for (const [index, rival] of rivals.entries())
    await caller.goals.saveMention({ fields: { ...about, about: rival, hashtag: '', count: others[index] ?? 1 } })
}

async function read({ caller }: Stage, { targets }: FiguresStory, targetIds: ReadonlyMap<string, string>, day: Day): Promise<void> {
  for (const { name, readings } of targets) {
    const targetId = targetIds.get(name.en)
    const value = readings[day]
    if (targetId !== undefined && value !== undefined) await caller.goals.saveReading({ targetId, day, value })
  }
}

async function mention({ caller, locale }: Stage, { day, network, text }: FiguresStory['mentions'][number]): Promise<void> {
  await caller.goals.saveMention({ fields: { day, network, about: '', hashtag: '', count: 1, text: text[locale], url: '' } })
}
