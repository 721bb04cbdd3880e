/** The charts of the sample report, and its words and names. */
import type { ChartBlock, ReportSection } from '#shared/contracts/report-shapes.ts'
import { addDays } from '#shared/domain/day.ts'
import type { Locale } from '#shared/ids.ts'

/** Forty letters and more, as long as teams are called. */
export const longTeam = 'Assistenza tecnica e ricambi Mediterraneo'
/** What a spreadsheet would take for a formula, a page for markup. */
export const trickyNames = ['=1+1', '@x', '+39 rossi', 'R&D <"Bari">'] as const

export const words = {
  en: ['Half of those we invited take part', 'Against the targets', 'Shares a week', 'Where it works', 'Ahead', 'On track', 'At risk'],
  it: [
    'Partecipa la metà degli invitati',
    'Rispetto agli obiettivi',
    'Condivisioni a settimana',
    'Dove funziona',
    'In anticipo',
    'In linea',
    'A rischio',
  ],
  ms: [
    'Separuh daripada jemputan menyertai',
    'Berbanding sasaran',
    'Perkongsian seminggu',
    'Tempat ia berkesan',
    'Mendahului',
    'Mengikut rancangan',
    'Berisiko',
  ],
} as const satisfies Readonly<Record<Locale, readonly string[]>>

export type Words = (typeof words)[Locale]

const weeks = [18, 26, 34, 92, 231, 214, 168, 139, 158, 112, 92]

const chart: Pick<ChartBlock, 'kind' | 'unit' | 'band' | 'outside' | 'marks' | 'isOpenEnded' | 'note'> = {
  ...{ kind: 'chart', unit: 'count', band: null, outside: [], marks: [], isOpenEnded: false, note: '' },
}

function one(name: string, values: readonly (number | null)[]): ChartBlock['series'] {
  return [{ id: 's1', name, values: [...values], isBefore: false }]
}

/** With everything that a line can have. */
function sharesAWeek(say: Words): ChartBlock {
  return {
    ...chart,
    id: 'reach.weeks',
    title: say[2],
    alt: 'Shares a week rise to 231 at roll-out and fall to 92; the last two weeks lie below what was to be expected.',
    form: 'line',
    by: 'week',
    labels: weeks.map((_, at) => addDays('2027-01-25', at * 7)),
    series: [...one(say[2], weeks), { id: 's0', name: 'before', values: [12, 14, 9, null, 20, 22, 25, 19, 21, 24, 20], isBefore: true }],
    band: {
      name: 'expected after a launch',
      low: [null, null, null, null, null, 190, 134, 120, 118, 126, 146],
      high: [null, null, null, null, null, 210, 185, 172, 170, 176, 190],
    },
    outside: [9, 10],
    marks: [
      { letter: 'A', day: '2027-02-24', text: 'Roll-out to everybody' },
      { letter: 'B', day: '2027-03-29', text: 'Easter Monday, two short weeks' },
    ],
    isOpenEnded: true,
    note: 'The last week is not whole yet.',
  }
}

export function reach(say: Words): ReportSection {
  return {
    kind: 'reach',
    title: say[2],
    blocks: [
      sharesAWeek(say),
      {
        ...chart,
        id: 'reach.months',
        title: 'Engagement a month',
        alt: 'Engagement of three months.',
        form: 'columns',
        by: 'month',
        labels: ['2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01'],
        series: one('Engagement', [412, 5_310, 7_844, 2_100]),
        isOpenEnded: true,
      },
      {
        ...chart,
        id: 'reach.networks',
        title: 'Share rate by network',
        alt: 'Share rate of four networks.',
        form: 'bars',
        unit: 'rate',
        by: 'word',
        labels: ['LinkedIn', longTeam, trickyNames[3], 'X'],
        series: one('Share rate', [0.67, 0.31, 0.024, null]),
      },
      {
        ...chart,
        id: 'reach.nothing',
        title: 'Conversions a week',
        alt: 'Nothing is counted.',
        form: 'line',
        by: 'week',
        labels: [],
        series: [],
      },
    ],
  }
}

export function content(): ReportSection {
  const parts = [
    ['Employee', 88, 40],
    ['Company', 61, 40],
    ['Third party', 34, 20],
    ['Jobs', 12, 0],
    ['Other', 3, 0],
  ] as const
  return {
    kind: 'content',
    title: 'What was shared',
    blocks: [
      {
        kind: 'chart',
        id: 'content.mix',
        title: 'Content mix',
        alt: 'Employee content 44%, company content 31%, third-party content 17%, jobs 6%, other 2%.',
        form: 'stack',
        unit: 'count',
        by: 'word',
        labels: ['Shared', 'Target'],
        series: parts.map(([name, shared, target]) => ({ id: name, name, values: [shared, target], isBefore: false })),
        band: null,
        outside: [],
        marks: [],
        isOpenEnded: false,
        note: '',
      },
    ],
  }
}
