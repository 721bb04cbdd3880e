/** What somebody ticks and unticks in a section is what the section shows. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenAfter, isHidden, partsOf } from '#shared/domain/reports/parts.ts'
import { sampleReport } from '#tests/report-sample.ts'

const parts = [
  { id: 'adoption-rate', block: 'figures' },
  { id: 'share-rate', block: 'figures' },
  { id: 'course', block: 'course' },
]

describe('the parts of a section', () => {
  test('are each tile, each goal, and charts, tables and lists whole', () => {
    const { sections } = sampleReport()
    const goals = sections.find(({ kind }) => kind === 'goals')
    expect(goals && partsOf(goals).map(({ id, kind }) => [id, kind])).toEqual(['t1', 't2', 't3', 't4', 't5'].map((id) => [id, 'target']))
    const listed = sections.flatMap(partsOf)
    expect(new Set(listed.map(({ kind }) => kind))).toEqual(new Set(['figure', 'target', 'chart', 'table', 'list']))
    expect(listed.every(({ label }) => label !== '')).toBe(true)
  })

  test('show exactly what is ticked, whatever was hidden before, block or part', () => {
    const anyHidden = fc.subarray(['adoption-rate', 'share-rate', 'course', 'figures', 'gone'])
    fc.assert(
      fc.property(anyHidden, fc.constantFrom(...parts), fc.boolean(), (hidden, part, shows) => {
        const after = hiddenAfter(hidden, part, parts, shows)
        for (const each of parts) expect(isHidden(each, after)).toBe(each === part ? !shows : isHidden(each, hidden))
      }),
    )
  })
})
