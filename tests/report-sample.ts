/** A report with every kind of block in it, for tests of whatever writes one: awkward names, nothing known, less than nothing. */
import type { ReportBlock, ReportContent, ReportSection } from '#shared/contracts/report-shapes.ts'
import type { Locale } from '#shared/ids.ts'
import { content, longTeam, reach, trickyNames, type Words, words } from './report-sample-charts.ts'

/** The same numbers in every language. */
export function sampleReport(locale: Locale = 'en'): ReportContent {
  const say = words[locale]
  return {
    version: 1,
    name: 'April, board meeting',
    headline: `${say[0]}; the weeks after Easter decide the rest`,
    template: 'quarterly',
    program: 'Aurelia Voices',
    company: 'Aurelia Pumps S.p.A. & Figli <Reggio Emilia>',
    foot: '',
    color: '#0b6477',
    locale,
    period: { from: '2027-01-25', to: '2027-04-11' },
    compare: { from: '2026-11-09', to: '2027-01-24' },
    asOf: '2027-04-11',
    filters: [],
    audience: 'agreed',
    currency: 'EUR',
    smallestGroup: 5,
    sections: [headline(), goals(say), reach(say), content(), teams(say), steps(), definitions()],
    missing: [{ kind: 'returns', title: 'Costs and return', why: 'No costs are written down for March.' }],
    sources: [{ label: 'LinkedIn', lastDay: '2027-04-11', importedAt: Date.UTC(2027, 3, 12, 8) }],
    rates: { version: 3, source: 'Rates of January', assumed: false },
    definitionVersion: 1,
  }
}

function headline(): ReportSection {
  const figure = { range: null, estimated: false, note: '', reference: '' }
  return {
    kind: 'headline',
    title: 'Summary',
    blocks: [
      {
        kind: 'prose',
        id: 'headline.text',
        origin: 'written',
        text: 'Seven weeks after roll-out, 221 of 412 invited colleagues have joined by choice, and two in three of them share.\n\nApplications are well ahead. Shares fell below the expected dip in the two weeks around Easter, so we ask for two decisions on the last page.',
      },
      {
        kind: 'figures',
        id: 'headline.figures',
        figures: [
          { ...figure, key: 'adoption-rate', label: 'Adoption', value: 221 / 412, unit: 'rate', before: 0.445, note: '221 of 412' },
          {
            ...figure,
            key: 'share-rate',
            label: 'Share rate',
            value: 148 / 221,
            unit: 'rate',
            before: null,
            note: '148 of 221',
            reference: '64% as published',
          },
          {
            ...figure,
            key: 'earned-media-value',
            label: 'Earned media value',
            value: 1_847_800,
            unit: 'money',
            before: 1_200_000,
            range: { low: 1_100_000, high: 2_650_000 },
            estimated: true,
            note: 'Rates of January',
          },
          { ...figure, key: 'sentiment', label: 'Net sentiment', value: -0.12, unit: 'score', before: 0.24 },
          { ...figure, key: 'leads', label: 'Leads', value: null, unit: 'count', before: null },
        ],
      },
    ],
  }
}

type TargetRow = Extract<ReportBlock, { kind: 'targets' }>['rows'][number]

function goals(say: Words): ReportSection {
  const row = (id: string, name: string, unit: TargetRow['unit'], amounts: readonly [now: number | null, value: number, due: number]) => ({
    ...{ id, name, unit, start: 0, byDay: '2027-06-30', forecast: null },
    ...{ now: amounts[0], value: amounts[1], due: amounts[2] },
  })
  const rows: TargetRow[] = [
    { ...row('t1', 'Applications from shares', 'count', [118, 150, 78]), forecast: 190, state: 'ahead', word: say[4] },
    { ...row('t2', 'Leads with a tracked link', 'count', [41, 60, 37]), state: 'on-track', word: say[5] },
    { ...row('t3', 'Share of voice', 'rate', [0.14, 0.18, 0.162]), state: 'at-risk', word: say[6] },
    { ...row('t4', 'Earned media value, estimated', 'money', [null, 4_000_000, 2_100_000]), state: 'no-figures', word: '–' },
    { ...row('t5', 'Views beyond all hope', 'count', [912_000, 700_000, 400_000]), state: 'reached', word: say[4] },
  ]
  return { kind: 'goals', title: say[1], blocks: [{ kind: 'targets', id: 'goals.targets', title: '', rows }] }
}

function teams(say: Words): ReportSection {
  const names = [longTeam, ...trickyNames, ...Array.from({ length: 40 }, (_, at) => `Team ${at + 1}`)]
  return {
    kind: 'teams',
    title: say[3],
    blocks: [
      {
        kind: 'note',
        id: 'teams.note',
        text: 'Groups under five people are merged. Thanks go to {{person:0199aaaa-0000-7000-8000-000000000001}}.',
      },
      {
        kind: 'table',
        id: 'teams.table',
        title: 'Teams',
        columns: [
          { id: 'team', label: 'Team', unit: 'text', hasBar: false },
          { id: 'since', label: 'Since', unit: 'day', hasBar: false },
          { id: 'shares', label: 'Shares', unit: 'count', hasBar: false },
          { id: 'rate', label: 'Share rate', unit: 'rate', hasBar: true },
          { id: 'value', label: 'Value, estimated', unit: 'money', hasBar: false },
        ],
        rows: names.map((name, at) => [
          name,
          '2027-02-24',
          at === 3 ? null : 1_240 - at * 31,
          Math.max(0, 0.9 - at * 0.03),
          at === 2 ? -5_000 : 210_000 - at * 4_000,
        ]),
        foot: ['All', null, 12_480, 0.67, 1_847_800],
        more: 3,
        note: 'Shares noted by hand are counted.',
      },
    ],
  }
}

function steps(): ReportSection {
  const list = (form: 'points' | 'steps', title: string, items: readonly (readonly [string, string])[]): ReportBlock => ({
    kind: 'list',
    id: `next-steps.${form}`,
    title,
    form,
    items: items.map(([text, detail]) => ({ text, detail })),
  })
  return {
    kind: 'next-steps',
    title: 'What we ask of you',
    blocks: [
      list('steps', 'Two decisions', [
        ['Give each plant half an hour a month for stories', 'Reggio Emilia and Bari first'],
        ['Let the sales directors go first after Easter', ''],
      ]),
      list('points', 'What we do not know', [['X was never imported', 'Last look: 1 March']]),
    ],
  }
}

function definitions(): ReportSection {
  const item = (key: string, name: string, formula: string, reference: string) => ({
    ...{ key, name, formula, reference, version: 1, since: '2027-01-11' },
    ...{
      counted: 'Everybody who joined and shared at least once.',
      leftOut: 'Accounts of the company.',
      source: 'LinkedIn, 11 April 2027',
    },
  })
  return {
    kind: 'definitions',
    title: 'Definitions',
    blocks: [
      {
        kind: 'definitions',
        id: 'definitions.items',
        items: [
          item('share-rate', 'Share rate', '148 ÷ 221 = 67.0%', '64% as published'),
          item('adoption-rate', 'Adoption', '221 ÷ 412 = 53.6%', ''),
        ],
      },
    ],
  }
}
