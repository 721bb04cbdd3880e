/** Who might lead: four questions, three voices, never a rank, and every answer says where it comes from. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LeaderData, leaderAnswers, leaderScore, type Said } from '#shared/domain/people/leaders.ts'
import { leaderQuestions } from '#shared/domain/people/types.ts'

const nothing: LeaderData = { networks: 0, audience: null, usesNone: false, shares: 0, trainings: 0 }
const score = fc.integer({ min: 0, max: 2 })
const said: fc.Arbitrary<Said> = fc.record({
  voice: fc.constantFrom('self', 'colleague'),
  answers: fc.dictionary(fc.constantFrom(...leaderQuestions), score),
  at: fc.integer({ min: 0, max: 1000 }),
})
const data: fc.Arbitrary<LeaderData> = fc.record({
  networks: fc.nat({ max: 4 }),
  audience: fc.option(fc.nat({ max: 2000 })),
  usesNone: fc.boolean(),
  shares: fc.nat({ max: 20 }),
  trainings: fc.nat({ max: 4 }),
})
const scoreOf = (all: readonly Said[], noted: LeaderData) => leaderScore(leaderAnswers(all, noted))

test('of who nothing is known every answer is open, and none is a no', () => {
  expect(leaderAnswers([], nothing).map((answer) => [answer.question, answer.score, answer.voice])).toEqual(
    leaderQuestions.map((question) => [question, null, null]),
  )
})

test('what is noted, what colleagues say and what they say of themselves: the strongest counts, and says whose it is', () => {
  const all: readonly Said[] = [
    { voice: 'self', answers: { 'personal-brand': 2, excited: 2 }, at: 1 },
    { voice: 'colleague', answers: { 'personal-brand': 1, 'public-face': 1 }, at: 2 },
    { voice: 'colleague', answers: { 'public-face': 2 }, at: 3 },
  ]
  const answers = leaderAnswers(all, { ...nothing, shares: 7, trainings: 3 })
  expect(answers.map((answer) => [answer.score, answer.voice, answer.reason])).toEqual([
    [2, 'self', { code: 'leader.said-self', data: {} }],
    [2, 'data', { code: 'leader.noted-shares', data: { shares: 7 } }],
    [2, 'colleague', { code: 'leader.said-colleagues', data: { count: 2 } }],
    [2, 'data', { code: 'leader.noted-trainings', data: { trainings: 3 } }],
  ])
})

test('a later word of their own takes the place of an earlier one', () => {
  const words = (first: number, second: number): readonly Said[] => [
    { voice: 'self', answers: { excited: second }, at: 2 },
    { voice: 'self', answers: { excited: first }, at: 1 },
  ]
  expect(scoreOf(words(2, 0), nothing)).toBe(0)
  expect(scoreOf(words(0, 2), nothing)).toBe(2)
})

test('the score is between nothing and two a question', () => {
  fc.assert(
    fc.property(fc.array(said), data, (all, noted) => {
      const total = scoreOf(all, noted)
      expect(total).toBeGreaterThanOrEqual(0)
      expect(total).toBeLessThanOrEqual(8)
    }),
  )
})

test('nobody is spoken down: what is noted and what they say of themselves only ever add', () => {
  fc.assert(
    fc.property(fc.array(said), data, (all, noted) => {
      const colleagues = all.filter(({ voice }) => voice === 'colleague')
      expect(scoreOf(all, noted)).toBeGreaterThanOrEqual(scoreOf(colleagues, nothing))
      expect(scoreOf(all, noted)).toBeGreaterThanOrEqual(scoreOf(all, nothing))
    }),
  )
})
