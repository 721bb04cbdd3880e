/** Mix, gaps, crowding and the turns of colleagues. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestHoursOf } from '#shared/domain/calendar/best-hours.ts'
import { gapsOf, wholeWeeks } from '#shared/domain/calendar/gaps.ts'
import { apportion, mixOf } from '#shared/domain/calendar/mix.ts'
import { overloadsOf, seenBy } from '#shared/domain/calendar/overload.ts'
import { spreadDay } from '#shared/domain/calendar/spread.ts'
import { staggerMinutes } from '#shared/domain/calendar/stagger.ts'
import type { ContentKind } from '#shared/domain/content/types.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { isWeekday, monday, post, someDay, somePost, weekend } from './posts.ts'

const targets = { mixCompany: 40, mixThirdParty: 30, mixEmployee: 30, callToActionLimit: 25 }
const series = (kinds: readonly ContentKind[], from: Day = monday) => kinds.map((kind, index) => post(addDays(from, index), { kind }))
const times = <T>(count: number, value: T) => new Array<T>(count).fill(value)
const alarms = (posts: Parameters<typeof mixOf>[0]) =>
  mixOf(posts, targets).alarms.map(({ code, data }) => [code, data['kind'] ?? data['count'] ?? ''])

describe('The mix', () => {
  it('is on target within five points, and says by how many it is not', () => {
    const kinds = times(5, ['company', 'third-party', 'company', 'employee'] as const).flat()
    expect(mixOf(series(kinds), targets)).toMatchObject({
      posts: 20,
      alarms: [],
      onTarget: true,
      kinds: [{ share: 0.5 }, { share: 0.25 }, { share: 0.25 }],
    })
    const worse: ContentKind[] = [...times(9, 'company' as const), ...times(6, 'third-party' as const), ...times(5, 'employee' as const)]
    const most = [...worse.slice(1), ...times(2, 'company' as const), 'third-party' as const]
    const [alarm] = mixOf(series(most), targets, (kind) => (kind === 'employee' ? 3 : 0)).alarms
    expect(alarm).toMatchObject({ code: 'mix.under-target', data: { kind: 'employee', points: 7, share: 23, target: 30, available: 3 } })
  })

  it('says nothing of fewer than five posts, and then is not on target either', () => {
    expect(mixOf(series(times(4, 'company')), targets)).toMatchObject({ alarms: [], onTarget: false })
    expect(mixOf([], targets)).toMatchObject({ posts: 0, alarms: [], onTarget: false, callsToAction: { share: 0 } })
  })

  it('speaks of a drought when a kind stays away for two weeks while others go out', () => {
    const others = (count: number, from: Day) => series(times(count, 'company'), from)
    const one = post(monday, { kind: 'employee' })
    const back = (days: number) => post(addDays(monday, days), { kind: 'employee', time: '10:00' })
    const third = [0, 3, 6, 9, 12, 15].map((step) => post(addDays(monday, step), { kind: 'third-party', time: '12:00' }))
    const posts = (days: number) => [one, ...others(3, addDays(monday, 2)), ...third, back(days)]
    expect(alarms(posts(14)).filter(([code]) => code === 'mix.drought')).toEqual([])
    const dry = mixOf(posts(15), targets).alarms.filter(({ code, data }) => code === 'mix.drought' && data['kind'] === 'employee')
    expect(dry).toMatchObject([{ data: { days: 14, from: monday, to: addDays(monday, 15) } }])
    expect(alarms(others(20, monday)).filter(([code]) => code === 'mix.drought')).toEqual([
      ['mix.drought', 'third-party'],
      ['mix.drought', 'employee'],
    ])
    const wanted = { ...targets, mixCompany: 100, mixThirdParty: 0, mixEmployee: 0 }
    expect(mixOf(others(20, monday), wanted).alarms).toEqual([])
  })

  it('tells advertising by its share and by three in a row', () => {
    const asking = (flags: readonly boolean[]) =>
      flags.map((callToAction, index) =>
        post(addDays(monday, index), { callToAction, kind: (['company', 'third-party', 'employee'] as const)[index % 3] ?? 'company' }),
      )
    expect(alarms(asking([true, false, false, false, true, false, false, false]))).toEqual([])
    expect(alarms(asking([true, false, true, false, true, false, false, false]))).toEqual([['mix.advertising', '']])
    expect(alarms(asking([true, true, true]))).toEqual([['mix.stream', 3]])
    expect(alarms([...asking([true, true, true])].reverse())).toEqual([['mix.stream', 3]])
  })

  it('counts every post once, whatever the order, and its shares make one', () => {
    fc.assert(
      fc.property(fc.array(somePost), (posts) => {
        const mix = mixOf(posts, targets)
        expect(mix).toEqual(mixOf([...posts].reverse(), targets))
        expect(mix.kinds.reduce((sum, each) => sum + each.posts, 0)).toBe(posts.length)
        expect(mix.kinds.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(posts.length === 0 ? 0 : 1)
        if (mix.onTarget) for (const { share, target } of mix.kinds) expect(share).toBeGreaterThanOrEqual(target - 0.0501)
      }),
    )
  })

  it('in whole per cent makes a hundred, each at most one from its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 6 }), (weights) => {
        const sum = weights.reduce((all, each) => all + each, 0)
        const percents = apportion(100, weights)
        expect(percents.reduce((all, each) => all + each, 0)).toBe(sum === 0 ? 0 : 100)
        percents.forEach((each, index) => {
          if (sum > 0) expect(Math.abs(each - (100 * (weights[index] ?? 0)) / sum)).toBeLessThan(1)
        })
      }),
    )
  })
})

describe('A gap', () => {
  const gaps = (days: readonly Day[], postsPerWeek = 5, fields: { holiday?: Day; today?: Day } = {}) =>
    gapsOf({
      ...{
        from: '2027-02-01',
        to: '2027-02-28',
        today: fields.today ?? '2027-02-14',
        postsPerWeek,
        postsPerDay: 3,
        weekend,
        posts: days.map((day) => ({ day })),
      },
      isWorkingDay: (day) => isWeekday(day) && day !== fields.holiday,
    }).map(({ from, to, workingDays }) => `${from.slice(8)}-${to.slice(8)} ${workingDays}`)
  const full = [15, 16, 17, 18, 19].map((day) => `2027-02-${day}`)

  it('is a run of working days without a post, over weekends and holidays, from tomorrow on', () => {
    expect(gaps(full)).toEqual(['22-26 5'])
    expect(gaps([...full, '2027-02-22', '2027-02-23'])).toEqual(['24-26 3'])
    expect(gaps(full.slice(0, 3))).toEqual(['18-26 7'])
    expect(gaps(full.slice(0, 3), 5, { holiday: '2027-02-22' })).toEqual(['18-26 6'])
    expect(gaps([], 5, { today: '2027-02-24' })).toEqual(['25-26 2'])
    expect(gaps([], 5, { today: '2027-02-28' })).toEqual([])
  })

  it('is none where a week has as many posts as it should, on whatever days, as long as no day is crowded', () => {
    expect(gaps([...full, ...times(3, '2027-02-22'), ...times(2, '2027-02-23')])).toEqual([])
    expect(gaps([...full, ...times(5, '2027-02-22')])).toEqual(['23-26 4'])
    expect(gaps([...full, ...times(2, '2027-02-22'), '2027-02-23'])).toEqual(['24-26 3'])
    expect(gaps(['2027-02-15', '2027-02-20', '2027-02-19', '2027-02-22', '2027-02-24', '2027-02-26'], 3)).toEqual([])
    expect(gaps(['2027-02-15', '2027-02-17', '2027-02-22', '2027-02-24', '2027-02-26'], 3)).toEqual(['18-19 2'])
  })

  it('never counts a day with a post, a day of rest, or a day that has passed', () => {
    const days = fc.uniqueArray(someDay('2027-01-25', 40), { maxLength: 30 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 9 }), someDay('2027-02-01', 20), (postDays, postsPerWeek, today) => {
        const range = { from: '2027-02-03', to: '2027-02-25' }
        const found = gapsOf({
          ...range,
          today,
          postsPerWeek,
          postsPerDay: 3,
          weekend,
          isWorkingDay: isWeekday,
          posts: postDays.map((day) => ({ day })),
        })
        for (const { from, to, workingDays } of found) {
          const inside = Array.from({ length: 40 }, (_, step) => addDays(from, step)).filter((day) => day <= to && isWeekday(day))
          expect(inside).toHaveLength(workingDays)
          for (const day of inside) expect(postDays.includes(day)).toBe(false)
          expect(from > today && from >= range.from && to <= range.to).toBe(true)
        }
      }),
    )
  })
})

describe('A crowded day', () => {
  const limits = { postsPerDay: 3, sharesPerDay: 5, sharesPerWeek: 20 }

  it('is told by the team that sees most, everybody’s posts counted in', () => {
    const posts = ['09:00', '10:00', '11:00'].map((time) => post(monday, { time }))
    expect(overloadsOf(posts, limits)).toEqual([])
    const more = [...posts, post(monday, { time: '12:00', teamId: 'service' }), post(monday, { time: '13:00', teamId: 'sales' })]
    expect(overloadsOf(more, limits)).toEqual([{ day: monday, posts: 4, limit: 3, teamId: 'sales' }])
    expect(overloadsOf([...more, post(monday, { time: '14:00', teamId: 'service' })], limits)).toMatchObject([
      { posts: 5, teamId: 'service' },
    ])
  })

  it('is thinned out onto days that do not become crowded themselves, never into the past', () => {
    fc.assert(
      fc.property(fc.array(somePost, { maxLength: 40 }), someDay('2027-02-01', 50), someDay('2027-02-01', 50), (posts, day, today) => {
        const planned = posts.map((each, index) => ({
          ...{ ...each, id: `${index}`, network: 'x' as const, captionId: null, isRecurring: index % 5 === 0 },
          item: { expiresOn: index % 4 === 0 ? '2027-02-20' : null, campaign: null },
        }))
        const moves = spreadDay({ day, today, isWorkingDay: isWeekday, limits, posts: planned })
        const after = planned.map((each) => {
          const move = moves.find(({ slotId }) => slotId === each.id)
          return move === undefined ? each : { ...each, day: move.to, time: move.time }
        })
        const crowded = (list: typeof planned) => overloadsOf(list, limits)
        const load = (list: typeof planned, on: Day) => crowded(list).find((each) => each.day === on)?.posts ?? 0
        expect(load(after, day)).toBeLessThanOrEqual(load(planned, day))
        for (const { slotId, to } of moves) {
          expect(to > today && isWeekday(to) && to !== day).toBe(true)
          expect(load(after, to)).toBe(0)
          const { expiresOn } = planned[Number(slotId)]?.item ?? { expiresOn: null }
          expect(expiresOn === null || to <= expiresOn).toBe(true)
        }
        if (crowded(planned).every((each) => each.day !== day)) expect(moves).toEqual([])
      }),
    )
  })

  it('shows a team what is for everybody and what is for it', () => {
    const posts = [post(monday), post(monday, { teamId: 'sales' }), post(monday, { teamId: 'service' })]
    expect([seenBy(posts, 'sales').length, seenBy(posts, null).length]).toEqual([2, 1])
    expect(wholeWeeks('2027-02-17', '2027-02-22')).toEqual({ from: monday, to: '2027-02-28' })
  })
})

describe('Colleagues', () => {
  it('take turns: nobody shares a minute while there are enough, and then as few as can be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 200 }), fc.uuid(), fc.integer({ min: 0, max: 240 }), (people, slotId, minutes) => {
        const turns = staggerMinutes(people, slotId, minutes)
        expect([...turns.keys()].sort()).toEqual([...people].sort())
        expect(staggerMinutes([...people].reverse(), slotId, minutes)).toEqual(turns)
        const counts = new Map<number, number>()
        for (const minute of turns.values()) counts.set(minute, (counts.get(minute) ?? 0) + 1)
        for (const [minute, count] of counts) {
          expect(minute >= 0 && minute < Math.max(1, minutes)).toBe(true)
          if (minutes > 1) expect(count).toBeLessThanOrEqual(Math.ceil(people.length / minutes))
        }
      }),
    )
  })

  it('mostly keep their minute when somebody joins, and have another one for another post', () => {
    const people = Array.from({ length: 20 }, (_, index) => `person ${index}`)
    const turns = staggerMinutes(people, 'slot', 60)
    const later = staggerMinutes([...people, 'newcomer'], 'slot', 60)
    expect(people.filter((id) => later.get(id) === turns.get(id)).length).toBeGreaterThanOrEqual(17)
    const other = staggerMinutes(people, 'another slot', 60)
    expect(people.filter((id) => other.get(id) === turns.get(id)).length).toBeLessThan(5)
  })
})

describe('Best hours', () => {
  it('leave out an hour that a single lucky post has', () => {
    const results = Array.from({ length: 20 }, (_, week) => ({ day: addDays(monday, 7 * week), time: '09:15', clicks: 10 }))
    const lucky = { day: monday, time: '20:00', clicks: 900 }
    expect(bestHoursOf([...results, lucky])).toEqual({ basis: 21, enough: true, hours: [{ weekday: 1, hour: 9, posts: 20, clicks: 10 }] })
    expect(bestHoursOf([lucky, { day: monday, time: '09:00', clicks: null }])).toEqual({ basis: 1, enough: false, hours: [] })
  })
})
