/** The days that each template tells of, seen from any day, and where names stand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#shared/domain/day.ts'
import { personIdsIn, personToken, replaceTokens } from '#shared/domain/reports/names.ts'
import { comparedPeriod, type TemplateFacts, templatePeriod, templateSections } from '#shared/domain/reports/templates.ts'
import { reportSections, reportTemplates } from '#shared/domain/reports/types.ts'

const nothing: TemplateFacts = { today: '2027-04-05', plan: null, launch: null, campaign: null }
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))
const anySpan = fc
  .record({ from: anyDay, days: fc.integer({ min: 0, max: 90 }) })
  .map(({ from, days }) => ({ from, to: addDays(from, days) }))

test('a monthly report tells of the last whole month, a quarterly one of the last whole quarter', () => {
  expect(templatePeriod('monthly', nothing)).toEqual({ period: { from: '2027-03-01', to: '2027-03-31' }, gap: null })
  expect(templatePeriod('quarterly', nothing).period).toEqual({ from: '2027-01-01', to: '2027-03-31' })
  expect(templatePeriod('board-one-pager', { ...nothing, today: '2027-01-01' }).period).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(templatePeriod('monthly', { ...nothing, today: '2024-03-01' }).period).toEqual({ from: '2024-02-01', to: '2024-02-29' })
})

test('a launch review begins with the plan, or with the launch where there is no plan, and ends at day 60 or today', () => {
  const plan = { from: '2027-01-11', to: '2027-03-11' }
  expect(templatePeriod('launch-review', { ...nothing, plan })).toEqual({ period: plan, gap: null })
  expect(templatePeriod('launch-review', { ...nothing, plan, today: '2027-02-10' }).period).toEqual({
    from: '2027-01-11',
    to: '2027-02-10',
  })
  expect(templatePeriod('launch-review', { ...nothing, launch: '2027-02-01' }).period).toEqual({ from: '2027-02-01', to: '2027-04-01' })
})

test('what cannot be told of yet is said, and its days are those of the last month', () => {
  const month = { from: '2027-03-01', to: '2027-03-31' }
  const ahead = { from: '2027-06-01', to: '2027-07-30' }
  expect(templatePeriod('launch-review', nothing)).toEqual({ period: month, gap: 'no-plan' })
  expect(templatePeriod('launch-review', { ...nothing, plan: ahead })).toEqual({ period: month, gap: 'plan-ahead' })
  expect(templatePeriod('campaign-wrap-up', nothing)).toEqual({ period: month, gap: 'no-campaign' })
  expect(templatePeriod('campaign-wrap-up', { ...nothing, campaign: ahead })).toEqual({ period: month, gap: 'campaign-ahead' })
})

test('no report tells of tomorrow or of days that are turned around, whatever plan and campaign say', () => {
  const maybe = fc.option(anySpan, { nil: null })
  fc.assert(
    fc.property(
      fc.constantFrom(...reportTemplates),
      fc.record({ today: anyDay, plan: maybe, launch: fc.option(anyDay, { nil: null }), campaign: maybe }),
      (template, facts) => {
        const { period } = templatePeriod(template, facts)
        expect(period.from <= period.to).toBe(true)
        expect(period.to <= facts.today).toBe(true)
      },
    ),
  )
})

test('what stands beside a period is as long as it, right before it or on the same dates of the year before', () => {
  fc.assert(
    fc.property(anySpan, (period) => {
      expect(comparedPeriod(period, 'none')).toBeNull()
      const before = comparedPeriod(period, 'before')
      expect(before === null ? null : addDays(before.to, 1)).toBe(period.from)
      expect(before === null ? null : daysBetween(before.from, before.to)).toBe(daysBetween(period.from, period.to))
      const year = comparedPeriod(period, 'year-before')
      expect(year?.from.slice(0, 4)).toBe(String(Number(period.from.slice(0, 4)) - 1))
    }),
  )
})

test('every template has every section once, those that it shows first', () => {
  for (const template of reportTemplates) {
    const sections = templateSections(template)
    expect(sections.map(({ kind }) => kind).sort()).toEqual([...reportSections].sort())
    const shown = sections.map((section) => section.shown)
    expect(shown.indexOf(false) === -1 || !shown.slice(shown.indexOf(false)).includes(true)).toBe(true)
    expect(sections[0]).toMatchObject({ kind: 'headline', shown: true })
  }
})

test('a name stands where its token does, and only there', () => {
  const text = `Thanks to ${personToken('a-1')}, ${personToken('b-2')} and ${personToken('a-1')}.`
  expect(personIdsIn(text)).toEqual(['a-1', 'b-2'])
  expect(replaceTokens(text, (id) => (id === 'a-1' ? 'Anna $& Rossi' : 'a colleague'))).toBe(
    'Thanks to Anna $& Rossi, a colleague and Anna $& Rossi.',
  )
  expect(replaceTokens('{{person:}} {{team:a}}', () => 'X')).toBe('{{person:}} {{team:a}}')
})
