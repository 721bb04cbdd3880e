/** One person, with all that the program knows of them; of who withdrew only what the roster and their own word say. */
import { membersById } from '#db/queries/members.ts'
import { consentTextsOf, wordsOf } from '#db/queries/people/consent.ts'
import { networksOf } from '#db/queries/people/networks.ts'
import { countReports, type PersonDbRow, personRow, personRows } from '#db/queries/people/people.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import { shareSums, sharesByDay, sharesOf } from '#db/queries/people/shares.ts'
import { teamsOfPeople } from '#db/queries/people/teams.ts'
import { messagesOf, policyOut, policyRead, trainingsOf } from '#db/queries/people/views.ts'
import { listPlans } from '#db/queries/plans.ts'
import type { ReadDb } from '#db/types.ts'
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { addDays, type Day, daysBetween, instantToDay, weekdayOf } from '#shared/domain/day.ts'
import { standingOf } from '#shared/domain/people/consent.ts'
import { nextStepOf } from '#shared/domain/people/next-step.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import { found } from '../launch-plan/find.ts'
import { findPerson } from './act.ts'

/** Weeks of sharing that are shown, this one counted. */
const mostWeeks = 26
/** Weeks that are shown though the program is younger. */
const leastWeeks = 5

/** Refuses row-missing. */
export function viewPerson(ctx: RouterCtx, personId: string): PersonView {
  const db = requireDb(ctx)
  const { read } = db
  const row = findPerson(read, personId)
  const today = todayOf(ctx, db)
  const isOut = row.consent === 'opted-out'
  const manager = row.managerId === null ? null : personRow(read, row.managerId)
  const sharing = row.consent === 'opted-in' ? sharingOf(read, personId, today) : null
  const view = {
    ...{ id: personId, fields: fieldsOf(row) },
    manager: manager === null ? null : { id: manager.id, name: manager.name },
    reports: countReports(read, personId),
    consent: consentOf(read, row),
    policy: isOut ? null : policyRead(read, row),
    teams: (teamsOfPeople(read, [personId]).get(personId) ?? []).map(({ id, name, byHand }) => ({ id, name, byHand: byHand === 1 })),
    networks: isOut ? [] : networksOf(read, personId).map(({ network, handle, audience }) => ({ network, handle, audience })),
    messages: isOut ? [] : messagesOf(read, personId),
    trainings: isOut ? [] : trainingsOf(read, personId),
    shares: sharing?.shares ?? [],
    figures: sharing?.figures ?? null,
  }
  return { ...view, next: nextOf(ctx, read, row, view, today) }
}

function fieldsOf(row: PersonDbRow): PersonView['fields'] {
  const { employeeNumber, email, name, givenName, jobTitle, department, place, seniority, locale } = row
  const { hiredOn, managerId, employment, leftOn, senior, leader, inPilot, usesSocial, consent } = row
  const isOut = consent === 'opted-out'
  return {
    ...{ employeeNumber, email, name, givenName, jobTitle, department, place, seniority, locale },
    ...{
      hiredOn,
      managerId,
      employment,
      leftOn,
      senior,
      leader: leader && !isOut,
      inPilot: inPilot && !isOut,
      usesSocial: isOut ? null : usesSocial,
    },
  }
}

function consentOf(read: ReadDb, row: PersonDbRow): PersonView['consent'] {
  const words = wordsOf(read, [row.id]).get(row.id) ?? []
  const versions = new Map(consentTextsOf(read).map(({ id, version }) => [id, version]))
  const versionOf = (textId: string | null) => versions.get(textId ?? '') ?? null
  const names = membersById(read)
  const standing = standingOf(words)
  const deciding = words.find((word) => word.id === standing.wordId)
  return {
    ...{
      state: row.consent,
      at: row.consentAt,
      way: standing.way,
      ranked: row.ranked && row.consent === 'opted-in',
      rankedAt: standing.rankedAt,
    },
    textVersion: deciding === undefined ? null : versionOf(deciding.textId),
    events: words.map(({ step, way, at, by, textId }) => ({ step, way, at, by: names.get(by) ?? by, textVersion: versionOf(textId) })),
  }
}

/** Weeks begin on Mondays, with that in which the program began, the oldest first. */
function sharingOf(read: ReadDb, personId: string, today: Day) {
  const monday = (day: Day) => addDays(day, 1 - weekdayOf(day))
  const began = listPlans(read).reduce<Day>((first, plan) => (plan.start < first ? plan.start : first), today)
  const weeks = Math.min(mostWeeks, Math.max(leastWeeks, daysBetween(monday(began), monday(today)) / 7 + 1))
  const from = addDays(monday(today), -7 * (weeks - 1))
  const byDay = [...sharesByDay(read, personId, from, today)]
  const inWeek = (week: Day) => byDay.reduce((sum, [day, count]) => (monday(day) === week ? sum + count : sum), 0)
  const mondays = Array.from({ length: weeks }, (_, index) => addDays(from, 7 * index))
  return {
    shares: sharesOf(read, personId),
    figures: { ...shareSums(read, personId, today), weeks: mondays.map((week) => ({ from: week, shares: inWeek(week) })) },
  }
}

type Known = Pick<PersonView, 'policy' | 'networks' | 'figures'>

function nextOf(ctx: RouterCtx, read: ReadDb, row: PersonDbRow, { policy, networks, figures }: Known, today: Day): PersonView['next'] {
  const { training } = found(personRows(read, [row.id], today)[0] ?? null, 'person')
  const { code, data } = nextStepOf(
    {
      ...{ consent: row.consent, employment: row.employment, usesSocial: row.usesSocial, hasEmail: row.email !== '' },
      consentOn: row.consentAt === null ? null : instantToDay(row.consentAt, ctx.timeZone),
      networks: networks.length,
      training: training.state,
      policyRead: policy?.version ?? null,
      policyOut: policyOut(read),
      sharesThisWeek: figures?.weeks.at(-1)?.shares ?? 0,
      reminderDays: peopleSettingsOf(read).reminderDays,
    },
    today,
  )
  return { code, data: { ...data } }
}
