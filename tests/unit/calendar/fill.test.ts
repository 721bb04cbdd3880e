/** "Fill the next four weeks" keeps every rule it is bound by, and says why. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Filled, type FillQuestion, fillCalendar } from '#shared/domain/calendar/fill.ts'
import type { BoardPost, FillItem, FillLimits } from '#shared/domain/calendar/fill-board.ts'
import { type PlaceQuestion, placesToFill, type WaitingPlace } from '#shared/domain/calendar/fill-places.ts'
import { seenBy } from '#shared/domain/calendar/overload.ts'
import { mondayOf } from '#shared/domain/calendar/recurrence.ts'
import { contentKinds } from '#shared/domain/content/types.ts'
import { addDays, daysBetween, weekdayOf } from '#shared/domain/day.ts'
import { isWeekday, item, monday, onBoard, post, someDay, someItems, someKind, somePost, weekend } from './posts.ts'

const limits: FillLimits = {
  ...{ mixCompany: 40, mixThirdParty: 30, mixEmployee: 30, callToActionLimit: 25 },
  ...{ postsPerDay: 3, sharesPerDay: 2, sharesPerWeek: 5, repeatAfterDays: 60 },
}
const to = addDays(monday, 27)

interface Fields extends Partial<Omit<FillQuestion, 'places' | 'onHolidays'>> {
  readonly waiting?: readonly WaitingPlace[]
  readonly place?: Partial<PlaceQuestion>
}

function question(items: readonly FillItem[], { waiting = [], place = {}, ...fields }: Fields = {}): FillQuestion {
  const standing = fields.standing ?? []
  const places = placesToFill({
    ...{ from: monday, to, postsPerWeek: 5, postsPerDay: 3, weekend, isWorkingDay: isWeekday, holidayOn: () => null, zone: 'Europe/Rome' },
    ...{ teamId: null, waiting, posts: standing, bestTimes: () => [] },
    ...place,
  })
  const rest = { standing, networks: [], teamIds: new Set(['sales', 'service']), locale: 'en', staggerMinutes: 45 }
  return { ...places, from: monday, to, items, limits, ...rest, ...fields }
}

const many = (count: number, fields: Partial<FillItem> = {}) =>
  contentKinds.flatMap((kind) => Array.from({ length: count }, (_, index) => item(`${kind} ${index}`, { kind, ...fields })))

describe('Filling four empty weeks', () => {
  it('puts a post on every working day, mixed as wanted', () => {
    const { proposals, missing } = fillCalendar(question(many(20)))
    expect(missing).toEqual([])
    expect(proposals.map(({ day }) => day)).toEqual(Array.from({ length: 28 }, (_, step) => addDays(monday, step)).filter(isWeekday))
    const counts = contentKinds.map((kind) => proposals.filter((each) => each.kind === kind).length)
    expect(counts).toEqual([8, 6, 6])
    expect(new Set(proposals.map(({ itemId }) => itemId)).size).toBe(20)
  })

  it('spreads three a week over the week, and leaves holidays alone', () => {
    const holiday = '2027-02-17'
    const isWorkingDay = (day: string) => isWeekday(day) && day !== holiday
    const { proposals } = fillCalendar(question(many(20), { place: { postsPerWeek: 3, isWorkingDay } }))
    const first = proposals.filter(({ day }) => mondayOf(day) === monday).map(({ day }) => weekdayOf(day))
    expect(first).toEqual([2, 5])
    const second = proposals.filter(({ day }) => mondayOf(day) === addDays(monday, 7)).map(({ day }) => weekdayOf(day))
    expect(second).toEqual([1, 3, 5])
  })

  it('takes the places of recurring slots first, with their network, team and kind', () => {
    const waiting: WaitingPlace[] = [
      { recurringSlotId: 'r', day: '2027-02-16', time: '09:00', zone: 'Europe/Rome', network: 'x', teamId: 'sales', kind: 'employee' },
      { recurringSlotId: 'r', day: '2027-02-23', time: '09:00', zone: 'Europe/Rome', network: 'x', teamId: 'sales', kind: 'employee' },
    ]
    const holidayOn = (day: string) => (day === '2027-02-23' ? 'Patron saint' : null)
    const { proposals, missing } = fillCalendar(question(many(20), { waiting, place: { holidayOn } }))
    const fields = { day: '2027-02-16', network: 'x', teamId: 'sales', kind: 'employee' }
    expect(proposals.filter((each) => each.recurringSlotId === 'r')).toMatchObject([fields])
    expect(proposals.filter(({ day }) => day === '2027-02-16')).toHaveLength(1)
    expect(missing).toEqual([
      { code: 'fill.missing-holiday', data: { name: 'Patron saint', places: 1, from: '2027-02-23', to: '2027-02-23' } },
    ])
  })

  it('says why places stay empty', () => {
    const reasonsOf = (items: readonly FillItem[]) => fillCalendar(question(items)).missing.map(({ code, data }) => [code, data['places']])
    expect(reasonsOf([])).toEqual([['fill.missing-none', 20]])
    expect(reasonsOf([item('one')])).toEqual([['fill.missing-used', 19]])
    expect(reasonsOf([item('old', { expiresOn: '2027-02-01' })])).toEqual([['fill.missing-dates', 20]])
    expect(reasonsOf([item('theirs', { teamIds: ['gone'] })])).toEqual([['fill.missing-teams', 20]])
    expect(reasonsOf([item('buy', { callToAction: true })])).toEqual([['fill.missing-calls', 20]])
  })

  it('puts what is pinned or ends soon first, news before what does not age', () => {
    const items = [
      item('evergreen', { evergreen: true }),
      item('new', { publishedAt: Date.UTC(2027, 1, 10) }),
      item('old', { publishedAt: Date.UTC(2027, 0, 10) }),
      item('ends', { expiresOn: '2027-03-20' }),
      item('pinned', { pinned: true }),
    ]
    const { proposals } = fillCalendar(question(items))
    expect(proposals.map(({ itemId }) => itemId)).toEqual(['pinned', 'ends', 'old', 'new', 'evergreen'])
    expect(proposals.map(({ reasons }) => reasons.at(-1)?.code)).toEqual([
      ...['fill.news', 'fill.ends-soon', 'fill.news', 'fill.news', 'fill.evergreen-new'],
    ])
  })

  it('uses an evergreen item again once it has rested', () => {
    const short = { ...limits, repeatAfterDays: 7 }
    const { proposals } = fillCalendar(question([item('evergreen', { evergreen: true })], { limits: short }))
    expect(proposals.map(({ day }) => day)).toEqual([monday, '2027-02-22', '2027-03-01', '2027-03-08'])
  })

  it('does not use the same source two days running while there is another', () => {
    const items = Array.from({ length: 20 }, (_, index) => item(`${index}`, { sourceId: index < 10 ? 'journal' : 'magazine' }))
    const sources = fillCalendar(question(items)).proposals.map(({ itemId }) => items.find(({ id }) => id === itemId)?.sourceId)
    expect(sources.filter((source, index) => index > 0 && source === sources[index - 1])).toEqual([])
  })

  it('leaves the caption open when there are several languages', () => {
    const captions = [
      { id: 'en', network: 'linkedin', locale: 'en' },
      { id: 'it', network: 'linkedin', locale: 'it' },
    ] as const
    const [one, two] = [item('one', { captions: captions.slice(0, 1) }), item('two', { captions })]
    expect(fillCalendar(question([one, two])).proposals.map(({ captionId }) => captionId)).toEqual(['en', null])
  })
})

const someLimits: fc.Arbitrary<FillLimits> = fc
  .record({
    company: fc.integer({ min: 0, max: 100 }),
    ofRest: fc.integer({ min: 0, max: 100 }),
    callToActionLimit: fc.integer({ min: 0, max: 100 }),
    postsPerDay: fc.integer({ min: 1, max: 4 }),
    sharesPerDay: fc.integer({ min: 1, max: 3 }),
    sharesPerWeek: fc.integer({ min: 1, max: 8 }),
    repeatAfterDays: fc.integer({ min: 0, max: 70 }),
  })
  .map(({ company, ofRest, ...rest }) => {
    const mixThirdParty = Math.round(((100 - company) * ofRest) / 100)
    return { ...rest, mixCompany: company, mixThirdParty, mixEmployee: 100 - company - mixThirdParty }
  })

const someWaiting: fc.Arbitrary<readonly WaitingPlace[]> = fc.uniqueArray(
  fc.record({
    recurringSlotId: fc.constant('r'),
    day: someDay(monday, 28),
    time: fc.constant('08:30'),
    zone: fc.constant('Europe/Rome'),
    network: fc.constantFrom('x' as const, 'linkedin' as const),
    teamId: fc.constantFrom(null, 'sales'),
    kind: fc.option(someKind, { nil: null }),
  }),
  { selector: ({ day }) => day, maxLength: 6 },
)

const someQuestion = fc
  .record({
    items: someItems,
    standing: fc.array(somePost, { maxLength: 25 }),
    limits: someLimits,
    waiting: someWaiting,
    postsPerWeek: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ items, standing, limits: own, waiting, postsPerWeek }) =>
    question(items, {
      standing: standing.map((each) => onBoard(each)),
      limits: own,
      waiting,
      place: { postsPerWeek, postsPerDay: own.postsPerDay },
    }),
  )

describe('Whatever it is filled from', () => {
  const holds = (check: (asked: FillQuestion, proposals: readonly Filled[], itemOf: (id: string) => FillItem) => void) =>
    fc.assert(
      fc.property(someQuestion, (asked) => {
        const items = new Map(asked.items.map((each) => [each.id, each]))
        check(asked, fillCalendar(asked).proposals, (id) => items.get(id) ?? item('missing', { stage: 'archived' }))
      }),
      { numRuns: 150 },
    )
  const inOrder = (asked: FillQuestion, proposals: readonly Filled[], itemOf: (id: string) => FillItem): readonly BoardPost[] => {
    const added = proposals.map((each) => onBoard({ ...each, callToAction: itemOf(each.itemId).callToAction }))
    return [...asked.standing, ...added]
  }

  it('comes out the same every time', () => {
    fc.assert(
      fc.property(someQuestion, (asked) => {
        expect(fillCalendar({ ...asked, items: [...asked.items].reverse() })).toEqual(fillCalendar(asked))
      }),
      { numRuns: 60 },
    )
  })

  it('no item goes out where it must not', () => {
    holds((_asked, proposals, itemOf) => {
      for (const { itemId, day, teamId, network, recurringSlotId } of proposals) {
        const { stage, internalOnly, expiresOn, campaign, captions, teamIds, evergreen, refreshOn } = itemOf(itemId)
        expect(stage === 'approved' && !internalOnly).toBe(true)
        expect(expiresOn === null || expiresOn >= day).toBe(true)
        expect(campaign === null || (campaign.startsOn <= day && campaign.endsOn >= day)).toBe(true)
        expect(captions.length === 0 || captions.some((each) => each.network === 'any' || each.network === network)).toBe(true)
        expect(teamIds.length === 0 || (teamId !== null && teamIds.includes(teamId))).toBe(true)
        expect(evergreen && refreshOn !== null && refreshOn <= day).toBe(false)
        expect(isWeekday(day) || recurringSlotId !== null).toBe(true)
      }
    })
  })

  it('no story comes twice within the days it must rest, and only evergreen ones come again', () => {
    holds((asked, proposals, itemOf) => {
      const rest = Math.max(1, asked.limits.repeatAfterDays)
      proposals.forEach((one, index) => {
        for (const other of proposals.slice(index + 1)) {
          const [a, b] = [itemOf(one.itemId), itemOf(other.itemId)]
          if (a.id !== b.id && (a.storyKey === '' || a.storyKey !== b.storyKey)) continue
          expect(a.evergreen || b.evergreen).toBe(true)
          expect(Math.abs(daysBetween(one.day, other.day))).toBeGreaterThanOrEqual(rest)
        }
      })
    })
  })

  it('nobody is shown or asked more than the limits say, beyond what stood there already', () => {
    holds((asked, proposals, itemOf) => {
      const posts = inOrder(asked, proposals, itemOf)
      const { postsPerDay, sharesPerDay, sharesPerWeek } = asked.limits
      for (const { day, itemId, teamId } of proposals) {
        for (const team of teamId === null ? [null, 'sales', 'service'] : [teamId]) {
          const seen = seenBy(posts, team)
          const onDay = seen.filter((each) => each.day === day)
          expect(onDay.length).toBeLessThanOrEqual(postsPerDay)
          expect(new Set(onDay.map((each) => each.itemId)).size).toBeLessThanOrEqual(sharesPerDay)
          const inWeek = seen.filter((each) => mondayOf(each.day) === mondayOf(day))
          expect(new Set(inWeek.map((each) => each.itemId)).size).toBeLessThanOrEqual(sharesPerWeek)
          expect(onDay.filter((each) => each.itemId === itemId)).toHaveLength(1)
        }
      }
    })
  })

  it('calls to action stay under their limit and never follow one another', () => {
    holds((asked, proposals, itemOf) => {
      const asking = proposals.filter(({ itemId }) => itemOf(itemId).callToAction)
      if (asking.length === 0) return
      const posts = inOrder(asked, proposals, itemOf)
      const inPeriod = posts.filter(({ day }) => day >= asked.from && day <= asked.to)
      const share = inPeriod.filter((each) => each.callToAction).length / inPeriod.length
      expect(share).toBeLessThanOrEqual(asked.limits.callToActionLimit / 100 + 1e-9)
      for (const { day, time } of asking) {
        const before = posts.filter((each) => `${each.day} ${each.time}` < `${day} ${time}`)
        const last = before.sort((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1)).at(-1)
        const sameMinute = before.filter((each) => each.day === last?.day && each.time === last?.time)
        if (sameMinute.length === 1) expect(last?.callToAction).toBe(false)
      }
    })
  })

  it('every place is filled or has its reason, and every proposal says why the item and why the day', () => {
    fc.assert(
      fc.property(someQuestion, (asked) => {
        const { proposals, missing } = fillCalendar(asked)
        const without = missing.reduce((sum, { data }) => sum + Number(data['places']), 0)
        expect(proposals.length + without).toBe(asked.places.length)
        for (const { reasons } of proposals) expect(reasons.length).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 100 },
    )
  })

  it('with enough of every kind the mix is as near its targets as whole posts can be', () => {
    fc.assert(
      fc.property(someLimits, (own) => {
        const calm = { ...own, postsPerDay: 3, sharesPerDay: 3, sharesPerWeek: 20 }
        const { proposals } = fillCalendar(question(many(20), { limits: calm }))
        const targets = [own.mixCompany, own.mixThirdParty, own.mixEmployee]
        contentKinds.forEach((kind, index) => {
          const count = proposals.filter((each) => each.kind === kind).length
          expect(Math.abs(count - (20 * (targets[index] ?? 0)) / 100)).toBeLessThan(1.5)
        })
      }),
    )
  })
})

it('A week that is full needs nothing', () => {
  const standing = [0, 1, 2, 3, 4].map((step) => onBoard(post(addDays(monday, step))))
  const { proposals } = fillCalendar(question(many(10), { standing }))
  expect(proposals.filter(({ day }) => mondayOf(day) === monday)).toEqual([])
})
