/** Why people do not share, and what to say to senior leaders: read off figures, and silent where too few people would stand behind one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCauses, isEnough, type TeamFigures } from '#shared/domain/people/diagnosis.ts'
import { type SeniorFacts, seniorNudge } from '#shared/domain/people/senior-nudge.ts'

const well: TeamFigures = { people: 40, asked: 30, optedIn: 20, sharing: 12, read: 29, trained: 28, thanked: 10, posts: 8 }
const facts = { policyVersion: '1.0', smallest: 5 }
const causesOf = (team: TeamFigures, version: string | null = '1.0') =>
  findCauses(team, { ...facts, policyVersion: version }).map(({ cause, reason }) => [cause, reason.code])

test('a team that is told, supplied, trained and thanked has none of the four reasons', () => {
  expect(causesOf(well)).toEqual([])
})

test('each of the four reasons is named by its own figure', () => {
  expect(causesOf(well, null)).toEqual([['whether', 'diagnosis.no-policy']])
  expect(causesOf({ ...well, read: 20 })).toEqual([['whether', 'diagnosis.policy-unread']])
  expect(causesOf({ ...well, posts: 3 })).toEqual([['what', 'diagnosis.few-posts']])
  expect(causesOf({ ...well, trained: 20 })).toEqual([['how', 'diagnosis.untrained']])
  expect(causesOf({ ...well, thanked: 3 })).toEqual([['why', 'diagnosis.no-thanks']])
  expect(causesOf({ ...well, sharing: 0, thanked: 0 })).toEqual([['why', 'diagnosis.no-results']])
  expect(causesOf({ ...well, sharing: 0, thanked: 1 })).toEqual([])
})

test('nothing is said of fewer than five people, nor of a team whose rest would be fewer than five', () => {
  const count = fc.integer({ min: 0, max: 30 })
  fc.assert(
    fc.property(count, fc.array(count, { maxLength: 3 }), (asked, others) => {
      const wholes = others.map((other) => asked + other)
      expect(isEnough(asked, wholes, 5)).toBe(asked >= 5 && others.every((other) => other === 0 || other >= 5))
    }),
  )
})

test('a senior leader is given one thing at a time, and time to answer', () => {
  const joined: SeniorFacts = {
    ...{ employment: 'active', consent: 'opted-in', consentOn: '2027-01-20', training: 'attended' },
    ...{ lastSharedOn: '2027-02-08', shares: 2, toldOn: '2027-01-30' },
  }
  const nudgeOf = (more: Partial<SeniorFacts>) => seniorNudge({ ...joined, ...more }, '2027-02-10')
  expect(nudgeOf({}).code).toBe('senior-nudge.none')
  expect(nudgeOf({ consent: 'not-asked' }).code).toBe('senior-nudge.invite')
  expect(nudgeOf({ consent: 'invited', consentOn: '2027-02-08' }).code).toBe('senior-nudge.wait')
  expect(nudgeOf({ consent: 'reminded', consentOn: '2027-02-01' })).toEqual({ code: 'senior-nudge.ask-again', data: { days: 9 } })
  expect(nudgeOf({ training: 'missed' }).code).toBe('senior-nudge.train')
  expect(nudgeOf({ lastSharedOn: null }).code).toBe('senior-nudge.first-share')
  expect(nudgeOf({ lastSharedOn: '2027-01-20' })).toEqual({ code: 'senior-nudge.share-again', data: { days: 21 } })
  expect(nudgeOf({ toldOn: null })).toEqual({ code: 'senior-nudge.tell-impact', data: { shares: 2 } })
  expect(nudgeOf({ employment: 'on-leave' }).code).toBe('senior-nudge.on-leave')
})
