/** Posts and items made up for the rules of the calendar. */
import fc from 'fast-check'
import type { BoardPost, FillItem } from '#shared/domain/calendar/fill-board.ts'
import type { Post } from '#shared/domain/calendar/types.ts'
import { contentKinds } from '#shared/domain/content/types.ts'
import { addDays, type Day, weekdayOf } from '#shared/domain/day.ts'
import { networks } from '#shared/domain/networks.ts'

export const monday: Day = '2027-02-15'
export const weekend = [6, 7]
export const isWeekday = (day: Day) => weekdayOf(day) < 6

export function post(day: Day, fields: Partial<Post> = {}): Post {
  return { itemId: `${day} ${fields.time ?? ''}`, kind: 'company', callToAction: false, teamId: null, day, time: '09:00', ...fields }
}

export function onBoard(each: Post, fields: Partial<BoardPost> = {}): BoardPost {
  return { ...each, sourceId: null, storyKey: '', canonicalUrl: '', ...fields }
}

export function item(id: string, fields: Partial<FillItem> = {}): FillItem {
  return {
    ...{ id, title: id, stage: 'approved', kind: 'company', callToAction: false, internalOnly: false, evergreen: false, refreshOn: null },
    ...{ expiresOn: null, teamIds: [], campaign: null, captions: [], sourceId: null, storyKey: '', canonicalUrl: '', locale: 'en' },
    ...{ pinned: false, publishedAt: Date.UTC(2027, 1, 1) },
    ...fields,
  }
}

export const someDay = (from: Day, days: number) => fc.integer({ min: 0, max: days - 1 }).map((step) => addDays(from, step))
export const someKind = fc.constantFrom(...contentKinds)
const someTeam = fc.option(fc.constantFrom('sales', 'service'), { nil: null })

export const somePost: fc.Arbitrary<Post> = fc.record({
  itemId: fc.integer({ min: 0, max: 60 }).map((index) => `standing ${index}`),
  kind: someKind,
  callToAction: fc.boolean(),
  teamId: someTeam,
  day: someDay('2027-02-01', 50),
  time: fc.constantFrom('09:00', '11:00', '12:30', '16:00'),
})

const someCaptions = fc.array(
  fc.record({
    id: fc.uuid(),
    network: fc.constantFrom('any' as const, ...networks.slice(0, 3)),
    locale: fc.constantFrom('en', 'it', 'ms'),
  }),
  { maxLength: 3 },
)

/** Items of every kind and condition; ids tell them apart. */
export const someItems: fc.Arbitrary<readonly FillItem[]> = fc
  .array(
    fc.record({
      kind: someKind,
      callToAction: fc.boolean(),
      stage: fc.constantFrom('approved', 'approved', 'approved', 'review'),
      internalOnly: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
      evergreen: fc.boolean(),
      refreshOn: fc.option(someDay('2027-02-01', 60), { nil: null, freq: 5 }),
      expiresOn: fc.option(someDay('2027-02-10', 60), { nil: null, freq: 3 }),
      teamIds: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(['sales', 'service', 'gone']) }),
      campaign: fc.option(
        someDay('2027-02-01', 40).map((startsOn) => ({ name: 'Open day', startsOn, endsOn: addDays(startsOn, 20) })),
        { nil: null, freq: 3 },
      ),
      captions: someCaptions,
      sourceId: fc.constantFrom(null, 'journal', 'weekly'),
      storyKey: fc.constantFrom('', '', '', 'one story', 'another story'),
      pinned: fc.boolean(),
      publishedAt: fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 1, 14) }),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((fields, index) => item(`item ${index}`, fields)))
