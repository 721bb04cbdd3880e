/** The next kind thing to do for somebody. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NextFacts, nextStepOf } from '#shared/domain/people/next-step.ts'
import { trainingOf } from '#shared/domain/people/training-state.ts'
import { attendanceStates, consents, employments } from '#shared/domain/people/types.ts'

const today = '2027-02-10'
const joined: NextFacts = {
  ...{ consent: 'opted-in', consentOn: '2027-01-26', employment: 'active', hasEmail: true, usesSocial: null, networks: 1 },
  ...{ training: 'attended', policyRead: '1.0', policyOut: '1.0', sharesThisWeek: 0, reminderDays: [3, 7, 14] },
}
const next = (facts: Partial<NextFacts>) => nextStepOf({ ...joined, ...facts }, today)

test('nothing is asked of who said no, has left or is away', () => {
  const facts = fc.record({ consent: fc.constantFrom(...consents), employment: fc.constantFrom(...employments) })
  fc.assert(
    fc.property(facts, ({ consent, employment }) => {
      const isClosed = consent === 'declined' || consent === 'opted-out' || employment !== 'active'
      if (isClosed) expect(next({ consent, employment }).code).toBe('none')
    }),
  )
})

test('who has not been asked is invited, by a word where there is no address', () => {
  expect(next({ consent: 'not-asked' }).code).toBe('invite')
  expect(next({ consent: 'not-asked', hasEmail: false }).code).toBe('ask-consent')
})

test.each([
  ['invited', '2027-02-05', 'remind', 3],
  ['invited', '2027-02-08', 'none', 0],
  ['reminded', '2027-02-05', 'none', 0],
  ['reminded', '2027-02-03', 'remind', 5],
  ['reminded', '2027-02-04', 'remind', 4],
] as const)('who was %s on %s: %s', (consent, consentOn, code, days) => {
  expect(next({ consent, consentOn })).toEqual({ code, data: code === 'none' ? {} : { days } })
})

test('without a ladder nobody is reminded', () => {
  expect(next({ consent: 'invited', consentOn: '2027-01-01', reminderDays: [] }).code).toBe('none')
})

test('who takes part reads the policy, is trained, tells where they are, and is thanked', () => {
  expect(next({ policyRead: null })).toEqual({ code: 'read-policy', data: { version: '1.0' } })
  expect(next({ policyRead: null, policyOut: null, training: 'none' }).code).toBe('train')
  expect(next({ networks: 0 }).code).toBe('tell-networks')
  expect(next({ networks: 0, usesSocial: false, sharesThisWeek: 3 })).toEqual({ code: 'thank', data: { shares: 3 } })
  expect(next({ sharesThisWeek: 2 }).code).toBe('none')
})

const sessions = fc.array(
  fc.record({ state: fc.constantFrom(...attendanceStates), day: fc.constantFrom('2027-01-20', '2027-02-09', '2027-02-10', '2027-03-03') }),
  { maxLength: 6 },
)

test('the best of somebody’s sessions counts, in whatever order they come', () => {
  fc.assert(
    fc.property(sessions, fc.func(fc.integer()), (all, key) => {
      const facts = { consent: 'opted-in', invitedOn: '2027-02-01' } as const
      expect(
        trainingOf(
          [...all].sort((a, b) => key(a) - key(b)),
          facts,
          today,
        ),
      ).toEqual(trainingOf(all, facts, today))
      if (all.some(({ state }) => state === 'attended')) expect(trainingOf(all, facts, today).state).toBe('attended')
    }),
  )
})

test('two weeks after the invitation a session is owed, unless one is to come', () => {
  const facts = { consent: 'opted-in', invitedOn: '2027-01-26' } as const
  expect(trainingOf([], facts, '2027-02-09')).toEqual({ state: 'none', day: null })
  expect(trainingOf([], facts, today)).toEqual({ state: 'overdue', day: '2027-02-09' })
  expect(trainingOf([{ state: 'missed', day: '2027-02-03' }], facts, today).state).toBe('overdue')
  expect(trainingOf([{ state: 'booked', day: '2027-02-12' }], facts, today)).toEqual({ state: 'booked', day: '2027-02-12' })
  expect(trainingOf([], { ...facts, consent: 'declined' }, today).state).toBe('none')
})
