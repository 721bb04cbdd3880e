/** What the product's figures mean: the same numbers always give the same figure, and nothing known is no zero. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type KpiFacts, kpiOf, provenanceOf, workingOf } from '#shared/domain/figures/kpis.ts'
import { kpis, metrics } from '#shared/domain/figures/types.ts'

const none = Object.fromEntries(metrics.map((metric) => [metric, 0])) as KpiFacts['sums']

const facts: KpiFacts = {
  sums: { ...none, share: 1284, click: 9412, impression: 412_000, reaction: 900, comment: 80, reshare: 20 },
  counted: new Set(['share', 'click', 'impression', 'reaction']),
  activeUsers: 148,
  optedIn: 221,
  invited: 412,
  employees: 480,
  adoptionOf: 'invited',
  audience: 5220,
  expectedReach: { low: 522, likely: 914, high: 1305 },
  mediaValue: { low: 900_000, likely: 1_847_800, high: 3_600_000 },
  voice: { own: 14, others: 86 },
  sentiment: { positive: 6, neutral: 2, negative: 2 },
}

test('someone reads the figures of the drawn dashboard as it draws them', () => {
  expect(kpiOf('adoption-rate', facts).value).toBeCloseTo(0.5364, 4)
  expect(kpiOf('share-rate', facts).value).toBeCloseTo(0.6697, 4)
  expect(kpiOf('shares', facts).value).toBe(1284)
  expect(kpiOf('clicks-per-share', facts).value).toBeCloseTo(7.33, 2)
  expect(kpiOf('engagement', facts).value).toBe(1000)
  expect(kpiOf('earned-media-value', facts)).toMatchObject({
    value: 1_847_800,
    unit: 'money',
    estimated: true,
    range: { low: 900_000, high: 3_600_000 },
  })
})

test('adoption is a part of all employees where the program says so', () => {
  expect(kpiOf('adoption-rate', { ...facts, adoptionOf: 'employees' }).value).toBeCloseTo(221 / 480, 6)
})

test('a share rate shows its working with the numbers behind it', () => {
  expect(workingOf('share-rate', facts).map(({ label, value, sign }) => [label, Math.round(value * 1000) / 1000, sign])).toEqual([
    ['active', 148, '÷'],
    ['opted-in', 221, '='],
    ['result', 0.67, ''],
  ])
})

test('sentiment is kind less unkind, of all that were judged', () => {
  expect(kpiOf('sentiment', facts).value).toBeCloseTo(0.4, 6)
  expect(workingOf('sentiment', facts).map(({ sign }) => sign)).toEqual(['−', '÷', '=', ''])
})

test('what was never counted is not known rather than zero', () => {
  expect(kpiOf('visits', facts).value).toBeNull()
  expect(kpiOf('visits', { ...facts, counted: new Set(['visit']) }).value).toBe(0)
})

test('nobody reads a share of voice where no competitor was looked for', () => {
  expect(kpiOf('share-of-voice', { ...facts, voice: { own: 14, others: 0 } }).value).toBeNull()
})

test('figures that rest on nothing are no numbers at all', () => {
  const empty: KpiFacts = {
    ...facts,
    sums: none,
    activeUsers: 0,
    optedIn: 0,
    invited: 0,
    audience: 0,
    expectedReach: null,
    mediaValue: null,
  }
  for (const key of ['share-rate', 'adoption-rate', 'clicks-per-share', 'reach-potential', 'reach-expected', 'earned-media-value'] as const)
    expect(kpiOf(key, empty).value, key).toBeNull()
})

test('the working of every figure ends in its value, whatever was counted', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 })
  const sums = fc.record(Object.fromEntries(metrics.map((metric) => [metric, amount])))
  const some = fc.record({ sums, activeUsers: amount, optedIn: amount, invited: amount, audience: amount, own: amount, others: amount })
  fc.assert(
    fc.property(some, fc.constantFrom(...kpis), ({ own, others, ...drawn }, key) => {
      const asked = { ...facts, ...drawn, sums: { ...none, ...drawn.sums }, counted: new Set(metrics), voice: { own, others } }
      const { value } = kpiOf(key, asked)
      const steps = workingOf(key, asked)
      if (value === null) expect(steps.map(({ label }) => label)).not.toContain('result')
      else expect(steps.at(-1)?.value).toBe(value)
      expect(Number.isFinite(value ?? 0)).toBe(true)
    }),
  )
})

test('adoption and share rate name what others have published', () => {
  expect(provenanceOf('adoption-rate').reference).toBe('adoption-rate')
  expect(provenanceOf('clicks').reference).toBeNull()
})
