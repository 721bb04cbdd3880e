/** What changed since a report was frozen: exactly the values that differ, whichever they are. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportBlock, ReportContent } from '#shared/contracts/report-shapes.ts'
import { changesBetween } from '#shared/domain/reports/changes.ts'
import { sampleReport } from '../../report-sample.ts'

const words = { part: (part: string) => part, day: (day: string) => day }
const changes = (before: ReportContent, now: ReportContent) => changesBetween(before, now, words)

/** Every place of a report where one number stands, as a way to change it. */
interface Place {
  readonly section: number
  readonly block: number
  readonly change: (block: ReportBlock) => void
}

const more = (value: number | null) => (value ?? 0) + 1

function placesOf(content: ReportContent): readonly Place[] {
  return content.sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((each, block) => changesOf(each).map((change) => ({ section, block, change }))),
  )
}

function changesOf(block: ReportBlock): readonly ((block: ReportBlock) => void)[] {
  switch (block.kind) {
    case 'figures':
      return block.figures.map((_, at) => (into) => {
        const figure = into.kind === 'figures' ? into.figures[at] : undefined
        if (figure !== undefined) figure.value = more(figure.value)
      })
    case 'targets':
      return block.rows.map((_, at) => (into) => {
        const row = into.kind === 'targets' ? into.rows[at] : undefined
        if (row !== undefined) row.due = more(row.due)
      })
    case 'chart':
      return block.series.flatMap(({ values }, of) =>
        values.map((_, at) => (into: ReportBlock) => {
          const series = into.kind === 'chart' ? into.series[of]?.values : undefined
          if (series !== undefined) series[at] = more(series[at] ?? null)
        }),
      )
    case 'table':
      return block.rows.flatMap((row, of) =>
        row.flatMap((cell, at) =>
          typeof cell !== 'number'
            ? []
            : [
                (into: ReportBlock) => {
                  const cells = into.kind === 'table' ? into.rows[of] : undefined
                  if (cells !== undefined) cells[at] = cell + 1
                },
              ],
        ),
      )
    case 'prose':
    case 'note':
      return [
        (into) => {
          if (into.kind === 'prose' || into.kind === 'note') into.text += ' And so on.'
        },
      ]
    case 'list':
    case 'definitions':
      return []
  }
}

describe('what changed since a report was frozen', () => {
  it('is nothing where nothing did', () => {
    expect(changes(sampleReport(), sampleReport())).toEqual([])
    expect(changes(sampleReport(), { ...sampleReport(), asOf: '2027-05-01', sources: [], definitionVersion: 2 })).toEqual([])
  })

  it('is exactly what was changed, however many values that is', () => {
    const places = placesOf(sampleReport())
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(places.length - 1), { maxLength: 40 }), (drawn) => {
        const now = sampleReport()
        for (const at of drawn) {
          const place = places[at]
          const block = place && now.sections[place.section]?.blocks[place.block]
          if (block !== undefined) place?.change(block)
        }
        const told = changes(sampleReport(), now)
        expect(told).toHaveLength(drawn.length)
        const sections = (all: readonly string[]) => [...new Set(all)].sort()
        expect(sections(told.map(({ section }) => section))).toEqual(
          sections(drawn.map((at) => now.sections[places[at]?.section ?? 0]?.kind ?? '')),
        )
        expect(changes(now, sampleReport()).map(({ before, now: after }) => [after, before])).toEqual(
          told.map(({ before, now: after }) => [before, after]),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('names a place so that it is found: figure, column and row, day of a chart', () => {
    const now = sampleReport()
    for (const { blocks } of now.sections)
      for (const block of blocks) {
        if (block.kind === 'figures' && block.figures[0] !== undefined) block.figures[0].value = 0.6
        if (block.kind === 'table' && block.id === 'teams.table' && block.rows[5] !== undefined) block.rows[5][2] = 7
      }
    expect(changes(sampleReport(), now).filter(({ section }) => section === 'headline' || section === 'teams')).toEqual([
      { section: 'headline', what: 'Adoption', unit: 'rate', before: 221 / 412, now: 0.6 },
      expect.objectContaining({ section: 'teams', what: expect.stringMatching(/^Teams, .+, Shares$/), unit: 'count', now: 7 }),
    ])
  })

  it('is one line for a section that is not there any longer, and one for a reason that is new', () => {
    const now = sampleReport()
    now.sections = now.sections.filter(({ kind }) => kind !== 'teams')
    now.missing.push({ kind: 'teams', title: 'Teams', why: 'Nobody shared.' })
    expect(changes(sampleReport(), now)).toEqual([
      {
        section: 'teams',
        what: sampleReport().sections.find(({ kind }) => kind === 'teams')?.title,
        unit: 'text',
        before: expect.any(String),
        now: null,
      },
      { section: 'teams', what: 'Teams, missing', unit: 'text', before: null, now: 'Nobody shared.' },
    ])
  })

  it('tells rows that came and went, and what was asked', () => {
    const now = sampleReport()
    const list = now.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'list')
    if (list?.kind === 'list') list.items[0] = { text: 'One more decision', detail: '' }
    expect(changes(sampleReport(), now).map(({ before, now: after }) => [before, after])).toEqual([
      [null, 'One more decision'],
      ['Give each plant half an hour a month for stories (Reggio Emilia and Bari first)', null],
    ])
  })
})
