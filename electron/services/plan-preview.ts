/** What a plan would look like with the answers given so far: shown beside the questions of the first run. */

import type { PlanPreview } from '#shared/contracts/workspace.ts'
import { addDays, type Day, weekdayOf } from '#shared/domain/day.ts'
import { workingDaysBetween } from '#shared/domain/launch-plan/calendar.ts'
import { estimateReach } from '#shared/domain/reach.ts'
import type { Locale } from '#shared/ids.ts'
import { weekendOf } from './holidays.ts'
import { type NewPlanAnswers, newPlanRows, type PlaceWithDays } from './new-plan.ts'
import type { PlanTemplate, TemplateTexts } from './template-format.ts'

/** `people`: how many the company has. */
export function previewPlan(
  template: PlanTemplate,
  texts: TemplateTexts,
  answers: NewPlanAnswers,
  locale: Locale,
  people: number,
): PlanPreview {
  const { first, phases, tasks } = newPlanRows(template, answers, { newId: createCounter(), now: 0, today: answers.start })
  const rollOut = tasks.find((task) => task.tags.includes('roll-out'))
  const elsewhere = answers.places.slice(1)
  const { participants, connections, potential, low, high } = estimateReach(people)
  return {
    start: first.start,
    end: first.end,
    rollOut: rollOut?.start ?? first.phases.at(-1)?.start ?? first.start,
    phases: first.phases.map(({ start, end, workingDays }, index) => {
      const key = phases[index]?.key ?? ''
      const { name = key, summary = '' } = texts.phases[key] ?? {}
      return { key, name, summary, start, end, workingDays, elsewhere: elsewhere.map((place) => workAt(place, start, end, locale)) }
    }),
    daysOff: answers.places.flatMap((place) => daysOffAt(place, first.start, first.end, locale)).sort((a, b) => (a.day < b.day ? -1 : 1)),
    reach: { people, participants, connections, potential, low, high },
  }
}

function workAt(place: PlaceWithDays, start: Day, end: Day, locale: Locale) {
  const calendar = { weekend: weekendOf(place), daysOff: new Set(place.holidays.map((holiday) => holiday.day)) }
  return { place: place.labels[locale], workingDays: workingDaysBetween(calendar, start, addDays(end, 1)) }
}

/** Days that would otherwise be worked. */
function daysOffAt(place: PlaceWithDays, start: Day, end: Day, locale: Locale) {
  const weekend = weekendOf(place)
  const inPlan = place.holidays.filter(({ day }) => day >= start && day <= end && !weekend.includes(weekdayOf(day)))
  return inPlan.map(({ day, names }) => ({ day, name: names[locale], place: place.labels[locale] }))
}

/** The rows are thrown away: any ids do. */
function createCounter(): () => string {
  let last = 0
  return () => {
    last += 1
    return String(last)
  }
}
