/** Words that are being typed into a report. */
import { describe, expect, test } from 'vitest'
import { stillTyped, withTyped } from '#renderer/features/reports/logic/with-typed.ts'
import { sampleReport } from '../../report-sample.ts'

const before = { id: 'teams', title: '', comment: null }
const typed = new Map([['teams', { comment: 'We ask ' }]])

describe('what somebody types into a section', () => {
  test('stays while the report does not hold it yet', () => {
    expect(stillTyped(typed, [before])).toEqual(typed)
  })

  test('keeps the space before the next word when the saving falls between the two', () => {
    const saved = stillTyped(typed, [{ ...before, comment: 'We ask' }])
    expect(saved.get('teams')?.comment).toBe('We ask ')
  })

  test('goes when it is undone, and when the section is gone', () => {
    const saved = stillTyped(typed, [{ ...before, comment: 'We ask' }])
    expect(stillTyped(saved, [before]).size).toBe(0)
    expect(stillTyped(saved, []).size).toBe(0)
  })

  test('shows over the first section as the headline of the whole report', () => {
    const report = sampleReport('en')
    const first = report.sections.find(({ kind }) => kind === 'headline')
    const shown = withTyped(report, { headline: { title: 'Half of us take part' } })
    expect(shown.headline).toBe('Half of us take part')
    expect(shown.sections.find(({ kind }) => kind === 'headline')?.title).toBe(first?.title)
  })
})
